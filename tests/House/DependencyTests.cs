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
        ["benchmarks"] = ["solutions", "workbench/Grader", "BenchmarkDotNet", "MathNet.Numerics"],
        ["workbench/Cli"] = ["workbench/Core", "workbench/Figures", "workbench/Grader", "System.CommandLine"],
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
