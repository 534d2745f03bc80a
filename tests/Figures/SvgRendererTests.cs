using System.Text.Json.Nodes;
using MLWorkbench.Figures;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>Whatever is drawn can be read: by XML parsers, on light and dark ground, with and without colour sight.</summary>
public class SvgRendererTests
{
    [Test]
    public async Task Every_file_is_well_formed_and_its_text_lies_inside_and_apart()
    {
        var faults = new List<string>();
        foreach (var (name, figure) in await DrawnFigures.AllAsync())
            faults.AddRange(FaultsOf(SvgRenderer.Render([figure])).Select(fault => $"{name}: {fault}"));

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public async Task Every_file_is_small_stands_alone_and_tells_screen_readers_what_to_see()
    {
        foreach (var (name, figure) in await DrawnFigures.AllAsync())
        {
            var text = SvgRenderer.Render([figure]);
            var svg = new SvgFile(text);

            Assert.That(text, Has.Length.LessThan(300_000), name);
            Assert.That(svg.Said("title"), Is.EqualTo(figure.Title), name);
            Assert.That(svg.Said("desc"), Does.StartWith(figure.Title).And.EndsWith(figure.Caption), name);
            Assert.That(svg.Foreign, Is.Empty, name);
        }
        Assert.That(new SvgFile(SvgRenderer.Render([Figure.Missing("a", "Nothing came.")])).Said("desc"), Is.EqualTo("a. Nothing came."));
    }

    [Test]
    public void Bars_of_times_are_drawn_with_their_limit_and_without_the_learner_if_need_be()
    {
        var bars = BenchmarkFigure.Of(JsonNode.Parse("""
            {"id":"clustering/k-means","rows":20000,"yoursMissing":null,
             "bars":[{"name":"Yours","ms":1234.5,"leastMs":1.25},{"name":"Reference","ms":48.522,"leastMs":1.25},{"name":"Vectorised","ms":0.01234,"leastMs":1.25}]}
            """)!);
        var without = BenchmarkFigure.Of(JsonNode.Parse("""{"id":"a","rows":9,"yoursMissing":"it is not written yet.","bars":[{"name":"Reference","ms":1,"leastMs":0}]}""")!);

        Assert.That(bars.Series.OfType<BarSeries>().Select(series => series.Heights[0]), Is.EqualTo(new[] { 1234.5, 48.522, 0.01234 }));
        Assert.That(bars.X.Categories, Is.EqualTo(new[] { "yours\n1,235 ms", "reference\n48.5 ms", "vectorised\n0.0123 ms" }));
        Assert.That(bars.Series.OfType<ReferenceLine>().Single().At, Is.EqualTo(1.25));
        Assert.That(without.Series.OfType<ReferenceLine>(), Is.Empty);
        Assert.That(without.Caption, Does.EndWith("Yours is missing: it is not written yet."));
        Assert.That(FaultsOf(SvgRenderer.Render([bars, without])), Is.Empty);
    }

    [Test]
    public void On_colours_marks_are_the_same_in_both_themes()
    {
        var figure = new Figure { Title = "t", Caption = "c" }.Heatmap("h", [[0, 1]], (0, 1), (0, 1)).Points("p", [0.5], [0.5], Hue.Orange);

        Assert.That(SvgRenderer.Render([figure]), Does.Contain($"""class="outlined" fill="{Theme.Light.Of(Hue.Orange)}" """.TrimEnd()));
    }

    [Test]
    public async Task Several_figures_stand_below_each_other()
    {
        var figures = (await DrawnFigures.AllAsync()).Select(drawn => drawn.Figure).ToList();
        var all = new SvgFile(SvgRenderer.Render(figures));

        Assert.That(all.Size.Height, Is.EqualTo(figures.Sum(figure => new SvgFile(SvgRenderer.Render([figure])).Size.Height)).Within(0.1));
        Assert.That(FaultsOf(SvgRenderer.Render(figures)), Is.Empty);
    }

    [Test]
    public async Task Text_has_a_contrast_of_4_5_in_both_themes()
    {
        var figures = (await DrawnFigures.AllAsync()).Select(drawn => drawn.Figure).Append(Figure.Missing("a", "b")).ToList();
        var svg = new SvgFile(SvgRenderer.Render(figures));
        var faults = from dark in new[] { false, true }
                     from word in svg.Words
                     where word.Fill is null
                     let contrast = Colours.Contrast(svg.Fill(word.Style, dark), svg.Fill("ground", dark))
                     where contrast < 4.5
                     select $"'{word.Text}' has {contrast:0.0}";

        Assert.That(svg.Words.Select(word => word.Style).Distinct(), Is.SupersetOf(new[] { "text bold", "quiet", "warning", "text halo" }));
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void Numbers_on_colours_have_a_contrast_of_4_5()
    {
        var shares = Enumerable.Range(0, 1001).Select(step => step / 1000.0);

        Assert.That(shares.Where(share => Colours.Contrast(ColourRamp.At(share), ColourRamp.InkOn(share)) < 4.5), Is.Empty);
    }

    [Test]
    public void Colours_of_data_stand_out_and_differ_for_every_kind_of_sight()
    {
        foreach (var theme in new[] { Theme.Light, Theme.Dark })
        {
            var pairs = from one in theme.Hues from other in theme.Hues where string.CompareOrdinal(one, other) < 0 select (one, other);

            Assert.That(theme.Hues.Where(hue => Colours.Contrast(hue, theme.Ground) < 3), Is.Empty);
            Assert.That(pairs.Where(pair => Colours.LeastDistance(pair.one, pair.other) < 20).Select(pair => $"{pair} {Colours.LeastDistance(pair.one, pair.other):0.0}"), Is.Empty);
        }
    }

    [Test]
    public void Text_of_any_kind_is_escaped_and_broken_into_lines()
    {
        var nasty = $"<script>&\"'\0\u0007 {new string('x', 300)} {string.Join(' ', Enumerable.Repeat("words", 60))}";
        var figure = new Figure { Title = nasty, Caption = nasty, Notice = nasty, X = new(""), Y = new("") }.Line("line", [0, 1], [0, 1]).Note(0.5, 0.5, "<b>");

        Assert.That(FaultsOf(SvgRenderer.Render([figure])), Is.Empty);
        Assert.That(new SvgFile(SvgRenderer.Render([figure])).Words[0].Text, Does.StartWith("<script>&\"'"));
    }

    [TestCase(new[] { double.NaN, 1 }, "'line': 1 of 4 numbers is NaN and cannot be drawn.")]
    [TestCase(new[] { double.PositiveInfinity, 1e305 }, "'line': 2 of 4 numbers are infinite or too large and cannot be drawn.")]
    [TestCase(new[] { 0, 1e-300 }, null)]
    public void What_cannot_be_drawn_is_counted_in_words(double[] y, string? complaint)
    {
        var figure = new Figure { Title = "t", Caption = "c", X = new("x"), Y = new("y") }.Line("line", [0, 1], y);

        Assert.That(figure.Complaint(), Is.EqualTo(complaint));
        Assert.That(FaultsOf(SvgRenderer.Render([figure])), Is.Empty);
    }

    [Test]
    public void Lists_that_do_not_belong_together_are_refused() =>
        Assert.That(() => new Figure { Title = "t", Caption = "c" }.Line("line", [0, 1, 2], [0, 1]), Throws.ArgumentException.With.Message.EqualTo("2 values cannot be drawn against 3."));

    [Test]
    public void A_line_without_places_and_an_axis_without_meaning_have_words_and_no_numbers()
    {
        var empty = new Figure { Title = "t", Caption = "c", X = new("", Categories: []) }.Line("your curve", [], []);

        Assert.That(empty.Complaint(), Is.EqualTo("'your curve' is empty: there is nothing to draw."));
        Assert.That(AxisRange.Of(new("", Categories: []), [3, 5]), Has.Property("Ticks").Empty.And.Property("From").InRange(2.5, 3).And.Property("To").InRange(5, 5.5));
    }

    [TestCase(0, 1, Scale.Linear, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [TestCase(-3, 40, Scale.Linear, "0 10 20 30 40")]
    [TestCase(0, 13, Scale.Linear, "0 2 4 6 8 10 12")]
    [TestCase(1e-6, 1, Scale.Linear, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [TestCase(1, 100, Scale.Log, "1 2 5 10 20 50 100")]
    [TestCase(1e-5, 10, Scale.Log, "1e−5 1e−4 1e−3 1e−2 1e−1 1e0 1e1")]
    [TestCase(0, 2.5e7, Scale.Linear, "0 5e6 1e7 1.5e7 2e7 2.5e7")]
    public void Numbers_on_axes_are_round(double from, double to, Scale scale, string labels) =>
        Assert.That(AxisRange.Of(new("", from, to, scale), []).Ticks.Select(tick => tick.Label), Is.EqualTo(labels.Split(' ')));

    [Test]
    public void A_box_spans_the_quartiles_and_leaves_out_what_is_far()
    {
        var shape = new BoxSeries("b", Hue.Blue, 0, [1, 2, 3, 4, 5, 100]).Shape();

        Assert.That((shape.LowerWhisker, shape.LowerQuartile, shape.Median, shape.UpperQuartile, shape.UpperWhisker), Is.EqualTo((1, 2.25, 3.5, 4.75, 5)));
        Assert.That(shape.Beyond, Is.EqualTo(new[] { 100.0 }));
    }

    static IEnumerable<string> FaultsOf(string text)
    {
        var svg = new SvgFile(text);
        var words = svg.Words;
        foreach (var word in words.Where(word => word.Left < 0 || word.Top < 0 || word.Right > svg.Size.Width || word.Bottom > svg.Size.Height))
            yield return $"'{word.Text}' leaves the picture.";
        foreach (var (place, word) in words.Index())
        {
            foreach (var other in words.Skip(place + 1).Where(word.Overlaps))
                yield return $"'{word.Text}' and '{other.Text}' overlap.";
        }
    }
}
