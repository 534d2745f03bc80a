using System.Numerics;

namespace MLWorkbench;

/// <summary>The plane rotation of Jacobi's methods.</summary>
static class Rotation
{
    /// <summary>The rotation that turns nothing: the identity matrix.</summary>
    public static Matrix None(int size)
    {
        var identity = new Matrix(size, size);
        for (var i = 0; i < size; i++)
            identity[i, i] = 1;
        return identity;
    }

    /// <summary>The tangent, at most 1 in size, of the rotation that makes [[first, shared], [shared, second]] diagonal.</summary>
    /// <remarks>
    /// It solves tan^2 + 2 c tan - 1 = 0 with c = (second - first) / (2 shared). The smaller root is taken, in the form
    /// that does not cancel: the smaller angle disturbs the rest least, which is why the sweeps converge.
    /// </remarks>
    public static double Tangent(double first, double second, double shared)
    {
        var c = (second / 2 - first / 2) / shared;
        return Math.CopySign(1, c) / (Math.Abs(c) + Math.Sqrt(c * c + 1));
    }

    /// <summary>Turns the two vectors in their plane: first becomes cos first - sin second, second becomes sin first + cos second.</summary>
    /// <remarks>
    /// With cos = 1 - sin tan(angle / 2), the change is added to each number. Rounding then touches the small change
    /// and not the number: after hundreds of small turns the lengths have drifted ten times less.
    /// </remarks>
    public static void Apply(Span<double> first, Span<double> second, double tangent)
    {
        var cosine = 1 / Math.Sqrt(tangent * tangent + 1);
        var sine = tangent * cosine;
        var halfAngleTangent = sine / (1 + cosine);
        var i = 0;
        for (; i <= first.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var (x, y) = (new Vector<double>(first[i..]), new Vector<double>(second[i..]));
            (x - sine * (y + halfAngleTangent * x)).CopyTo(first[i..]);
            (y + sine * (x - halfAngleTangent * y)).CopyTo(second[i..]);
        }
        for (; i < first.Length; i++)
        {
            var (x, y) = (first[i], second[i]);
            first[i] = x - sine * (y + halfAngleTangent * x);
            second[i] = y + sine * (x - halfAngleTangent * y);
        }
    }
}
