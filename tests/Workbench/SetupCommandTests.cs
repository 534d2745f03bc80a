namespace MLWorkbench.Tests;

/// <summary>`mlw setup`: the optional packages are tried, and nothing is lost when they are not to be had.</summary>
public class SetupCommandTests
{
    [Test]
    public async Task What_is_missing_is_named_in_one_line_and_nothing_is_left_behind()
    {
        using var workspace = With("<PackageVersion Include=\"NUnit\" Version=\"5.0.0\" /><PackageVersion Include=\"NUnit.There.Is.No.Such.Package\" Version=\"1.0.0\" />");

        var (output, error, exitCode) = await workspace.RunAsync(["setup"]);

        Assert.That(output, Does.StartWith("Not switched on: your package sources do not give NUnit.There.Is.No.Such.Package. Everything works without them"));
        Assert.That(output.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(error, Does.StartWith("Looking for NUnit, NUnit.There.Is.No.Such.Package"));
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(Path.Exists(Path.Combine(workspace.Root, "Local.props")), Is.False);
        Assert.That(Path.Exists(Path.Combine(workspace.Root, ".mlw", "setup")), Is.False);
    }

    [Test]
    public async Task What_is_there_is_switched_on_and_off_beside_what_else_is_said()
    {
        using var workspace = With("");
        var switches = Path.Combine(workspace.Root, "Local.props");
        await File.WriteAllTextAsync(switches, "<Project><PropertyGroup><Mine>1</Mine></PropertyGroup></Project>");

        var built = Directory.CreateDirectory(Path.Combine(workspace.Root, "artifacts")).FullName;
        foreach (var stamp in new[] { "mlw.stamp", "benchmarks.stamp" })
            await File.WriteAllTextAsync(Path.Combine(built, stamp), "");

        Assert.That(await workspace.MlwAsync("setup"), Does.Contain("Switched on in Local.props").And.EndWith("exit code 0\n"));
        Assert.That(Directory.GetFiles(built, "*.stamp"), Is.Empty, "the program and the benchmarks are built anew");
        Assert.That(await File.ReadAllTextAsync(switches), Does.Contain("<Mine>1</Mine>").And.Contain("<MLNet>true</MLNet>"));
        Assert.That(await workspace.MlwAsync("setup", "--off"), Does.StartWith("Switched off.").And.EndWith("exit code 0\n"));
        Assert.That(await File.ReadAllTextAsync(switches), Does.Contain("<Mine>1</Mine>").And.Not.Contain("MLNet"));
        await File.WriteAllTextAsync(switches, "<Project><PropertyGroup><MLNet>true</MLNet></PropertyGroup></Project>");
        await workspace.MlwAsync("setup", "--off");
        Assert.That(File.Exists(switches), Is.False);
    }

    [Test]
    public async Task A_file_that_cannot_be_understood_is_left_as_it_is()
    {
        using var workspace = With("");
        var switches = Path.Combine(workspace.Root, "Local.props");
        await File.WriteAllTextAsync(switches, "<Project>");

        Assert.That(await workspace.MlwAsync("setup"), Does.Contain("Local.props cannot be read: ").And.EndWith("exit code 2\n"));
        Assert.That(await File.ReadAllTextAsync(switches), Is.EqualTo("<Project>"));
        File.Delete(Path.Combine(workspace.Root, "Directory.Packages.props"));
        Assert.That(await workspace.MlwAsync("setup"), Does.Contain("git checkout -- Directory.Packages.props").And.EndWith("exit code 2\n"));
    }

    static MiniatureWorkspace With(string optional)
    {
        var workspace = new MiniatureWorkspace(null);
        File.WriteAllText(Path.Combine(workspace.Root, "Directory.Build.props"), "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        File.WriteAllText(
            Path.Combine(workspace.Root, "Directory.Packages.props"),
            $"<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup Label=\"Optional\">{optional}</ItemGroup></Project>");
        return workspace;
    }
}
