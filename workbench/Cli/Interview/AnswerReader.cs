namespace MLWorkbench.Workbench;

/// <summary>Reads an answer: lines up to an empty one or a single dot, or from an editor, or said aloud.</summary>
/// <param name="dialogue">Where to read.</param>
/// <param name="keep">Keeps each line when it is there: such an answer can be left in the middle and gone on with.</param>
/// <param name="command">Obeys other words that stand alone on a line; says whether it knew one.</param>
sealed class AnswerReader(Dialogue dialogue, Action<string>? keep = null, Func<string, bool>? command = null)
{
    /// <summary>What can be done at the beginning of an answer.</summary>
    public string Keys => $"Write, and end with an empty line or a dot.{(dialogue.Keyboard ? "  e editor" : "")}  a answer aloud  s skip{MoreKeys}  q quit";

    /// <summary>What the other words do.</summary>
    public string MoreKeys { get; init; } = "";

    /// <summary>What stands before the place to write.</summary>
    public Func<string> Prompt { get; init; } = () => "> ";

    /// <summary>Reads one answer, which may have been begun. One of several paragraphs ends with a dot alone.</summary>
    public GivenAnswer Read(IReadOnlyList<string> begun, bool paragraphs = false)
    {
        var since = dialogue.Clock.GetTimestamp();
        var lines = begun.ToList();
        while (dialogue.Line(lines.Count == 0 || dialogue.Keyboard ? Prompt() : "") is { } line)
        {
            var word = line.Trim();
            if (word == "q")
                return new(AnswerEnd.Left);
            if (command?.Invoke(word) == true)
                continue;
            if (word == "." || word.Length == 0 && lines.Count > 0 && !paragraphs)
                return Given(lines, since);
            if (lines.Count == 0 && Word(word, since) is var (known, answer) && known)
            {
                if (answer is not null)
                    return answer;
                continue;
            }
            lines.Add(line);
            keep?.Invoke(line);
        }
        return lines.Count > 0 && keep is null ? Given(lines, since) : new(AnswerEnd.Left);
    }

    (bool Known, GivenAnswer? Answer) Word(string word, long since)
    {
        switch (word)
        {
            case "":
                return (true, null);
            case "s":
                return (true, new(AnswerEnd.Skipped));
            case "a":
                if (dialogue.Keyboard)
                    dialogue.Line("Speak, then press Enter. ");
                return (true, Given([], since));
            case "e" when dialogue.Keyboard:
                if (Editor.Write() is not { } text)
                    return (true, null);
                keep?.Invoke(text);
                return (true, Given([text], since));
            default:
                return (false, null);
        }
    }

    GivenAnswer Given(List<string> lines, long since) =>
        new(AnswerEnd.Given, string.Join('\n', lines).Trim(), Math.Round(dialogue.Clock.GetElapsedTime(since).TotalSeconds, 1));
}
