using System.Security.Cryptography;
using System.Text;

namespace MLWorkbench.Workbench;

/// <summary>Recognises a text again: the beginning of its SHA-256, whatever its line endings.</summary>
public static class Fingerprint
{
    /// <summary>The fingerprint of texts in this order.</summary>
    public static string Of(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var all = string.Join('\0', texts.Select(text => text.ReplaceLineEndings("\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    /// <summary>The fingerprint of files in this order; nothing when one is missing.</summary>
    public static string OfFiles(IEnumerable<string> files)
    {
        try
        {
            return Of(files.Select(File.ReadAllText));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
