using MathNet.Numerics.LinearAlgebra;
using static MLWorkbench.DimensionReduction.MathNetTables;
using static MLWorkbench.DimensionReduction.PowerIteration;

namespace MLWorkbench.DimensionReduction;

[Grader("dimension-reduction/power-iteration")]
public class PowerIterationGrader
{
    static Matrix BothNegative => Matrix.FromRows([[-4, 1], [1, -4]]);

    // Edges 0-1, 0-2, 1-2, 2-3, 3-4.
    static Matrix Graph => Matrix.FromRows(
        [[0, 1, 1, 0, 0], [1, 0, 1, 0, 0], [1, 1, 0, 1, 0], [0, 0, 1, 0, 1], [0, 0, 0, 1, 0]]);

    static Matrix IrisCovariance => Table(Covariance(Iris.Load().Features));

    const string TurnsRound =
        "With a negative eigenvalue v turns round in every step, so v never equals the v before and the iteration limit was hit: compare up to sign.";

    static Recorded SciPy(string @case) => Recorded.By("scipy", "dimension-reduction/power-iteration", @case);

    [Check]
    public void The_pairs_are_found_without_a_supplied_decomposition()
    {
        Assert.That(typeof(PowerIteration), Calls.No(typeof(SymmetricEigen)).Nor(typeof(ThinSvd))
            .Because("finding the pairs is the task. Multiply a vector by the matrix until its direction settles."));
        Assert.That(Values(TopEigenpairs(Matrix.FromRows([[3]]), 1, new Random(1))), At(new[] { 3.0 }));
    }

    [Check]
    public void The_leading_vector_has_length_one_and_its_eigenvalue_is_the_factor()
    {
        var matrix = Matrix.FromRows([[2, 1], [1, 2]]);
        var pairs = TopEigenpairs(Given.Input(matrix), 1, new Random(1));

        Assert.That(Values(pairs), At(new[] { 3.0 })
            .Mistake(new[] { 6.0 }, "6 is v'Av for v = (1, 1), whose length is not 1: divide by v'v, or by the length of v before.")
            .Mistake(new[] { 1.5 }, "1.5 is v'Av for v = (½, ½), whose length is not 1: divide by v'v, or by the length of v before.")
            .On($"PowerIteration.TopEigenpairs({matrix}, 1, new Random(1))"));
        Assert.That(Vectors(pairs), Roughly(Matrix.FromRows([[Math.Sqrt(0.5), Math.Sqrt(0.5)]])).UpTo(Symmetry.RowSigns)
            .Mistake(Matrix.FromRows([[1, 1]]), "The vector was divided by its largest entry: divide by its Euclidean length, so that v'v = 1.")
            .Mistake(Matrix.FromRows([[0.5, 0.5]]), "The vector was divided by the sum of its entries: divide by its Euclidean length, so that v'v = 1.")
            .On($"PowerIteration.TopEigenpairs({matrix}, 1, new Random(1))"));
    }

    [Check]
    public void A_vector_that_turns_round_in_every_step_has_settled() =>
        Assert.That(Vectors(Settled(BothNegative, 1, 2, TurnsRound)), Roughly(Matrix.FromRows([[Math.Sqrt(0.5), -Math.Sqrt(0.5)]])).UpTo(Symmetry.RowSigns)
            .On($"PowerIteration.TopEigenpairs({BothNegative}, 1, new Random(2))"));

    [Check]
    public void An_eigenvalue_keeps_its_sign()
    {
        var values = Values(Settled(BothNegative, 2, 3, TurnsRound));

        Assert.That(values, At(SciPy("dominant-negative").Vector("values"))
            .Mistake<double[]>(found => Math.Abs(found[0] - 5) < 1e-6, "You lost the sign: -5 came back as 5. The length of Av is only |lambda|; use v'Av.")
            .Mistake(new[] { -3.0, -5 }, "-3 came before -5. Order by magnitude, and start at random: the fixed start (1, 1) is the eigenvector of -3 and never leaves it.")
            .On($"PowerIteration.TopEigenpairs({BothNegative}, 2, new Random(3))"));
    }

    [Check]
    public void No_fixed_start_suits_every_matrix()
    {
        foreach (double[][] rows in (double[][][])[[[3, -2], [-2, 3]], [[3, 2], [2, 3]], [[1, 0], [0, 5]], [[5, 0], [0, 1]]])
        {
            var matrix = Matrix.FromRows(rows);

            Assert.That(Values(Settled(matrix, 1, 4, "")), At(new[] { 5.0 })
                .Mistake(new[] { 1.0 }, "You found the eigenvalue 1 of a matrix that also has 5: a fixed start can be an eigenvector itself, and stays there. Draw the start from rng.")
                .On($"PowerIteration.TopEigenpairs({matrix}, 1, new Random(4))"));
        }
    }

    [Check]
    public void The_vector_has_settled_and_not_only_its_eigenvalue()
    {
        var pairs = Settled(Graph, 1, 5, "");
        double[] leading = [.. pairs[0].Vector.Select(Math.Abs)];

        Assert.That(Values(pairs), At(SciPy("graph").Vector("values")[..1]));
        Assert.That(leading, At(SciPy("graph").Vector("absoluteLeadingVector"))
            .Mistake<double[]>(v => v.Length == 5 && Distance(v, SciPy("graph").Vector("absoluteLeadingVector")) is > 1e-8 and < 1e-3,
                "The vector stopped too early: only its first digits are right. The eigenvalue, and 1 - |v·v_before|, change with the square of the angle and come to rest long before v does; measure the change of v.")
            .On($"PowerIteration.TopEigenpairs({Graph}, 1, new Random(5))"));
    }

    [Check]
    public void Deflation_takes_away_what_was_found()
    {
        var pairs = Settled(IrisCovariance, 4, 6, "The Iris covariance has no equal eigenvalues, so every vector settles unless deflation spoils the matrix.");
        var expected = SciPy("iris-covariance").Vector("values");

        Assert.That(Values(pairs), At(expected)
            .Mistake<double[]>(found => found.Length > 1 && Math.Abs(found[1] - found[0]) < 1e-6,
                "The second Iris value is the first one again (0.242671 is right): take lambda·v·v' from the matrix before you search on.")
            .Mistake<double[]>(found => found.Length > 1 && Math.Abs(found[1] - (expected[0] - 1)) < 1e-6,
                "The second Iris value is the first one less 1 (0.242671 is right): you took away v·v' without the factor lambda.")
            .Mistake<double[]>(found => found.Length > 1 && Math.Abs(found[1] - expected[1]) > 1e-6 && Math.Abs(Cosine(pairs[0].Vector, pairs[1].Vector)) > 0.99,
                "The second Iris value is not 0.242671 and its vector points along the first one, which deflation should have removed: subtract lambda·v·v' with |v| = 1."));
        Assert.That(pairs[0].Vector.Select(Math.Abs), At(SciPy("iris-covariance").Vector("absoluteLeadingVector")));
        Assert.That(Gram(pairs), Orthonormal(4));
    }

    [Check]
    public void A_matrix_built_from_its_eigenpairs_gives_them_back()
    {
        double[] values = [-5, 3, 2, -1.25, 0.5];
        for (var seed = 0; seed < 10; seed++)
        {
            var axes = RandomAxes(values.Length, seed);
            var matrix = Composed(values, axes);
            var pairs = Settled(Given.Input(matrix), values.Length, seed, "The eigenvalues are -5, 3, 2, -1.25 and 0.5, so every vector settles. " + TurnsRound);

            Assert.That(Values(pairs), At(values)
                .Mistake(new[] { 3, 2, 0.5, -1.25, -5 }, "The values are sorted with their sign: the largest magnitude comes first, so -5 leads.")
                .Mistake(new[] { 5, 3, 2, 1.25, 0.5 }, "You lost the sign: -5 came back as 5. The length of Av is only |lambda|; use v'Av."));
            Assert.That(Vectors(pairs), At(axes).UpTo(Symmetry.RowSigns));
        }
    }

    [Check]
    public void The_digits_have_the_variances_of_scikit_learn() =>
        Assert.That(Values(Settled(Table(Covariance(Digits.Load().Features)), 5, 7, "The five largest eigenvalues differ, so every vector settles in a few hundred steps; allow 10,000.")),
            At(Recorded.By("scikit-learn", "dimension-reduction/pca-by-eigenvectors", "digits").Vector("variances")));

    [Check]
    public void Zero_and_equal_eigenvalues_have_orthonormal_vectors_too()
    {
        const string DividedByZero =
            "Here A·v is zero or mere rounding noise: dividing it by its length settles nothing. The eigenvalue is 0, and v, if it is orthogonal to the vectors before, is its vector.";
        (Matrix Matrix, double[] Values, string WhenNot)[] cases =
        [
            (new Matrix(2, 2), [0, 0], DividedByZero),
            (Matrix.FromRows([[1, 2, 2], [2, 4, 4], [2, 4, 4]]), [9, 0, 0], DividedByZero),
            (Matrix.FromRows([[-2, 0, 0], [0, -2, 0], [0, 0, -2]]), [-2, -2, -2], TurnsRound),
        ];
        foreach (var (matrix, values, whenNot) in cases)
        {
            var pairs = Settled(Given.Input(matrix), values.Length, 8, whenNot);

            Assert.That(Values(pairs), Close.To(values, 1e-8, 1e-8)
                .Mistake<double[]>(found => found.Any(double.IsNaN), DividedByZero)
                .On($"PowerIteration.TopEigenpairs({matrix}, {values.Length}, new Random(8))"));
            Assert.That(Gram(pairs), Orthonormal(values.Length)
                .Mistake<Matrix>(gram => Math.Abs(gram[1, 0]) > 1e-6,
                    "With only zero left, nothing turns v away from the vectors already found: take them out of the start, v - u·(u'v) for each u, and do not go on multiplying rounding noise.")
                .On($"PowerIteration.TopEigenpairs({matrix}, {values.Length}, new Random(8))"));
        }
    }

    [Check]
    public void A_vector_that_swings_for_ever_is_reported()
    {
        var matrix = Matrix.FromRows([[0, 2], [2, 0]]);

        Refusal.Expected<InvalidOperationException>(() => TopEigenpairs(matrix, 1, new Random(9)),
            "its eigenvalues 2 and -2 are equally large, (a, b) becomes (b, a) and back, and nothing settles although v'Av stands still",
            Call($"PowerIteration.TopEigenpairs({matrix}, 1, new Random(9))"));
    }

    [Check]
    public void Equal_seeds_give_equal_answers()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var graph = Given.Input(Graph);
            var first = Settled(graph, 2, seed, TurnsRound);
            var second = TopEigenpairs(graph, 2, new Random(seed));

            Assert.That(Values(first), At(SciPy("graph").Vector("values")[..2]));
            Assert.That(Vectors(second), Close.Exactly(Vectors(first))
                .Mistake<Matrix>(vectors => !vectors.Equals(Vectors(first)), "Two calls with equal seeds gave different vectors: all chance must come from rng."));
        }
    }

    [Check]
    public void What_is_not_a_question_is_refused()
    {
        Refusal.Expected<ArgumentOutOfRangeException>(() => TopEigenpairs(Graph, 6, new Random(1)), "a matrix of five rows has five eigenpairs, not six");
        Refusal.Expected<ArgumentOutOfRangeException>(() => TopEigenpairs(Graph, 0, new Random(1)), "the count is at least 1");
        Refusal.Expected<ArgumentException>(() => TopEigenpairs(new Matrix(2, 3), 1, new Random(1)), "a matrix of 2 x 3 is not square");
        Refusal.Expected<ArgumentException>(() => TopEigenpairs(Matrix.FromRows([[1, double.NaN], [double.NaN, 1]]), 1, new Random(1)), "an entry is NaN");
    }

    // What the learner's own limit of steps means depends on the matrix.
    static (double Value, double[] Vector)[] Settled(Matrix matrix, int count, int seed, string whenNot)
    {
        try
        {
            return TopEigenpairs(matrix, count, new Random(seed));
        }
        catch (InvalidOperationException exception) when (whenNot != "")
        {
            throw new CheckFailedException($"{whenNot}\n\n  Your code threw InvalidOperationException: {exception.Message}", whenNot);
        }
    }

    static CodeText Call(CodeText code) => code;

    static CloseConstraint At(object expected) => Close.To(expected, 1e-8, 1e-8);

    // Whether the last digits have settled is the question of one check only.
    static CloseConstraint Roughly(Matrix expected) => Close.To(expected, 1e-4, 1e-4);

    static double[] Values((double Value, double[] Vector)[] pairs) => [.. pairs.Select(pair => pair.Value)];

    static Matrix Vectors((double Value, double[] Vector)[] pairs) => Matrix.FromRows([.. pairs.Select(pair => pair.Vector)]);

    static Matrix Gram((double Value, double[] Vector)[] pairs) =>
        Matrix.FromRows([.. pairs.Select(row => pairs.Select(col => Dot(row.Vector, col.Vector)).ToArray())]);

    static CloseConstraint Orthonormal(int size) =>
        At(Matrix.FromRows([.. Enumerable.Range(0, size).Select(row => Enumerable.Range(0, size).Select(col => row == col ? 1.0 : 0).ToArray())]))
            .Named("v_i'v_j");

    static Matrix RandomAxes(int size, int seed)
    {
        var random = new Random(seed);
        var q = Matrix<double>.Build.Dense(size, size, (_, _) => random.NextDouble() - 0.5).QR().Q;
        return Table(q.Transpose());
    }

    static Matrix Composed(double[] values, Matrix axes)
    {
        var q = Dense(axes);
        var matrix = q.TransposeThisAndMultiply(Matrix<double>.Build.DenseOfDiagonalArray(values)) * q;
        return Table((matrix + matrix.Transpose()) / 2);
    }

    static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();

    static double Cosine(double[] x, double[] y) => Dot(x, y) / Math.Sqrt(Dot(x, x) * Dot(y, y));

    static double Distance(double[] x, double[] y) => x.Zip(y, (a, b) => Math.Abs(a - b)).Max();
}
