using System.Threading.Channels;

namespace MLWorkbench.Workbench;

/// <summary>What the keys do while a session runs.</summary>
sealed class WatchKeys(WatchSession session, WatchScreen screen, Workspace workspace, Curriculum curriculum)
{
    /// <summary>Obeys until 'q', or until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var keys = Channel.CreateUnbounded<ConsoleKeyInfo>();
        // Reading a key cannot be cancelled; the thread ends with the process.
        new Thread(() => ReadKeys(keys.Writer)) { IsBackground = true, Name = "keys" }.Start();
        await foreach (var key in keys.Reader.ReadAllAsync(cancellation))
        {
            if (key.KeyChar is 'q' or 'Q')
                return;
            await ObeyAsync(char.ToLowerInvariant(key.KeyChar), keys.Reader, cancellation);
        }
    }

    static void ReadKeys(ChannelWriter<ConsoleKeyInfo> keys)
    {
        while (true)
            keys.TryWrite(Console.ReadKey(intercept: true));
    }

    async Task ObeyAsync(char key, ChannelReader<ConsoleKeyInfo> more, CancellationToken cancellation)
    {
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
                screen.Note(terminal => HintCommand.Run(terminal, workspace, session.Current.Id, again: false, json: false));
                break;
            case 's':
                screen.Note(terminal => CompareCommand.Run(terminal, workspace, session.Current.Id, reveal: false, json: false));
                break;
            case 'r':
                screen.Note("Put the stub back? Your code is kept in .mlw/attic. Press y to do it, any other key to leave it.");
                if ((await more.ReadAsync(cancellation)).KeyChar is 'y' or 'Y')
                    screen.Note(terminal => ResetCommand.Run(terminal, workspace, session.Current.Id, yes: true, json: false));
                break;
            case 'l':
                await JumpAsync(more, cancellation);
                break;
            case 'o':
                screen.Note(Editor.Open(workspace.Learner(session.Current)));
                break;
        }
    }

    // Type the number of an exercise and Enter.
    async Task JumpAsync(ChannelReader<ConsoleKeyInfo> more, CancellationToken cancellation)
    {
        var exercises = curriculum.Exercises.ToList();
        screen.Note(string.Join('\n', exercises.Select((exercise, i) => $"{i + 1,3}  {exercise.Id}")) + "\n\nNumber and Enter (Enter alone: stay):");
        var typed = "";
        while (await more.ReadAsync(cancellation) is { Key: not ConsoleKey.Enter } digit)
            typed += char.IsDigit(digit.KeyChar) ? digit.KeyChar : "";
        if (int.TryParse(typed, out var number) && number >= 1 && number <= exercises.Count)
            await session.GoToAsync(exercises[number - 1]);
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
