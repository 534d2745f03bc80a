using System.Text;

namespace MLWorkbench.Figures;

/// <summary>Pictures inside a terminal that can show them.</summary>
public static class TerminalImage
{
    const int KittyChunk = 4096;
    static readonly string[] Multiplexers = ["TMUX", "STY", "ZELLIJ"];

    /// <summary>How a picture is sent.</summary>
    public enum Protocol
    {
        /// <summary>Kitty and Ghostty.</summary>
        Kitty,

        /// <summary>iTerm2 and WezTerm.</summary>
        ITerm,

        /// <summary>foot, mlterm, Windows Terminal.</summary>
        Sixel,
    }

    /// <summary>What the terminal says of itself in its environment; nothing inside a multiplexer, which swallows pictures.</summary>
    public static Protocol? Detect(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var (terminal, program) = (variable("TERM") ?? "", variable("TERM_PROGRAM") ?? "");
        if (IsMultiplexer(terminal) || Multiplexers.Any(Has))
            return null;
        if (terminal is "xterm-kitty" or "xterm-ghostty")
            return Protocol.Kitty;
        if (program is "iTerm.app" or "WezTerm")
            return Protocol.ITerm;
        if (terminal.Contains("sixel", StringComparison.Ordinal) || terminal is "foot" or "foot-extra" or "mlterm")
            return Protocol.Sixel;
        // What is inherited says only where the terminal was started from, when it has a name of its own: an editor's, for example.
        return program != "" ? null : variable("LC_TERMINAL") == "iTerm2" ? Protocol.ITerm : Has("WT_SESSION") ? Protocol.Sixel : null;

        bool Has(string name) => !string.IsNullOrEmpty(variable(name));
    }

    // Over ssh only the name of the terminal arrives.
    static bool IsMultiplexer(string terminal) =>
        terminal.StartsWith("screen", StringComparison.Ordinal) || terminal.StartsWith("tmux", StringComparison.Ordinal);

    /// <summary>The characters that show a PNG.</summary>
    public static string Encode(Protocol protocol, byte[] png)
    {
        ArgumentNullException.ThrowIfNull(png);
        return protocol switch
        {
            Protocol.Kitty => Kitty(Convert.ToBase64String(png)),
            Protocol.ITerm => $"\e]1337;File=inline=1;size={png.Length}:{Convert.ToBase64String(png)}\a",
            _ => Sixel.Encode(PngPixels.Read(png)),
        };
    }

    static string Kitty(string base64)
    {
        var text = new StringBuilder();
        for (var start = 0; start < base64.Length; start += KittyChunk)
        {
            var more = start + KittyChunk < base64.Length;
            // q=2: an answer would be typed into the shell.
            text.Append("\e_G").Append(start == 0 ? "a=T,f=100," : "").Append(more ? "q=2,m=1;" : "q=2,m=0;")
                .Append(base64.AsSpan(start, Math.Min(KittyChunk, base64.Length - start))).Append("\e\\");
        }
        return text.ToString();
    }
}
