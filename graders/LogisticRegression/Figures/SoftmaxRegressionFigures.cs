using MLWorkbench.Figures;

namespace MLWorkbench.LogisticRegression;

/// <summary>Three species, three probabilities.</summary>
public static class SoftmaxRegressionFigures
{
    /// <summary>The probability of each species along the petal.</summary>
    [Figure]
    public static Figure Probabilities_of_the_species_along_the_petal()
    {
        var iris = Iris.Load();
        var model = SoftmaxRegression.Fit(Matrix.FromRows(Array.ConvertAll<double, double[]>(iris.PetalLength, length => [length])), iris.Labels, 3, c: 10);
        double[] lengths = [.. Enumerable.Range(0, 125).Select(step => 0.9 + step * 0.05)];
        var probabilities = Array.ConvertAll(lengths, length =>
        {
            var shares = new double[3];
            SoftmaxRegression.Softmax([.. Enumerable.Range(0, 3).Select(species => model.Intercepts[species] + model.Coefficients[species, 0] * length)], shares);
            return shares;
        });
        var figure = new Figure
        {
            Title = "The species of an iris by the length of its petal",
            Caption = "At each length the three probabilities add up to 1. Where the two highest lines cross, the decision changes; markers below show the flowers, a row a species, and the crossings lie between the rows.",
            X = new("petal length in cm", 0.9, 7.1),
            Y = new("probability", -0.19, 1.05),
        };
        foreach (var species in Enum.GetValues<Species>())
        {
            var own = Array.FindAll(iris.Rows, row => row.Species == species);
            figure = figure
                .Line(species.ToString().ToLowerInvariant(), lengths, Array.ConvertAll(probabilities, shares => shares[(int)species]), (Hue)species)
                .Points(null, Array.ConvertAll(own, row => row.PetalLength), Array.ConvertAll(own, _ => -0.05 - 0.05 * (int)species), (Hue)species);
        }
        return figure;
    }
}
