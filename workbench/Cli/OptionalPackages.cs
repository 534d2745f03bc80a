using System.Diagnostics;
using System.Xml.Linq;

namespace MLWorkbench.Workbench;

/// <summary>The packages that the workbench can do without, as <c>Directory.Packages.props</c> lists them.</summary>
sealed class OptionalPackages(Workspace workspace)
{
    /// <summary>The build property that makes projects use them.</summary>
    public const string Switch = "MLNet";

    static readonly string[] Stamps = ["mlw.stamp", "benchmarks.stamp"];
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public IReadOnlyList<string> Names { get; } = NamesIn(Path.Combine(workspace.Root, "Directory.Packages.props"));

    /// <summary>Restores them for an empty project inside the checkout, where the same sources and versions count as for all others.</summary>
    public async Task<IReadOnlyList<string>> FindMissingAsync(CancellationToken cancellation)
    {
        var folder = Path.Combine(workspace.Root, ".mlw", "setup");
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "Setup.csproj"), Project(), cancellation);
            var (exitCode, said) = await RestoreAsync(folder, cancellation);
            if (exitCode == 0)
                return [];
            // NU1101 and NU1102 name the package; any other failure concerns them all.
            var named = Names.Where(name => said.Contains($"package {name} ", StringComparison.OrdinalIgnoreCase) || said.Contains($"package {name}. ", StringComparison.OrdinalIgnoreCase)).ToList();
            return named.Count > 0 ? named : Names;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"The trial cannot be made: {exception.Message} Clone the workbench to a folder of your own.");
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Lets the launcher and `mlw bench` build anew, whatever the dates of the files say.</summary>
    public void ForceRebuild()
    {
        foreach (var stamp in Stamps.Select(name => Path.Combine(workspace.Root, "artifacts", name)).Where(File.Exists))
            File.Delete(stamp);
    }

    static string[] NamesIn(string file) => File.Exists(file)
        ? [.. XElement.Load(file).Elements("ItemGroup").Where(group => (string?)group.Attribute("Label") == "Optional").Elements("PackageVersion").Select(package => (string)package.Attribute("Include")!)]
        : throw new WorkbenchException($"{file} is missing, which lists the packages. Get it back with: git checkout -- Directory.Packages.props");

    string Project() => new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement("ItemGroup", Names.Select(name => new XElement("PackageReference", new XAttribute("Include", name))))).ToString();

    static async Task<(int ExitCode, string Said)> RestoreAsync(string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", "--nologo", "--verbosity", "minimal"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start) ?? throw new WorkbenchException("`dotnet restore` cannot be started: `mlw doctor` says what is missing.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            var said = await process.StandardOutput.ReadToEndAsync(limit.Token) + await error;
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, said);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return (1, "");
        }
    }
}
