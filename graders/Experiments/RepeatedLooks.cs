using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using MathNet.Numerics.RootFinding;

namespace MLWorkbench.Experiments;

/// <summary>The chance that a running sum of standard normals leaves a corridor, by integration and without any draw.</summary>
static class RepeatedLooks
{
    const int Points = 48;

    /// <summary>The chance that |z| exceeds a constant at one of the looks or more.</summary>
    public static double Rate(int looks, double criticalZ) => Leaving(looks, look => criticalZ * Math.Sqrt(look));

    /// <summary>The constant that is exceeded at one of the looks or more with probability alpha.</summary>
    public static double Boundary(int looks, double alpha) => Brent.FindRoot(z => Rate(looks, z) - alpha, 0.1, 6, 1e-9);

    /// <summary>How fast the rate falls as the constant grows: the density of the largest |z|.</summary>
    public static double Density(int looks, double criticalZ) => (Rate(looks, criticalZ - 1e-4) - Rate(looks, criticalZ + 1e-4)) / 2e-4;

    /// <summary>The chance that the sum is outside plus or minus its bound at one of the looks or more.</summary>
    // Armitage, McPherson and Rowe (1969): carry the density of the sums that are still inside from look to look.
    public static double Leaving(int looks, Func<int, double> bound)
    {
        var nodes = new GaussLegendreRule(-bound(1), bound(1), Points);
        double[] inside = [.. nodes.Abscissas.Select(sum => Normal.PDF(0, 1, sum))];
        for (var look = 2; look <= looks; look++)
        {
            var next = new GaussLegendreRule(-bound(look), bound(look), Points);
            double[] carried = [.. next.Abscissas.Select(sum => Enumerable.Range(0, Points).Sum(
                i => nodes.Weights[i] * inside[i] * Normal.PDF(nodes.Abscissas[i], 1, sum)))];
            (nodes, inside) = (next, carried);
        }
        return 1 - nodes.Weights.Zip(inside, (weight, density) => weight * density).Sum();
    }
}
