using static MLWorkbench.DimensionReduction.Neighbourhood;

namespace MLWorkbench.DimensionReduction;

[Grader("dimension-reduction/t-sne")]
public class TSneGrader
{
    const string EntropyForPerplexity = "Perplexity is 2^entropy: perplexity 5 needs an entropy of 2.32 bits, you solved for 5.";
    const string OneNeighbourTooMany = "A point is not its own neighbour: p_ii = 0, also before the shares of a row are normalised.";
    const string GaussianEmbedding = "Low-dimensional similarities use 1/(1 + d²): that heavy tail is the t in t-SNE. Yours are Gaussian.";
    const string SelfInTotal = "A point is not its own neighbour: q_ii = 0. You counted the pairs (i, i), whose kernel is 1, when normalising q.";
    const string Underflow = "Rows came out as NaN or zero: with a precision too high for the distances all kernels of a row underflow to 0, and 0/0 follows. Count distances from the nearest neighbour: the common factor cancels.";

    // At 0, 1 and 3 on a line, all three distances differ.
    static Matrix Line => Matrix.FromRows([[0], [1], [3]]);
    static Matrix ThreePoints => Squared(Line);
    static Matrix AllAlike => Matrix.FromRows([[0, 1 / 6.0, 1 / 6.0], [1 / 6.0, 0, 1 / 6.0], [1 / 6.0, 1 / 6.0, 0]]);

    // Two shares of 3/4 and 1/4 have this perplexity.
    static readonly double ThreeQuarters = 4 / Math.Pow(3, 0.75);

    static readonly Recorded Objective = ScikitLearn("eight-points-objective");
    static Matrix Eight => Squared(Objective.InputTable("x"));
    static Matrix EightAffinities => ScikitLearn("eight-points-perplexity-3").Table("affinities");
    static Matrix EightEmbedded => Objective.InputTable("y");

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", "dimension-reduction/t-sne", @case);

    [Check]
    public void Affinities_are_joint_probabilities()
    {
        var expected = Matrix.FromRows([[0, 1 / 4.0, 1 / 12.0], [1 / 4.0, 0, 1 / 6.0], [1 / 12.0, 1 / 6.0, 0]]);

        // Two neighbours at different distances and this perplexity: the nearer one gets 3/4, whatever the distances.
        Assert.That(TSne.Affinities(Given.Input(ThreePoints), ThreeQuarters), Affine(expected)
            .Mistake<Matrix>(Vanished, Underflow)
            .Mistake<Matrix>(p => p.Rows == 3 && (p[0, 0] != 0 || p[1, 1] != 0), OneNeighbourTooMany)
            .Mistake<Matrix>(p => p.Rows == 3 && Math.Abs(p[1, 2] - p[2, 1]) > 1e-6,
                "Your affinities are not symmetric: these are the shares p_j|i of the rows. The joint p_ij = (p_j|i + p_i|j) / 2n.")
            .Mistake<Matrix>(p => Math.Abs(Total(p) - 3) < 1e-6, "Your affinities sum to 3, the number of points: divide p_j|i + p_i|j by 2n, not by 2.")
            .Mistake<Matrix>(p => Math.Abs(Total(p) - 2) < 1e-6, "Your affinities sum to 2: divide p_j|i + p_i|j by 2n, not by n.")
            .Mistake(AllAlike, "Every share came out as ½, as with an infinite bandwidth: your search aims at more entropy than two neighbours can have. The target is log2(perplexity) bits, which is ln(perplexity) nats.")
            .On($"TSne.Affinities({ThreePoints}, {ThreeQuarters})"));
    }

    [Check]
    public void On_a_ring_every_row_has_the_perplexity()
    {
        var ring = Squared(Matrix.FromRows([.. Enumerable.Range(0, 40).Select(i => new[] { Math.Cos(i * Math.Tau / 40), Math.Sin(i * Math.Tau / 40) })]));

        // All rows are alike, so a row of the joint probabilities is a row of shares, divided by 40.
        foreach (var perplexity in (double[])[5, 2.5, 12, 30])
        {
            Assert.That(PerplexityOf(TSne.Affinities(ring, perplexity)), Close.To(perplexity, 1e-4)
                .Mistake(Math.Pow(2, perplexity), EntropyForPerplexity)
                .Mistake(Math.Exp(Math.Log2(perplexity)), "The entropy was measured in nats and compared with log2(perplexity): use one logarithm for both.")
                .Mistake(Math.Pow(2, Math.Log(perplexity)), "The entropy was measured in bits and compared with ln(perplexity): use one logarithm for both.")
                .Named("perplexity of row 0"));
        }
    }

    [Check]
    public void Eight_points_have_the_affinities_of_scikit_learn() =>
        Assert.That(TSne.Affinities(Given.Input(Eight), 3), Affine(EightAffinities)
            .Mistake(Affinities(Eight, Math.Log(3), self: 1), OneNeighbourTooMany)
            .Mistake(Affinities(Map(Eight, d => d * d), Math.Log(3)), "The distances were squared again: they come squared.")
            .Mistake(Affinities(Map(Eight, Math.Sqrt), Math.Log(3)), "The square root was taken: the Gaussian kernel exp(-d²/2σ²) wants squared distances, as they come.")
            .On($"TSne.Affinities({Eight}, 3)"));

    [Check]
    public void Equal_points_and_crowded_ones_find_their_bandwidth()
    {
        var rows = Iris.Load().Rows;
        // The last ten are the first ten again, a hundredth of a millimetre longer.
        var iris = Squared(new Iris([.. rows[..20], .. rows[50..60], .. rows[..10].Select(row => row with { SepalLength = row.SepalLength + 0.001 })]).Features);
        var equal = Squared(Matrix.FromRows([[0], [0], [1], [3], [6], [10]]));

        Assert.That(TSne.Affinities(equal, 2), Affine(ScikitLearn("two-equal-points-perplexity-2").Table("affinities"))
            .Mistake<Matrix>(Vanished, Underflow)
            .On($"TSne.Affinities({equal}, 2)"));
        Assert.That(TSne.Affinities(iris, 5), Affine(Affinities(iris, Math.Log(5)))
            .Mistake(Affinities(iris, 5 * Math.Log(2)), EntropyForPerplexity)
            .Mistake(Affinities(iris, Math.Log(5), self: 1), OneNeighbourTooMany));
    }

    [Check]
    public void A_hundred_digits_share_out_among_thirty_neighbours()
    {
        var digits = Squared(Matrix.FromRows([.. Digits.Load().Rows[..100].Select(row => row.Pixels.ToArray())]));

        Assert.That(TSne.Affinities(digits, 30), Affine(Affinities(digits, Math.Log(30)))
            .Mistake<Matrix>(Vanished, Underflow)
            .Mistake<Matrix>(p => Math.Abs(Total(p) - 1) > 1e-6, "The affinities of the first 100 digits do not sum to 1."));
    }

    [Check]
    public void The_unit_of_distance_does_not_matter()
    {
        foreach (var scale in (double[])[1e6, 1e-6])
        {
            var scaled = Map(Eight, d => d * scale);

            Assert.That(TSne.Affinities(scaled, 3), Affine(EightAffinities)
                .Mistake<Matrix>(Vanished, Underflow)
                .Mistake<Matrix>(p => p.Rows == 8 && Math.Abs(p[0, 1] - p[0, 7]) < 1e-6, "All neighbours of a point got equal shares, as with an infinite bandwidth. If the check on these points in their own unit passes, the search ended too early for distances this small: go on doubling the precision while the entropy is too high.")
                .On($"TSne.Affinities({scaled}, 3)"));
        }
    }

    [Check]
    public void Where_no_bandwidth_fits_the_nearest_share_alike()
    {
        var square = Squared(Matrix.FromRows([[0, 0], [0, 1], [1, 1], [1, 0]]));
        var oneSpot = new Matrix(4, 4);

        Assert.That(TSne.Affinities(square, 1.5), Affine(Map(square, d => d == 1 ? 1 / 8.0 : 0))
            .Mistake<Matrix>(Vanished, Underflow)
            .On($"TSne.Affinities({square}, 1.5)"));
        Assert.That(TSne.Affinities(oneSpot, 2), Affine(Similarities(oneSpot, _ => 1, self: 0))
            .Mistake<Matrix>(p => p.Data.Contains(double.NaN), "All points are one: every kernel is 1, so every share is 1/3 for any bandwidth, but the answer has NaN.")
            .On($"TSne.Affinities({oneSpot}, 2)"));
    }

    [Check]
    public void Divergence_is_measured_in_nats_over_all_ordered_pairs()
    {
        // Kernels 1/2, 1/10 and 1/5 make q 5/16, 1/16 and 2/16.
        var expected = Math.Log(256 / 135.0) / 3;
        var reversed = (5 * Math.Log(15 / 8.0) + Math.Log(3 / 8.0) + 2 * Math.Log(3 / 4.0)) / 8;

        Assert.That(TSne.KlDivergence(AllAlike, Line), Close.To(expected)
            .Mistake(expected / Math.Log(2), "Your value is 1.4427 times ours: that is bits; the contract asks for nats, the natural logarithm.")
            .Mistake(expected / 2, "Each pair was counted once: the sum runs over ordered pairs, (i, j) and (j, i).")
            .Mistake(-expected, "The sign is wrong: KL is the sum of p ln(p / q) and never negative.")
            .Mistake(reversed, "That is KL(Q‖P): the affinities of the data come first, sum of p ln(p / q).")
            .Mistake(Divergence(AllAlike, Line, Gauss), GaussianEmbedding)
            .Mistake(Divergence(AllAlike, Line, d => Math.Exp(-d / 2)), GaussianEmbedding)
            .Mistake(Divergence(AllAlike, Line, d => 1 / (1 + Math.Sqrt(d))), "The kernel is 1/(1 + d²): yours has d without the square.")
            .Mistake(Divergence(AllAlike, Line, Student, self: 1), SelfInTotal)
            .On($"TSne.KlDivergence({AllAlike}, {Line})"));
    }

    [Check]
    public void Divergence_of_eight_points_is_that_of_scikit_learn() =>
        Assert.That(TSne.KlDivergence(Given.Input(EightAffinities), Given.Input(EightEmbedded)), Close.To(Objective.Number("kl"), 1e-6)
            .Mistake(Divergence(EightAffinities, EightEmbedded, Gauss), GaussianEmbedding)
            .Mistake(Divergence(EightAffinities, EightEmbedded, Student, self: 1), SelfInTotal)
            .On($"TSne.KlDivergence({EightAffinities}, {EightEmbedded})"));

    [Check]
    public void A_pair_without_affinity_adds_nothing()
    {
        var onePair = Matrix.FromRows([[0, 0.5, 0], [0.5, 0, 0], [0, 0, 0]]);
        var adrift = Matrix.FromRows([[0], [1], [double.NaN]]);

        Assert.That(TSne.KlDivergence(onePair, Line), Close.To(Math.Log(8 / 5.0))
            .Mistake(double.NaN, "0 · ln 0 came out as NaN: where p_ij is 0 its term is 0.")
            .Mistake(double.NegativeInfinity, "The logarithm of 0 was taken: where p_ij is 0 its term is 0.")
            .On($"TSne.KlDivergence({onePair}, {Line})"));
        Assert.That(TSne.KlDivergence(AllAlike, adrift), Close.To(double.NaN)
            .Mistake<double>(double.IsFinite, "A coordinate is NaN, so the divergence is unknown: NaN must come through.")
            .On($"TSne.KlDivergence({AllAlike}, {adrift})"));
    }

    [Check]
    public void The_gradient_is_four_times_a_sum_of_pulls()
    {
        // (p - q) · kernel is -7/96, 1/96 and 1/120 for the pairs 0-1, 0-2 and 1-2.
        var expected = Matrix.FromRows([[1 / 6.0], [-43 / 120.0], [23 / 120.0]]);

        Assert.That(TSne.Gradient(AllAlike, Line), Close.To(expected)
            .Mistake(Map(expected, d => d / 4), "The factor 4 is missing.")
            .Mistake(Map(expected, d => d / 2), "Half of the factor 4 is missing: y_i appears in the pairs (i, j) and (j, i), and each squared distance brings a 2.")
            .Mistake(Map(expected, d => -d), "That is the direction of descent: the gradient points uphill, (p - q)(y_i - y_j).")
            .Mistake(Pulls(AllAlike, Line, Student, _ => 1), "The factor 1/(1 + d²) of each pair is missing: without it this is the gradient of SNE.")
            .Mistake(Pulls(AllAlike, Line, Gauss, _ => 1), GaussianEmbedding)
            .Mistake(Pulls(AllAlike, Line, Gauss, Gauss), GaussianEmbedding)
            .Mistake(Pulls(AllAlike, Line, Gauss, Student), GaussianEmbedding)
            .Mistake(Pulls(AllAlike, Line, Student, Student, self: 1), SelfInTotal)
            .On($"TSne.Gradient({AllAlike}, {Line})"));
        Assert.That(TSne.Gradient(Given.Input(EightAffinities), Given.Input(EightEmbedded)),
            Close.To(Objective.Table("gradient"), 1e-5, 1e-6)
            .Mistake(Pulls(EightAffinities, EightEmbedded, Gauss, _ => 1), GaussianEmbedding)
            .Mistake(Pulls(EightAffinities, EightEmbedded, Student, Student, self: 1), SelfInTotal));
    }

    [Check]
    public void The_gradient_is_the_slope_of_the_divergence()
    {
        var random = new Random(5);
        var affinities = EightAffinities;
        foreach (var dimensions in (int[])[2, 1, 3])
        {
            double[] embedding = [.. Enumerable.Range(0, 8 * dimensions).Select(_ => 4 * random.NextDouble() - 2)];
            Matrix Shaped(double[] numbers) => Matrix.FromRows([.. numbers.Chunk(dimensions)]);

            Assert.That(TSne.Gradient(affinities, Shaped(embedding)),
                Close.To(Shaped(Gradient.Numerically(y => Divergence(affinities, Shaped(y), Student), embedding)), 1e-6, 1e-8).Named("d/d embedding"));
        }
    }

    [Check]
    public void Points_on_one_spot_have_no_slope()
    {
        var oneSpot = Matrix.FromRows([[2, 3], [2, 3], [2, 3], [2, 3]]);
        var pairs = Matrix.FromRows([[0, 0.25, 0, 0], [0.25, 0, 0, 0], [0, 0, 0, 0.25], [0, 0, 0.25, 0]]);

        Assert.That(TSne.KlDivergence(pairs, oneSpot), Close.To(Math.Log(3))
            .Mistake(Math.Log(4), SelfInTotal)
            .On($"TSne.KlDivergence({pairs}, {oneSpot})"));
        Assert.That(TSne.Gradient(pairs, oneSpot), Close.To(new Matrix(4, 2))
            .On($"TSne.Gradient({pairs}, {oneSpot})"));
    }

    [Check]
    public void What_is_not_a_question_is_refused()
    {
        Refusal.Expected<ArgumentOutOfRangeException>(() => TSne.Affinities(Eight, 7.5), "a point that has seven others cannot have 7.5 neighbours");
        Refusal.Expected<ArgumentOutOfRangeException>(() => TSne.Affinities(Eight, 0.5), "a perplexity lies above 1: 2^entropy of any shares is at least 1");
        Refusal.Expected<ArgumentException>(() => TSne.Affinities(new Matrix(4, 5), 2), "distances of 4 x 5 are not square");
        Refusal.Expected<ArgumentException>(() => TSne.Affinities(Map(Eight, d => d > 30 ? double.NaN : d), 3), "a distance is NaN");
        Refusal.Expected<ArgumentException>(() => TSne.KlDivergence(EightAffinities, Line), "there are eight points and three positions");
        Refusal.Expected<ArgumentException>(() => TSne.Gradient(EightAffinities, Line), "there are eight points and three positions");
    }

    static bool Vanished(Matrix p) => p.Rows > 0 && (p.Data.Contains(double.NaN) || !p.Row(0).ContainsAnyExcept(0));

    // An entropy that is right to 1e-5 moves an affinity by no more than this.
    static CloseConstraint Affine(Matrix expected) => Close.To(expected, 0, 3e-5 / expected.Rows);
}
