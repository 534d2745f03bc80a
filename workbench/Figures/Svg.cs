using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MLWorkbench.Figures;

/// <summary>Elements of an SVG file.</summary>
static class Svg
{
    static readonly XNamespace Name = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params object[] content) => new(Name + name, content);

    /// <summary>A coordinate: hundredths of a pixel are enough.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    public static XAttribute At(string name, double value) => new(name, Number(value));

    public static XAttribute Class(string name) => new("class", name);

    public static XElement Line(double x, double y, double toX, double toY, string style) =>
        Element("line", At("x1", x), At("y1", y), At("x2", toX), At("y2", toY), Class(style));

    public static XElement Rectangle(Box box, string style) =>
        Element("rect", At("x", box.Left), At("y", box.Top), At("width", box.Width), At("height", box.Height), Class(style));

    /// <summary>A line of text; <c>anchor</c> says whether x is its start, middle or end.</summary>
    public static XElement Text(double x, double y, string text, double size, string style, string anchor = "start") =>
        Element("text", At("x", x), At("y", y), At("font-size", size), new XAttribute("text-anchor", anchor), Class(style), Readable(text));

    /// <summary>The same lines of sight in all themes: each colour is a class, and dark readers get other ones.</summary>
    public static XElement Style() => Element("style",
        $"{Rules(Theme.Light)}\n.mlw-figure{{font-family:system-ui,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}}\n"
        + ".mlw-figure .grid,.mlw-figure .axis{stroke-width:1}\n.mlw-figure .dash{stroke-dasharray:6 4}\n.mlw-figure .bold{font-weight:bold}\n"
        + ".mlw-figure .halo{stroke-width:3.5;stroke-linejoin:round;paint-order:stroke}\n.mlw-figure .line{fill:none;stroke-width:2;stroke-linejoin:round}\n"
        + ".mlw-figure .casing{stroke:#ffffff;stroke-width:6}\n.mlw-figure .outlined{stroke:#ffffff;stroke-width:1.5;paint-order:stroke}\n"
        + ".mlw-figure .crisp{shape-rendering:crispEdges}\n"
        + $"@media (prefers-color-scheme:dark){{\n{Rules(Theme.Dark)}\n}}");

    static string Rules(Theme theme)
    {
        var rules = new StringBuilder();
        rules.Append(CultureInfo.InvariantCulture, $".mlw-figure .ground{{fill:{theme.Ground}}}.mlw-figure .halo{{stroke:{theme.Ground}}}");
        rules.Append(CultureInfo.InvariantCulture, $".mlw-figure .text{{fill:{theme.Text}}}.mlw-figure .quiet{{fill:{theme.Quiet}}}.mlw-figure .warning{{fill:{theme.Warning}}}");
        rules.Append(CultureInfo.InvariantCulture, $".mlw-figure .grid{{stroke:{theme.Grid}}}.mlw-figure .axis{{stroke:{theme.Quiet}}}");
        foreach (var hue in Enum.GetValues<Hue>())
            rules.Append(CultureInfo.InvariantCulture, $".mlw-figure .{FillOf(hue)}{{fill:{theme.Of(hue)}}}.mlw-figure .{StrokeOf(hue)}{{stroke:{theme.Of(hue)}}}");
        return rules.ToString();
    }

    public static string FillOf(Hue hue) => $"fill-{hue.ToString().ToLowerInvariant()}";

    public static string StrokeOf(Hue hue) => $"stroke-{hue.ToString().ToLowerInvariant()}";

    // A learner's message may hold anything; an XML file may not.
    public static string Readable(string text) => string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter)));
}
