using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MLWorkbench.Figures;

namespace MLWorkbench.Tests;

/// <summary>An SVG file as its reader sees it: the boxes of its texts and their colours in both themes.</summary>
sealed partial class SvgFile(string text)
{
    readonly XElement _root = XDocument.Parse(text).Root!;

    public sealed record Word(string Text, double Left, double Top, double Right, double Bottom, string Style, string? Fill)
    {
        public bool Overlaps(Word other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }

    public (double Width, double Height) Size =>
        (string)_root.Attribute("viewBox")! is var box && box.Split(' ') is [_, _, var width, var height] ? (Number(width), Number(height)) : (0, 0);

    public IReadOnlyList<Word> Words => [.. _root.Descendants().Where(element => element.Name.LocalName == "text").Select(WordOf)];

    /// <summary>The title or the description of the whole picture.</summary>
    public string Said(string name) => _root.Elements().Single(element => element.Name.LocalName == name).Value;

    /// <summary>What the file would have to fetch: it must hold all that it needs.</summary>
    public IEnumerable<string> Foreign => Regex.Matches(text, @"https?://[^""\s]+|@import|url\((?!#)|href").Select(match => match.Value).Where(found => found != "http://www.w3.org/2000/svg");

    /// <summary>What fills a class on light or on dark ground.</summary>
    public string Fill(string style, bool dark)
    {
        var rules = _root.Elements().Single(element => element.Name.LocalName == "style").Value.Split("@media (prefers-color-scheme:dark)");
        return style.Split(' ').Select(name => Regex.Match(rules[dark ? 1 : 0], $@"\.{name}\{{fill:(#[0-9a-f]{{6}})\}}")).First(match => match.Success).Groups[1].Value;
    }

    static Word WordOf(XElement element)
    {
        var (x, y, size) = (Number(element, "x"), Number(element, "y"), Number(element, "font-size"));
        var style = (string)element.Attribute("class")!;
        var width = TextSize.Width(element.Value, size, style.Contains("bold", StringComparison.Ordinal));
        var down = element.Ancestors().Select(parent => Shift().Match((string?)parent.Attribute("transform") ?? "")).Where(match => match.Success).Sum(match => Number(match.Groups[1].Value));
        var start = (string)element.Attribute("text-anchor")! switch { "middle" => -width / 2, "end" => -width, _ => 0 };
        var fill = (string?)element.Attribute("fill");
        // Only the name of the upright axis is turned, about its own anchor.
        return element.Attribute("transform") is null
            ? new(element.Value, x + start, down + y - 0.8 * size, x + start + width, down + y + 0.2 * size, style, fill)
            : new(element.Value, x - 0.8 * size, down + y - width / 2, x + 0.2 * size, down + y + width / 2, style, fill);
    }

    static double Number(XElement element, string attribute) => Number((string)element.Attribute(attribute)!);

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"translate\(0 ([-0-9.]+)\)")]
    private static partial Regex Shift();
}
