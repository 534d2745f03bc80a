using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using MLWorkbench.Workbench;

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
    public async Task An_unknown_command_is_refused_with_the_nearest_one()
    {
        Assert.That(await SaidAsync("graed", "average"), Is.EqualTo("There is no command 'graed' of mlw. Did you mean grade? `mlw --help` lists them.\nexit code 2\n"));
        Assert.That(await SaidAsync("plan", "tomorow"), Is.EqualTo("There is no command 'tomorow' of mlw plan. `mlw plan --help` lists them.\nexit code 2\n"));
    }

    [TestCase("`mlw grade` has no option '--foo'. `mlw grade --help` lists what it has.", "grade", "--foo")]
    [TestCase("Required argument missing for command: 'show'. `mlw show --help` shows what it takes.", "show")]
    [TestCase("Unrecognized command or argument 'more'. `mlw list --help` shows what it takes.", "list", "mini", "more")]
    public async Task Words_that_a_command_does_not_take_are_refused_in_one_sentence(string sentence, params string[] words) =>
        Assert.That(await SaidAsync(words), Is.EqualTo($"{sentence}\nexit code 2\n"));

    [Test]
    public async Task A_list_can_be_of_one_track()
    {
        Assert.That(await SaidAsync("list", "mini"), Does.Contain("mini/average").And.Contain("1 exercise,"));
        Assert.That(await SaidAsync("list", "maxi"), Does.StartWith("There is no exercise or track called 'maxi'.").And.EndWith("exit code 2\n"));
    }

    [Test]
    public async Task Help_fits_on_a_screen()
    {
        foreach (var words in new string[][] { ["--help"], ["grade", "--help"], ["plot", "--help"], ["watch", "--help"] })
            Assert.That((await SaidAsync(words)).Split('\n').Where(line => line.Length > 160), Is.Empty, words[0]);
    }

    [TestCase("-1")]
    [TestCase("soon")]
    public async Task A_time_limit_must_make_sense(string limit) =>
        Assert.That(await SaidAsync("grade", "--limit", limit), Does.Contain("--limit takes a number of seconds").And.EndWith("exit code 2\n"));

    [Test]
    public async Task An_exercise_without_a_benchmark_says_so() =>
        Assert.That(await SaidAsync("bench", "average"), Is.EqualTo("mini/average has no benchmark. These have one: none.\nexit code 2\n"));

    [Test]
    public async Task Outside_a_workbench_it_says_where_to_go()
    {
        using var workspace = new MiniatureWorkspace(null);
        File.Delete(Path.Combine(workspace.Root, "exercises", "curriculum.json"));

        // The program lies in the repository itself, which is then the workbench that it finds.
        Assert.That(await workspace.MlwAsync("list"), Does.Contain("metrics/confusion-matrix").And.EndWith("exit code 0\n"));
    }

    [TestCase("{\n  \"tracks\": [", "line 2: ")]
    [TestCase("{ }", "line 1: ")]
    [TestCase("", "line 1: ")]
    [TestCase("null", "line 1: it is empty.")]
    [TestCase("{ \"tracks\": [] }", "line 1: it lists no exercise.")]
    [TestCase("{ \"tracks\": [\n{ \"id\": \"mini\", \"title\": \"Mini\", \"summary\": \"\", \"exercises\": [\n{ \"id\": \"mini/average\" }\n] }] }", "line 3: ")]
    [TestCase("{ \"tracks\": [\n{ \"id\": \"mini\", \"title\": \"Mini\", \"summary\": \"\", \"exercises\": [\nONE\n] }] }", "line 3: 'average' is no id of an exercise here: mini/", "average")]
    [TestCase("{ \"tracks\": [\n{ \"id\": \"mini\", \"title\": \"Mini\", \"summary\": \"\", \"exercises\": [\nONE,\nONE\n] }] }", "line 4: 'mini/average' is listed twice.", "mini/average")]
    public async Task A_broken_curriculum_names_the_file_the_line_and_the_way_back(string text, string expected, string id = "")
    {
        using var workspace = new MiniatureWorkspace(null);
        var exercise = $$"""{ "id": "{{id}}", "title": "Average", "difficulty": 1, "minutes": 1, "prerequisites": [] }""";
        await File.WriteAllTextAsync(workspace.Workspace.CurriculumFile, text.Replace("ONE", exercise, StringComparison.Ordinal));

        Assert.That(await workspace.MlwAsync("list"), Does.Contain($"curriculum.json cannot be read, {expected}").And.Contain("git checkout -- exercises/curriculum.json").And.EndWith("exit code 2\n"));
    }

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("utf-8")]
    [TestCase("utf-32")]
    public async Task The_encoding_and_the_line_ends_of_a_file_do_not_matter(string encoding)
    {
        using var workspace = MiniatureWorkspace.With("fails-by-name");
        var learner = workspace.Workspace.Learner(workspace.Average);
        var before = await workspace.MlwAsync("grade", "average");
        var text = await File.ReadAllTextAsync(learner);
        await File.WriteAllTextAsync(learner, text.Replace("\n", "\r\n", StringComparison.Ordinal), Encoding.GetEncoding(encoding));

        Assert.That((await File.ReadAllBytesAsync(learner))[0], Is.GreaterThan(127).Or.EqualTo(0), "the file begins with a byte order mark");
        Assert.That(await workspace.MlwAsync("grade", "average"), Is.EqualTo(before));
        Assert.That(workspace.Events.Cast<AttemptEvent>().Select(attempt => attempt.File).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_file_that_cannot_be_read_is_named()
    {
        using var workspace = new MiniatureWorkspace(null);
        var learner = workspace.Workspace.Learner(workspace.Average);
        Directory.CreateDirectory(Path.GetDirectoryName(learner)!);
        File.CreateSymbolicLink(learner, Path.Combine(workspace.Root, "exercises"));

        Assert.That(await workspace.MlwAsync("grade", "average"), Does.Contain("Average.cs").And.EndWith("exit code 2\n").And.Not.Contain("   at "));
    }

    [Test]
    public async Task The_list_shows_every_exercise_with_its_minutes() =>
        Assert.That(await SaidAsync("list"), Does.Contain("mini/average").And.Contain("1 min  Average").And.EndWith("exit code 0\n"));

    [TestCase("")]
    [TestCase("dev")]
    [TestCase("plan")]
    public async Task Every_command_has_help_with_an_example_and_an_answer_for_programs(string parent)
    {
        using var workspace = new MiniatureWorkspace(null);
        string[] above = parent == "" ? [] : [parent];
        var commands = (await workspace.MlwAsync([.. above, "--help"])).Split("Commands:\n")[1].Split('\n')
            .TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Where(line => line[2] != ' ').Select(line => line.Trim().Split(' ')[0]).ToList();
        var help = await Task.WhenAll(commands.Select(async command => (command, text: await workspace.MlwAsync([.. above, command, "--help"]))));

        Assert.That(commands, Has.Count.GreaterThan(2));
        Assert.That(help.Where(each => !each.text.Contains("Example:\n  ", StringComparison.Ordinal)).Select(each => each.command), Is.Empty, "no example");
        Assert.That(help.Where(each => each.command is not ("dev" or "plan") && !each.text.Contains("--json", StringComparison.Ordinal)).Select(each => each.command), Is.Empty, "no --json");
    }

    [Test]
    public async Task List_and_show_answer_programs()
    {
        using var workspace = MiniatureWorkspace.With("passes");
        workspace.RecordPass();
        var listed = (await workspace.JsonAsync("list")).Single();
        var shown = (await workspace.JsonAsync("show", "average")).Single();

        Assert.That((listed.GetProperty("id").GetString(), listed.GetProperty("state").GetString(), listed.GetProperty("minutes").GetInt32()), Is.EqualTo(("mini/average", "Passed", 1)));
        Assert.That((shown.GetProperty("task").GetString(), shown.GetProperty("hints").GetInt32()), Is.EqualTo(("Write the mean and the median.", 3)));
        Assert.That(shown.GetProperty("file").GetString(), Is.EqualTo("exercises/Mini/Average.cs"));
    }

    [Test]
    public async Task The_doctor_looks_at_everything_that_is_needed()
    {
        using var workspace = MiniatureWorkspace.With("passes");
        File.Copy(Path.Combine(Repository.Root, "Directory.Packages.props"), Path.Combine(workspace.Root, "Directory.Packages.props"));
        var findings = await workspace.JsonAsync("doctor");

        Assert.That(findings.Select(finding => finding.GetProperty("subject").GetString()).Distinct(),
            Is.EqualTo(new[] { "machine", "SDK", "packages", "write access", "file events", "worker", "editor" }));
        Assert.That(findings.Where(finding => !finding.GetProperty("good").GetBoolean()), Is.Empty);
        Assert.That(Directory.GetFiles(Path.Combine(workspace.Root, "exercises"), "*.tmp"), Is.Empty, "what it tried is cleared away");
    }

    [TestCase("gr", "grade")]
    [TestCase("show mi", "mini/average")]
    [TestCase("hint aver", "average")]
    [TestCase("grade ", "mini")]
    [TestCase("completion b", "bash")]
    public async Task A_shell_is_offered_commands_and_ids(string line, string expected) =>
        Assert.That((await SaidAsync($"[suggest:{line.Length}]", line)).Split('\n'), Has.Some.EqualTo(expected));

    [Test]
    [Platform("Linux"), SupportedOSPlatform("linux")]
    public async Task The_script_for_bash_completes()
    {
        using var workspace = new MiniatureWorkspace(null);
        var (script, _, _) = await workspace.RunAsync(["completion", "bash"]);
        var program = Path.Combine(workspace.Root, "mlw");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "mlw.dll")}' \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(Path.Combine(workspace.Root, "try.sh"),
            $"{script}\nCOMP_LINE='./mlw show mini/av'\nCOMP_POINT=${{#COMP_LINE}}\nCOMP_WORDS=(./mlw show mini/av)\nCOMP_CWORD=2\n_mlw\necho \"${{COMPREPLY[*]}}\"\n");
        using var bash = Process.Start(new ProcessStartInfo("bash", ["try.sh"]) { WorkingDirectory = workspace.Root, RedirectStandardOutput = true })!;

        Assert.That(await bash.StandardOutput.ReadToEndAsync(), Is.EqualTo("mini/average\n"));
    }

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
