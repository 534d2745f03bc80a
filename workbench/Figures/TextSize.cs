namespace MLWorkbench.Figures;

/// <summary>How much room text takes at most, without asking a font: the widths of DejaVu Sans, one of the widest that a browser may choose.</summary>
public static class TextSize
{
    const double Bold = 1.14;
    const double Unknown = 1.0;

    // In thousandths of the font size, from the space to the tilde.
    static readonly int[] Widths =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636,
        636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
        603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635,
        634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    /// <summary>The width in the unit of the font size.</summary>
    public static double Width(string text, double fontSize, bool bold = false) =>
        text.Sum(letter => letter is >= ' ' and <= '~' ? Widths[letter - ' '] / 1000.0 : Unknown) * fontSize * (bold ? Bold : 1);

    /// <summary>Breaks text between words into lines of at most this width; a word that is wider still is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, double fontSize, double width, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, fontSize, width, bold)))
            {
                var longer = line == "" ? word : $"{line} {word}";
                if (Width(longer, fontSize, bold) <= width)
                {
                    line = longer;
                    continue;
                }
                lines.Add(line);
                line = word;
            }
            if (line != "")
                lines.Add(line);
        }
        return lines;
    }

    static IEnumerable<string> Pieces(string word, double fontSize, double width, bool bold)
    {
        while (Width(word, fontSize, bold) > width && word.Length > 1)
        {
            var fitting = word.Length - 1;
            while (fitting > 1 && Width(word[..fitting], fontSize, bold) > width)
                fitting--;
            yield return word[..fitting];
            word = word[fitting..];
        }
        yield return word;
    }
}
