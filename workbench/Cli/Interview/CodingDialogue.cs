namespace MLWorkbench.Workbench;

/// <summary>Has an exercise solved in a scratch copy: grade, hint, give up.</summary>
/// <param name="dialogue">Where to read.</param>
/// <param name="workspace">The workspace.</param>
/// <param name="scratch">The exercise.</param>
/// <param name="note">Told of each step at once: the state after it, and the verdict if it was one.</param>
/// <param name="command">Obeys other words; says whether it knew one.</param>
sealed class CodingDialogue(Dialogue dialogue, Workspace workspace, ScratchCopy scratch, Action<CodingState, Verdict?>? note = null, Func<string, bool>? command = null)
{
    readonly Terminal _terminal = dialogue.Terminal;
    readonly TaskPage _page = PageFile.Read(workspace, scratch.Exercise);

    /// <summary>What the other words do.</summary>
    public string MoreKeys { get; init; } = "";

    /// <summary>What stands before the place to write.</summary>
    public Func<string> Prompt { get; init; } = () => "> ";

    /// <summary>Ends when every check passes, when the learner gives up, passes over it or leaves, and when the input does.</summary>
    public async Task<(AnswerEnd End, CodingState State)> SolveAsync(CodingState state, CancellationToken cancellation)
    {
        var since = dialogue.Clock.GetTimestamp();
        using var service = new GradingService(new GradingLimits());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var warm = scratch.WarmAsync(service, stop.Token);
        var (end, reached) = await SolveAsync(state, service, warm, cancellation);
        await stop.CancelAsync();
        await Task.WhenAny(warm);
        return (end, reached with { Seconds = reached.Seconds + Math.Round(dialogue.Clock.GetElapsedTime(since).TotalSeconds, 1) });
    }

    async Task<(AnswerEnd End, CodingState State)> SolveAsync(CodingState state, GradingService service, Task warm, CancellationToken cancellation)
    {
        ShowTask();
        while (dialogue.Line(Prompt()) is { } line)
        {
            switch (line.Trim().Split(' ', 2))
            {
                case ["" or "."]:
                    await warm;
                    state = await GradeAsync(service, state, cancellation);
                    if (state.Outcome == Outcome.Passed)
                        return (AnswerEnd.Given, state);
                    break;
                case ["h"]:
                    state = Hint(state);
                    break;
                case ["t"]:
                    ShowTask();
                    break;
                case ["o"]:
                    _terminal.Line(Editor.Open(scratch.File, ownsTerminal: dialogue.Keyboard));
                    break;
                case ["file", var file]:
                    Take(file);
                    break;
                case ["g"]:
                    return (AnswerEnd.Given, state);
                case ["s"]:
                    return (AnswerEnd.Skipped, state);
                case ["q"]:
                    return (AnswerEnd.Left, state);
                default:
                    if (command?.Invoke(line.Trim()) != true)
                        ShowKeys();
                    break;
            }
        }
        return (AnswerEnd.Left, state);
    }

    void ShowTask()
    {
        _terminal.Flow((_page.Title, _terminal.Bold), (scratch.Exercise.Id, _terminal.Dim));
        foreach (var heading in new[] { "Task", "Contract", "Example" })
        {
            _terminal.Line($"\n{_terminal.Bold(heading)}\n");
            _terminal.Block(_page[heading], 2);
        }
        _terminal.Block($"\nWrite in  {workspace.Relative(scratch.File)}", 0);
        ShowKeys();
    }

    void ShowKeys() => _terminal.Keys($"Enter grades.  h hint  t task  o open in the editor  file PATH takes a file  g give up  s skip{MoreKeys}  q quit");

    async Task<CodingState> GradeAsync(GradingService service, CodingState state, CancellationToken cancellation)
    {
        var verdict = await scratch.GradeAsync(service, cancellation);
        VerdictText.Write(_terminal, verdict, scratch.Exercise, workspace.Relative(scratch.File));
        state = state.With(verdict);
        note?.Invoke(state, verdict);
        return state;
    }

    CodingState Hint(CodingState state)
    {
        if (state.Hints == _page.Hints.Count)
        {
            _terminal.Line("There are no more hints.");
            return state;
        }
        state = state with { Hints = state.Hints + 1 };
        note?.Invoke(state, null);
        _terminal.Line($"{_terminal.Bold($"Hint {state.Hints} of {_page.Hints.Count}")}\n");
        _terminal.Block(_page.Hints[state.Hints - 1], 2);
        return state;
    }

    void Take(string file)
    {
        try
        {
            scratch.Take(file);
            _terminal.Line($"Took {file}. Enter grades it.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            _terminal.Line($"{file} cannot be taken: {refused.Message}");
        }
    }
}
