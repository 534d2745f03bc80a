using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Benchmarks;

/// <summary>What this machine can do at best, measured here and now: bytes read from memory and floating-point operations, each in a second.</summary>
public sealed record Limits(double Bandwidth, double Operations)
{
    const int Chains = 10;
    const int Steps = 1 << 20;
    // Far larger than any cache.
    static readonly double[] Memory = NewMemory();

    /// <summary>Measures both, several times; the best counts.</summary>
    public static Limits Measure(int repetitions)
    {
        var limits = new Limits(0, 0);
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var now = Once();
            limits = new(Math.Max(limits.Bandwidth, now.Bandwidth), Math.Max(limits.Operations, now.Operations));
        }
        return limits;
    }

    /// <summary>Measures both once.</summary>
    public static Limits Once()
    {
        var cores = Environment.ProcessorCount;
        var reading = Seconds(() => Parallel.For(0, 64, part => Sum(Memory.AsSpan(part * (Memory.Length / 64), Memory.Length / 64))));
        var multiplying = Seconds(() => Parallel.For(0, cores, _ => Multiply()));
        return new(Memory.Length * (double)sizeof(double) / reading, 2.0 * Chains * Steps * Vector<double>.Count * cores / multiplying);
    }

    /// <summary>The least time in which the work can be done.</summary>
    public double Seconds(Work work) => Math.Max(work.Bytes / Bandwidth, work.Operations / Operations);

    static double[] NewMemory()
    {
        var memory = new double[32 << 20];
        Array.Fill(memory, 1.0); // a page that was never written is not read from memory
        return memory;
    }

    static double Seconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // Four places at once: memory delivers more to several streams than to one.
    static double Sum(ReadOnlySpan<double> numbers)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(numbers);
        var quarter = vectors.Length / 4;
        Vector<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        for (var i = 0; i < quarter; i++)
        {
            sum0 += vectors[i];
            sum1 += vectors[i + quarter];
            sum2 += vectors[i + 2 * quarter];
            sum3 += vectors[i + 3 * quarter];
        }
        return Vector.Sum(sum0 + sum1 + sum2 + sum3);
    }

    // Ten chains: more than the multipliers of any common processor can have under way.
    static double Multiply()
    {
        var (factor, term) = (new Vector<double>(0.999), new Vector<double>(0.1));
        Vector<double> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default, i = default, j = default;
        for (var step = 0; step < Steps; step++)
        {
            a = Vector.FusedMultiplyAdd(a, factor, term);
            b = Vector.FusedMultiplyAdd(b, factor, term);
            c = Vector.FusedMultiplyAdd(c, factor, term);
            d = Vector.FusedMultiplyAdd(d, factor, term);
            e = Vector.FusedMultiplyAdd(e, factor, term);
            f = Vector.FusedMultiplyAdd(f, factor, term);
            g = Vector.FusedMultiplyAdd(g, factor, term);
            h = Vector.FusedMultiplyAdd(h, factor, term);
            i = Vector.FusedMultiplyAdd(i, factor, term);
            j = Vector.FusedMultiplyAdd(j, factor, term);
        }
        return Vector.Sum(a + b + c + d + e + f + g + h + i + j);
    }
}
