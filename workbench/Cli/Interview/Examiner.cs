using System.Globalization;

namespace MLWorkbench.Workbench;

/// <summary>Asks a question, shows the model answer, and has the rubric ticked.</summary>
sealed class Examiner(Dialogue dialogue, Action<InterviewItem>? onModel = null)
{
    readonly Terminal _terminal = dialogue.Terminal;

    /// <summary>What the interviewer says.</summary>
    public void Ask(InterviewItem item, string heading)
    {
        var level = item is Question question ? $", {question.Level.ToString().ToLowerInvariant()}" : "";
        _terminal.Line();
        _terminal.Flow((heading, _terminal.Bold), ($"{item.Id}{level}", _terminal.Dim));
        _terminal.Line();
        if (item is DesignCase)
            _terminal.Block($"{item.Title}\n", 2, _terminal.Bold);
        _terminal.Block(item.Asked, 2);
        _terminal.Line();
    }

    /// <summary>Reads the answer; before a design, the questions that the learner would ask.</summary>
    public GivenAnswer Answer(InterviewItem item, AnswerReader reader, IReadOnlyList<string> begun)
    {
        _terminal.Keys(reader.Keys);
        if (item is not DesignCase design)
            return reader.Read(begun);
        // Whoever goes on after an interruption gets the answers at once: which line was the last question is not known.
        if (begun.Count > 0)
            return Design(design, reader, begun);
        _terminal.Line("First: what would you ask the interviewer?");
        var asked = reader.Read([]);
        if (asked.End != AnswerEnd.Given)
            return asked;
        var designed = Design(design, reader, []);
        return designed.End == AnswerEnd.Given
            ? designed with { Text = $"{asked.Text}\n\n{designed.Text}".Trim(), Seconds = asked.Seconds + designed.Seconds }
            : designed;
    }

    /// <summary>Shows the model answer beside the rubric and reads the points that were hit; nothing when the input ends or the learner leaves.</summary>
    public int[]? Score(InterviewItem item)
    {
        onModel?.Invoke(item);
        ModelText.Write(_terminal, item);
        while (dialogue.Line($"Which of the {item.Rubric.Count} points did you hit? Numbers, all or none: ") is { } line)
        {
            if (line.Trim() == "q")
                return null;
            if (Numbers(line, item.Rubric.Count) is { } hit)
                return hit;
            _terminal.Block($"That is not a list of numbers from 1 to {item.Rubric.Count}, such as 1 3.", 0);
        }
        return null;
    }

    GivenAnswer Design(DesignCase design, AnswerReader reader, IReadOnlyList<string> begun)
    {
        _terminal.Line($"\n{_terminal.Bold("What the interviewer answers")}\n");
        foreach (var question in design.Clarifying)
            _terminal.Block($"- {question}", 2);
        _terminal.Block("\nNow your design, in as many paragraphs as you like; a dot alone ends it.", 0);
        return reader.Read(begun, paragraphs: true);
    }

    static int[]? Numbers(string line, int most)
    {
        var words = line.ToLowerInvariant().Split([' ', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (words is [] or ["none"] or ["0"])
            return [];
        if (words is ["all"])
            return [.. Enumerable.Range(1, most)];
        var numbers = Array.ConvertAll(words, word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return Array.TrueForAll(numbers, number => number >= 1 && number <= most) ? [.. numbers.Distinct().Order()] : null;
    }
}
