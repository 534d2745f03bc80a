using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace MLWorkbench.Workbench;

/// <summary>Reads the number behind an option: with a decimal point in every country, and within what makes sense.</summary>
static class NumberOption
{
    /// <summary>The number; else an error that says what the option takes.</summary>
    public static T Read<T>(ArgumentResult result, Func<T, bool> accepts, string otherwise) where T : struct, INumber<T>
    {
        if (result.Tokens is [var token] && T.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && accepts(number))
            return number;
        result.AddError(otherwise);
        return default;
    }
}
