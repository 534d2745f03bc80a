using MLWorkbench.Figures;

namespace MLWorkbench.Clustering;

/// <summary>Trees of merges.</summary>
public static class HierarchicalClusteringFigures
{
    const int Flowers = 15;

    /// <summary>The dendrogram of some irises by Ward's linkage.</summary>
    [Figure]
    public static Figure Dendrogram_by_ward_linkage() => Dendrogram(
        HierarchicalClustering.Linkage.Ward,
        "Two flowers or clusters are joined at the height of their distance. Long upright lines are real gaps: the two highest merges join three groups, "
            + "and the colours below show how far these are the species.");

    /// <summary>The same irises by the distance of their closest pairs.</summary>
    [Figure]
    public static Figure Dendrogram_by_single_linkage() => Dendrogram(
        HierarchicalClustering.Linkage.Single,
        "By the closest pair alone, flowers join one after the other: a staircase, the chaining that single linkage is known for. Only setosa is told apart.");

    static Figure Dendrogram(HierarchicalClustering.Linkage linkage, string caption)
    {
        var iris = Iris.Load();
        int[] rows = [.. Enumerable.Range(0, 3 * Flowers).Select(row => row / Flowers * 50 + row % Flowers)];
        var merges = HierarchicalClustering.Build(Points.Pick(iris.Features, rows), linkage);
        if (merges.Length != rows.Length - 1)
            return Figure.Missing($"Dendrogram, {linkage.ToString().ToLowerInvariant()} linkage", $"{rows.Length} flowers take {rows.Length - 1} merges, and your code returned {merges.Length}.");
        var tree = new DendrogramLayout(Array.ConvertAll(merges, merge => (merge.Left, merge.Right, merge.Height)));
        var figure = new Figure
        {
            Title = $"Dendrogram of {rows.Length} irises, {linkage.ToString().ToLowerInvariant()} linkage",
            Caption = caption,
            X = new("flowers, in the order of the tree", -1, rows.Length, Categories: []),
            Y = new("height of the merge in cm"),
        }.Segments(null, tree.FromX, tree.FromY, tree.ToX, tree.ToY, Hue.Grey);
        foreach (var species in Enum.GetValues<Species>())
        {
            int[] own = [.. Enumerable.Range(0, rows.Length).Where(leaf => iris.Species[rows[leaf]] == species)];
            figure = figure.Points(species.ToString().ToLowerInvariant(), Array.ConvertAll(own, leaf => tree.PlaceOf(leaf)), new double[own.Length], (Hue)species);
        }
        return figure;
    }
}
