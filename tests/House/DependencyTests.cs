using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MLWorkbench.Tests;

/// <summary>Who may know whom.</summary>
public partial class DependencyTests
{
    // For each room, what its build files may refer to: projects by folder, packages by name.
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["exercises/Shared"] = [],
        ["exercises"] = ["exercises/Shared", "datasets"],
        ["solutions"] = ["exercises/Shared", "datasets", "solutions/Kernels"],
        ["datasets"] = ["exercises/Shared"],
        ["graders/Grading"] = ["exercises/Shared", "datasets", "NUnit", "MathNet.Numerics"],
        ["graders"] = ["exercises", "graders/Grading", "datasets", "workbench/Figures"],
        ["workbench/Figures"] = [],
        ["workbench/Core"] = ["workbench/Figures"],
        ["workbench/Grader"] = ["workbench/Core", "graders/Grading", "datasets", "NUnit", "MathNet.Numerics"],
        ["benchmarks"] = ["solutions", "workbench/Grader", "benchmarks/MLNet/Peers", "BenchmarkDotNet", "MathNet.Numerics"],
        ["benchmarks/MLNet/Peers"] = ["exercises/Shared", "Microsoft.ML"],
        ["workbench/ScottPlotFigures"] = ["workbench/Figures", "ScottPlot"],
        ["workbench/Cli"] = ["workbench/Core", "workbench/Figures", "workbench/Grader", "workbench/ScottPlotFigures", "System.CommandLine"],
        ["datasets/DataFrames"] = ["exercises/Shared", "datasets", "Microsoft.Data.Analysis"],
        ["datasets/references/Recorder.MLNet"] = ["exercises/Shared", "datasets", "Microsoft.ML", "Microsoft.ML.FastTree", "Microsoft.ML.Mkl.Components"],
    };

    [Test]
    public void Build_files_name_only_what_their_room_may_know()
    {
        var faults = from file in BuildFiles()
                     let room = RoomOf(file)
                     where room is not null
                     from reference in ReferencesIn(file)
                     where !Allowed[room].Any(allowed => reference == allowed || reference.StartsWith(allowed + "/", StringComparison.Ordinal))
                     select $"{Path.GetRelativePath(Repository.Root, file)} refers to {reference}";

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void Packages_that_some_sources_lack_are_named_only_by_projects_that_can_do_without()
    {
        var optional = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("ItemGroup")
            .Where(group => (string?)group.Attribute("Label") == "Optional").Elements().Select(package => (string)package.Attribute("Include")!).ToHashSet();
        var named = BuildFiles().Where(file => ReferencesIn(file).Any(optional.Contains)).ToList();

        Assert.That(optional, Is.SupersetOf(new[] { "Microsoft.ML", "Microsoft.Data.Analysis", "ScottPlot" }));
        Assert.That(named, Has.Count.EqualTo(4));
        Assert.That(named.Where(file => !File.ReadAllText(file).Contains("<NeedsOptionalPackages>true</NeedsOptionalPackages>", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void A_track_s_project_file_is_one_line()
    {
        var tracks = BuildFiles().Where(file => TrackProject().IsMatch(file.Replace('\\', '/')));

        Assert.That(tracks, Is.Not.Empty);
        Assert.That(tracks.Where(file => File.ReadAllText(file).Trim() != "<Project Sdk=\"Microsoft.NET.Sdk\" />"), Is.Empty);
    }

    [Test]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "MLWorkbench.sln"));
        var projects = BuildFiles().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(Repository.Root, file).Replace('/', '\\'));

        Assert.That(projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_workbench_names_no_track()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "workbench"), "*.cs", SearchOption.AllDirectories);
        var faults = from file in sources
                     let text = File.ReadAllText(file)
                     from track in Repository.Curriculum.Tracks
                     where text.Contains($"MLWorkbench.{track.Folder};", StringComparison.Ordinal) || text.Contains($"using {track.Folder}", StringComparison.Ordinal)
                     select $"{file} uses {track.Folder}";

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void Graders_never_open_solutions()
    {
        var graders = Directory.EnumerateFiles(Path.Combine(Repository.Root, "graders"), "*.cs", SearchOption.AllDirectories);

        Assert.That(graders.Where(file => File.ReadAllText(file).Contains("solutions", StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    static IEnumerable<string> BuildFiles() => new[] { "*.csproj", "Directory.Build.targets" }
        .SelectMany(pattern => Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories))
        .Where(file => !file.Replace('\\', '/').Contains("/artifacts/", StringComparison.Ordinal));

    static string? RoomOf(string file)
    {
        var relative = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
        return Allowed.Keys.OrderByDescending(room => room.Length).FirstOrDefault(room => relative.StartsWith(room + "/", StringComparison.Ordinal));
    }

    static IEnumerable<string> ReferencesIn(string file)
    {
        foreach (var item in XDocument.Load(file).Descendants())
        {
            var include = (string?)item.Attribute("Include") ?? "";
            if (item.Name.LocalName == "PackageReference")
                yield return include;
            if (item.Name.LocalName == "ProjectReference")
            {
                var path = include.Contains("$(Root)", StringComparison.Ordinal)
                    ? include.Replace("$(Root)", "", StringComparison.Ordinal)
                    : Path.GetRelativePath(Repository.Root, Path.Combine(Path.GetDirectoryName(file)!, include));
                yield return path.Replace('\\', '/');
            }
        }
    }

    [GeneratedRegex(@"/(exercises|solutions|graders)/(?!Shared|Grading)[^/]+/[^/]+\.csproj$")]
    private static partial Regex TrackProject();
}
