using System.Text.RegularExpressions;

namespace MLWorkbench.Workbench;

/// <summary>A page of the interview folder: a title, keys, sections. All kinds of content are read by this one parser.</summary>
sealed partial class ContentPage
{
    readonly Dictionary<string, ContentLine> _keys = [];
    readonly List<ContentLine> _introduction = [];

    ContentPage(string title, int line) => (Title, TitleLine) = (title, line);

    /// <summary>What follows the '#'.</summary>
    public string Title { get; }

    public int TitleLine { get; }

    /// <summary>The text between the keys and the first section.</summary>
    public string Introduction => string.Join('\n', _introduction.Select(line => line.Text)).Trim();

    public List<ContentSection> Sections { get; } = [];

    /// <summary>The section under a heading, which must hold something.</summary>
    public ContentSection this[string heading]
    {
        get
        {
            var found = Sections.Find(section => section.Heading == heading) ?? throw new DamagedContentException(TitleLine, $"the section '## {heading}' is missing.");
            return found.Text.Length > 0 || found.Parts.Count > 0 ? found : throw new DamagedContentException(found.Line, $"nothing stands under '{heading}'.");
        }
    }

    /// <summary>The value of a key, or nothing.</summary>
    public ContentLine? Key(string name) => _keys.TryGetValue(name, out var value) ? value : null;

    /// <summary>The value of a key, which must be there.</summary>
    public ContentLine Required(string name) => Key(name) ?? throw new DamagedContentException(TitleLine, $"the line '- {name}: ...' is missing.");

    /// <summary>What a key lists, separated by commas; nothing when the key is not there.</summary>
    public IReadOnlyList<string> List(string name, char separator = ',') =>
        Key(name) is { } value ? value.Text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>Refuses sections and keys that this kind of page does not have: they are mostly a slip of the pen.</summary>
    public void HasOnly(string[] keys, string[] sections)
    {
        if (_keys.FirstOrDefault(key => !keys.Contains(key.Key)) is { Key: { } unknown } found)
            throw new DamagedContentException(found.Value.Number, $"there is no key '{unknown}' here; known: {string.Join(", ", keys)}.");
        if (Sections.Find(section => !sections.Contains(section.Heading)) is { } other)
            throw new DamagedContentException(other.Line, $"there is no section '{other.Heading}' here; known: {string.Join(", ", sections)}.");
    }

    /// <summary>Splits a text at its headings; a '#' inside a code block is text.</summary>
    public static ContentPage Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => new ContentLine(i + 1, line.TrimEnd())).ToList();
        if (lines.Find(line => line.Text.Contains('\uFFFD', StringComparison.Ordinal)) is { Number: > 0 } garbled)
            throw new DamagedContentException(garbled.Number, "the text is not UTF-8.");
        if (lines.Find(line => MergeMark().IsMatch(line.Text)) is { Number: > 0 } merge)
            throw new DamagedContentException(merge.Number, "a merge was left unfinished here.");
        var first = lines.Find(line => line.Text.Length > 0);
        if (first.Text is null || !first.Text.StartsWith("# ", StringComparison.Ordinal))
            throw new DamagedContentException(Math.Max(1, first.Number), "the file must begin with its title, '# ...'.");
        var page = new ContentPage(first.Text[2..].Trim(), first.Number);
        page.Read(lines[first.Number..]);
        return page;
    }

    void Read(List<ContentLine> lines)
    {
        ContentLine? fence = null;
        foreach (var line in lines)
        {
            if (line.Text.StartsWith("```", StringComparison.Ordinal))
                fence = fence is null ? line : null;
            if (fence is null && Heading().Match(line.Text) is { Success: true } match)
                Open(match.Groups[1].Length, match.Groups[2].Value.Trim(), line.Number);
            else if (Sections.Count > 0)
                (Sections[^1].Parts is [.., var part] ? part : Sections[^1]).Lines.Add(line);
            else
                Before(line);
        }
        if (fence is { } open)
            throw new DamagedContentException(open.Number, "the code block that begins here has no end.");
    }

    void Open(int level, string heading, int line)
    {
        if (level is not (2 or 3) || level == 3 && Sections.Count == 0)
            throw new DamagedContentException(line, "headings are '## ...', and '### ...' below those.");
        var siblings = level == 2 ? Sections : Sections[^1].Parts;
        if (siblings.Exists(section => section.Heading == heading))
            throw new DamagedContentException(line, $"the heading '{heading}' stands here a second time.");
        siblings.Add(new(heading, line, [], []));
    }

    void Before(ContentLine line)
    {
        if (!line.Text.StartsWith("- ", StringComparison.Ordinal))
            _introduction.Add(line);
        else if (KeyAndValue().Match(line.Text) is not { Success: true } match)
            throw new DamagedContentException(line.Number, "what stands here is '- Key: value'.");
        else if (!_keys.TryAdd(match.Groups[1].Value, new(line.Number, match.Groups[2].Value.Trim())))
            throw new DamagedContentException(line.Number, $"the key '{match.Groups[1].Value}' stands here a second time.");
    }

    [GeneratedRegex(@"^(#+) +(\S.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^- ([A-Z][a-z]+): +(\S.*)$")]
    private static partial Regex KeyAndValue();

    [GeneratedRegex(@"^(<{7}|={7}|>{7})( |$)")]
    private static partial Regex MergeMark();
}
