using System.Threading.Channels;

namespace MLWorkbench.Workbench;

/// <summary>What the keys do while a session runs.</summary>
sealed class WatchKeys(WatchSession session, WatchScreen screen, Workspace workspace, Curriculum curriculum)
{
    readonly Channel<ConsoleKeyInfo> _keys = Channel.CreateUnbounded<ConsoleKeyInfo>();

    /// <summary>Obeys until 'q', or until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // Reading a key cannot be cancelled; the thread ends with the process.
        new Thread(ReadKeys) { IsBackground = true, Name = "keys" }.Start();
        await foreach (var key in _keys.Reader.ReadAllAsync(cancellation))
        {
            if (key.KeyChar is 'q' or 'Q')
                return;
            await ObeyAsync(char.ToLowerInvariant(key.KeyChar), cancellation);
        }
    }

    void ReadKeys()
    {
        while (true)
            _keys.Writer.TryWrite(Console.ReadKey(intercept: true));
    }

    async Task ObeyAsync(char key, CancellationToken cancellation)
    {
        var id = session.Current.Id;
        switch (key)
        {
            case 'n':
                await session.GoToAsync(session.Neighbour(1));
                break;
            case 'p':
                await session.GoToAsync(session.Neighbour(-1));
                break;
            case 't':
                screen.Note(Page());
                break;
            case 'h':
                screen.Note(terminal => HintCommand.Run(terminal, workspace, id, again: false, json: false));
                break;
            case 's':
                await CompareAsync(id, cancellation);
                break;
            case 'b':
                await BenchAsync(id, cancellation);
                break;
            case 'r':
                if (await AgreesAsync("Put the stub back? Your code is kept in .mlw/attic.", cancellation))
                    screen.Note(terminal => ResetCommand.Run(terminal, workspace, id, yes: true, json: false));
                break;
            case 'l':
                await JumpAsync(cancellation);
                break;
            case 'o':
                screen.Note(Editor.Open(workspace.Learner(session.Current)));
                break;
        }
    }

    async Task CompareAsync(string id, CancellationToken cancellation)
    {
        var passed = Progress.Load(workspace, curriculum)[session.Current].HasPassed;
        if (passed || await AgreesAsync($"{id} is not passed yet. Reveal the reference now? Your progress records it.", cancellation))
            screen.Note(terminal => CompareCommand.Run(terminal, workspace, id, reveal: !passed, json: false));
    }

    async Task BenchAsync(string id, CancellationToken cancellation)
    {
        screen.Note($"mlw bench {id} ...");
        screen.Note(await Itself.RunAsync(["bench", id], cancellation));
    }

    async Task<bool> AgreesAsync(string question, CancellationToken cancellation)
    {
        screen.Note($"{question} Press y to do it, any other key to leave it.");
        if ((await _keys.Reader.ReadAsync(cancellation)).KeyChar is 'y' or 'Y')
            return true;
        screen.Note("Left as it is.");
        return false;
    }

    // A number of the list, or an id, and Enter.
    async Task JumpAsync(CancellationToken cancellation)
    {
        var progress = Progress.Load(workspace, curriculum);
        screen.Note(terminal => ListCommand.Write(terminal, progress, numbered: true));
        screen.Note("Number or id, and Enter (Enter alone: stay):");
        var typed = "";
        while (await _keys.Reader.ReadAsync(cancellation) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace && !char.IsControl(key.KeyChar))
            {
                typed += key.KeyChar;
                screen.Echo($"{key.KeyChar}");
            }
            else if (typed.Length > 0)
            {
                typed = typed[..^1];
                screen.Echo("\b \b");
            }
        }
        if (typed.Trim().Length > 0)
            await GoAsync(typed.Trim());
    }

    async Task GoAsync(string typed)
    {
        var exercises = curriculum.Exercises.ToList();
        try
        {
            await session.GoToAsync(int.TryParse(typed, out var number) && number >= 1 && number <= exercises.Count ? exercises[number - 1] : curriculum.Find(typed));
        }
        catch (WorkbenchException unknown)
        {
            screen.Note(unknown.Message);
        }
    }

    string Page()
    {
        var file = workspace.Page(session.Current);
        if (!File.Exists(file))
            return $"{workspace.Relative(file)} is missing. Get it back with: git checkout -- {workspace.Relative(file)}";
        var page = TaskPage.Parse(File.ReadAllText(file));
        return string.Join("\n\n", TaskPage.Headings.Where(heading => heading is "Task" or "Contract" or "Example").Select(heading => $"{heading}\n\n{page[heading]}"));
    }
}
