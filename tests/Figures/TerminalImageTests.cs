using System.IO.Compression;
using System.Text;
using MLWorkbench.Figures;

namespace MLWorkbench.Tests;

/// <summary>Pictures inside terminals.</summary>
public class TerminalImageTests
{
    [TestCase("TERM=xterm-kitty", TerminalImage.Protocol.Kitty)]
    [TestCase("TERM=xterm-256color;TERM_PROGRAM=iTerm.app", TerminalImage.Protocol.ITerm)]
    [TestCase("TERM=foot", TerminalImage.Protocol.Sixel)]
    [TestCase("WT_SESSION=1", TerminalImage.Protocol.Sixel)]
    [TestCase("TERM=xterm-256color;LC_TERMINAL=iTerm2;SSH_CONNECTION=1", TerminalImage.Protocol.ITerm)]
    [TestCase("TERM=xterm-kitty;TMUX=/tmp/t", null)]
    [TestCase("TERM=xterm-kitty;ZELLIJ=0", null)]
    [TestCase("TERM=tmux-256color;LC_TERMINAL=iTerm2;SSH_CONNECTION=1", null)]
    [TestCase("TERM=screen.xterm-256color;WT_SESSION=1", null)]
    [TestCase("TERM=xterm-256color;TERM_PROGRAM=vscode;WT_SESSION=1", null)]
    [TestCase("TERM=xterm-256color;KITTY_WINDOW_ID=1", null)]
    [TestCase("TERM=xterm-256color", null)]
    public void A_terminal_is_known_by_its_environment(string environment, object? expected)
    {
        var variables = environment.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        Assert.That(TerminalImage.Detect(variables.GetValueOrDefault), Is.EqualTo(expected));
    }

    [Test]
    public void Kitty_gets_the_picture_in_pieces_that_add_up()
    {
        var png = Encoding.ASCII.GetBytes(new string('p', 7000));
        var pieces = TerminalImage.Encode(TerminalImage.Protocol.Kitty, png).Split("\e\\", StringSplitOptions.RemoveEmptyEntries);

        Assert.That(pieces.Select(piece => piece.Split(';')[0]), Is.EqualTo(new[] { "\e_Ga=T,f=100,q=2,m=1", "\e_Gq=2,m=1", "\e_Gq=2,m=0" }));
        Assert.That(Convert.FromBase64String(string.Concat(pieces.Select(piece => piece.Split(';')[1]))), Is.EqualTo(png));
    }

    [Test]
    public void ITerm_gets_the_picture_in_one_piece_with_its_size() =>
        Assert.That(TerminalImage.Encode(TerminalImage.Protocol.ITerm, "png!"u8.ToArray()), Is.EqualTo("\e]1337;File=inline=1;size=4:cG5nIQ==\a"));

    [Test]
    public void A_png_becomes_sixels_band_after_band()
    {
        // Two pixels wide, seven high: red, then green in the last row; the filter of each row is another one.
        byte[] rows = [0, 255, 0, 0, 255, 0, 0, 1, 255, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 3, 128, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255, 0];

        var sixels = TerminalImage.Encode(TerminalImage.Protocol.Sixel, Png(2, 7, rows));

        Assert.That(sixels, Does.StartWith("\eP0;1q\"1;1;2;7").And.EndWith("#180~~$-#30@@$-\e\\"));
    }

    static byte[] Png(int width, int height, byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var writer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            writer.Write(rows);
        byte[] header = [0, 0, 0, (byte)width, 0, 0, 0, (byte)height, 8, 2, 0, 0, 0];
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    static byte[] Chunk(string name, byte[] data) =>
        [0, 0, (byte)(data.Length >> 8), (byte)data.Length, .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
}
