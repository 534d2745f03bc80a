using System.Text.Json.Nodes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Tests;

/// <summary>What the race says of peers that did not run.</summary>
public class RaceReportTests
{
    static readonly Result Without = new("dot", 1000, 2, 8, null, null, 4, null, null, 0.5);
    static readonly Result With = new("PCA", 1000, 2, null, 6, 10, null, 3, 5, null);

    [Test]
    public void Without_MLNet_there_is_no_column_for_it_and_its_figures_are_null()
    {
        Assert.That(RaceVerb.Report([Without], null), Does.Not.Contain("ML.NET").And.Contains("| dot | 1,000 | 2.00 | 8.00 (4.0x) |  | 50% |\n"));
        Assert.That(Kernels([Without])[0]!.ToJsonString(), Does.Contain("\"mlNetMs\":null").And.Contains("\"ratioMLNet\":null").And.Contains("\"mathNetMs\":8"));
    }

    [Test]
    public void With_MLNet_there_is_one_column_more()
    {
        var lines = RaceVerb.Report([Without, With], null).TrimEnd().Split('\n').Where(line => line.StartsWith('|')).ToList();

        Assert.That(lines[0], Is.EqualTo("| Kernel | Rows | Ours | MathNet | Python | ML.NET | Of the limit |"));
        Assert.That(lines, Has.All.Matches<string>(line => line!.Count(letter => letter == '|') == 8));
        Assert.That(lines[^2], Is.EqualTo("| PCA | 1,000 | 2.00 |  | 6.00 (3.0x) | 10.00 (5.0x) |  |"));
        Assert.That(lines[^1], Is.EqualTo("| **Geometric mean** | | | 4.0x | 3.0x | 5.0x | |"));
        Assert.That(((double)Kernels([With])[0]!["mlNetMs"]!, (double)Kernels([With])[0]!["ratioMLNet"]!), Is.EqualTo((10.0, 5.0)));
    }

    static JsonArray Kernels(List<Result> results) => JsonNode.Parse(RaceVerb.Json(results))!["kernels"]!.AsArray();
}
