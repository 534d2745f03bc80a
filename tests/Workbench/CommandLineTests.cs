namespace MLWorkbench.Tests;

/// <summary>What a user sees of `mlw` when things go wrong, and when they go right.</summary>
public class CommandLineTests
{
    static async Task<string> SaidAsync(params string[] arguments)
    {
        using var workspace = new MiniatureWorkspace(null);
        return await workspace.MlwAsync(arguments);
    }

    [Test]
    public async Task An_unknown_id_gets_the_nearest_ones()
    {
        Assert.That(await SaidAsync("show", "mini/averge"), Is.EqualTo(
            "There is no exercise called 'mini/averge'. Did you mean mini/average? `mlw list` shows all of them.\nexit code 2\n"));
        Assert.That(await SaidAsync("grade", "maxi"), Does.Contain("There is no exercise or track called 'maxi'. Did you mean mini").And.EndWith("exit code 2\n"));
    }

    [Test]
    public async Task An_unknown_command_is_refused_with_what_there_is() =>
        Assert.That(await SaidAsync("graed", "average"), Does.Contain("'graed' was not matched").And.Contain("grade").And.EndWith("exit code 2\n"));

    [Test]
    public async Task A_time_limit_must_make_sense() =>
        Assert.That(await SaidAsync("grade", "--limit", "-1"), Does.Contain("--limit takes a number of seconds").And.EndWith("exit code 2\n"));

    [Test]
    public async Task Outside_a_workbench_it_says_where_to_go()
    {
        using var workspace = new MiniatureWorkspace(null);
        File.Delete(Path.Combine(workspace.Root, "exercises", "curriculum.json"));

        // The program lies in the repository itself, which is then the workbench that it finds.
        Assert.That(await workspace.MlwAsync("list"), Does.Contain("metrics/confusion-matrix").And.EndWith("exit code 0\n"));
    }

    [Test]
    public async Task A_broken_curriculum_names_the_file_and_the_way_back()
    {
        using var workspace = new MiniatureWorkspace(null);
        await File.WriteAllTextAsync(Path.Combine(workspace.Root, "exercises", "curriculum.json"), "{ \"tracks\": [");

        Assert.That(await workspace.MlwAsync("list"), Does.Contain("curriculum.json cannot be read").And.Contain("git checkout -- exercises/curriculum.json").And.EndWith("exit code 2\n"));
    }

    [Test]
    public async Task The_list_shows_every_exercise_with_its_minutes() =>
        Assert.That(await SaidAsync("list"), Does.Contain("mini/average").And.Contain("1 min  Average").And.EndWith("exit code 0\n"));

    [Test]
    public async Task A_stub_keeps_what_stood_there()
    {
        using var workspace = new MiniatureWorkspace(null);
        var learner = Path.Combine(workspace.Root, "exercises", "Mini", "Average.cs");
        Directory.CreateDirectory(Path.GetDirectoryName(learner)!);
        await File.WriteAllTextAsync(learner, "// an hour of work");

        Assert.That(await workspace.MlwAsync("dev", "stub", "average"), Does.Contain("Kept what stood there as .mlw/attic/Mini/Average.").And.EndWith("exit code 0\n"));
        Assert.That(await File.ReadAllTextAsync(learner), Does.Contain("throw new NotImplementedException();"));
        Assert.That(Directory.GetFiles(Path.Combine(workspace.Workspace.Attic, "Mini")).Select(File.ReadAllText), Is.EqualTo(new[] { "// an hour of work" }));
    }
}
