using MathNet.Numerics.Distributions;
using MLWorkbench.Figures;

namespace MLWorkbench.DimensionReduction;

/// <summary>An embedding that your gradient found.</summary>
public static class TSneFigures
{
    const int Steps = 150;
    const double LearningRate = 60;

    /// <summary>Iris in two dimensions, after a descent along your gradient.</summary>
    [Figure]
    public static Figure Embedding_of_iris()
    {
        var iris = Iris.Load();
        var affinities = TSne.Affinities(SquaredDistances(iris.Features), perplexity: 20);
        var start = Start(iris.Rows.Length);
        var embedding = Descend(affinities, start);
        var figure = new Figure
        {
            Title = FormattableString.Invariant($"t-SNE of iris: divergence {TSne.KlDivergence(affinities, start):0.000} at the start, {TSne.KlDivergence(affinities, embedding):0.000} after {Steps} steps"),
            Caption = "A random start, moved down your gradient. Neighbours in four dimensions become neighbours in two: setosa forms an island, the other two touch. "
                + "Distances between islands mean nothing. One shapeless cloud means that the gradient points the wrong way or nowhere.",
            X = new("", Categories: []),
            Y = new("", Categories: []),
        };
        foreach (var species in Enum.GetValues<Species>())
        {
            int[] own = [.. Enumerable.Range(0, iris.Rows.Length).Where(row => iris.Species[row] == species)];
            figure = figure.Points(species.ToString().ToLowerInvariant(), Array.ConvertAll(own, row => embedding[row, 0]), Array.ConvertAll(own, row => embedding[row, 1]), (Hue)species);
        }
        return figure;
    }

    static Matrix SquaredDistances(Matrix x)
    {
        var distances = new Matrix(x.Rows, x.Rows);
        for (var row = 0; row < x.Rows; row++)
        {
            for (var other = 0; other < x.Rows; other++)
                distances[row, other] = Enumerable.Range(0, x.Cols).Sum(col => Math.Pow(x[row, col] - x[other, col], 2));
        }
        return distances;
    }

    static Matrix Start(int rows)
    {
        var random = new Random(20240310);
        var start = new Matrix(rows, 2);
        for (var row = 0; row < rows; row++)
            (start[row, 0], start[row, 1]) = (Normal.Sample(random, 0, 0.1), Normal.Sample(random, 0, 0.1));
        return start;
    }

    static Matrix Descend(Matrix affinities, Matrix start)
    {
        var embedding = start.Copy();
        var speed = new Matrix(start.Rows, 2);
        for (var step = 0; step < Steps; step++)
        {
            var gradient = TSne.Gradient(affinities, embedding);
            for (var row = 0; row < start.Rows; row++)
            {
                for (var col = 0; col < 2; col++)
                {
                    speed[row, col] = 0.8 * speed[row, col] - LearningRate * gradient[row, col];
                    embedding[row, col] += speed[row, col];
                }
            }
        }
        return embedding;
    }
}
