using System.Globalization;

namespace MLWorkbench.Tests;

/// <summary>What eyes make of colours.</summary>
static class Colours
{
    // Simulation of full dichromacy in linear light: Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009).
    static readonly double[][,] Dichromats =
    [
        new[,] { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
        new[,] { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
        new[,] { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
    ];

    /// <summary>The contrast ratio of WCAG 2, from 1 to 21.</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>The smallest distance in CIELAB over normal sight and the three kinds of dichromacy.</summary>
    public static double LeastDistance(string one, string other) =>
        Dichromats.Select(matrix => Distance(Lab(Seen(matrix, one)), Lab(Seen(matrix, other)))).Append(Distance(Lab(Linear(one)), Lab(Linear(other)))).Min();

    static double Luminance(string colour) => Linear(colour) is [var red, var green, var blue] ? 0.2126 * red + 0.7152 * green + 0.0722 * blue : 0;

    static double[] Linear(string colour) =>
    [
        .. new[] { 1, 3, 5 }.Select(place => int.Parse(colour.AsSpan(place, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)),
    ];

    static double[] Seen(double[,] matrix, string colour)
    {
        var linear = Linear(colour);
        return [.. Enumerable.Range(0, 3).Select(row => Math.Clamp(Enumerable.Range(0, 3).Sum(col => matrix[row, col] * linear[col]), 0, 1))];
    }

    static double[] Lab(double[] rgb)
    {
        double F(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        var x = F((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        var y = F(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        var z = F((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }

    static double Distance(double[] one, double[] other) => Math.Sqrt(one.Zip(other, (a, b) => (a - b) * (a - b)).Sum());
}
