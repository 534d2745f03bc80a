using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MLWorkbench.Kernels;

namespace MLWorkbench.Benchmarks;

/// <summary>What this machine can do at best, measured here and now: bytes read and floating-point operations, each in a second.</summary>
public sealed record Limits(double Bandwidth, double Operations)
{
    const int Chains = 10;
    const int Steps = 1 << 20;
    const int LeastRead = 1 << 30; // bytes: long enough for all cores to be awake
    // Far larger than any cache.
    static readonly double[] Memory = NewMemory();

    /// <summary>Measures both, several times; the best counts.</summary>
    /// <param name="work">As many bytes are read over and over, by as many cores: what fits into a cache comes faster than from memory.</param>
    /// <param name="repetitions">How many times to measure.</param>
    public static Limits Measure(Work work, int repetitions)
    {
        var limits = new Limits(0, 0);
        for (var repetition = 0; repetition < repetitions; repetition++)
            limits = new(Math.Max(limits.Bandwidth, MeasureBandwidth(work.Bytes, work.Cores)), Math.Max(limits.Operations, MeasureOperations(work.Cores)));
        return limits;
    }

    /// <summary>The least time in which the work can be done.</summary>
    public double Seconds(Work work) => Math.Max(work.Bytes * work.Passes / Bandwidth, work.Operations / Operations);

    static double[] NewMemory()
    {
        var memory = new double[32 << 20];
        Array.Fill(memory, 1.0); // a page that was never written is not read from memory
        return memory;
    }

    // Each core reads a part of its own again and again.
    static double MeasureBandwidth(double bytes, int cores)
    {
        var part = (int)Math.Clamp(bytes / sizeof(double) / cores, 1024, Memory.Length / cores);
        var passes = 1 + (int)(LeastRead / ((double)part * cores * sizeof(double)));
        return (double)part * cores * passes * sizeof(double) / Seconds(cores, core =>
        {
            for (var pass = 0; pass < passes; pass++)
                Sum(Memory.AsSpan(core * part, part));
        });
    }

    static double MeasureOperations(int cores)
    {
        (int Lanes, Func<double> Multiply) widest = Vector512.IsHardwareAccelerated ? (WideLanes.Count, Multiply<WideLanes>) : (UsualLanes.Count, Multiply<UsualLanes>);
        return 2.0 * Chains * Steps * widest.Lanes * cores / Seconds(cores, _ => widest.Multiply());
    }

    static double Seconds(int cores, Action<int> action)
    {
        var start = Stopwatch.GetTimestamp();
        Parallel.For(0, cores, action);
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
    static double Multiply<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        var (factor, term) = (TLanes.All(0.999), TLanes.All(0.1));
        TLanes a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default, i = default, j = default;
        for (var step = 0; step < Steps; step++)
        {
            a = TLanes.MultiplyAdd(a, factor, term);
            b = TLanes.MultiplyAdd(b, factor, term);
            c = TLanes.MultiplyAdd(c, factor, term);
            d = TLanes.MultiplyAdd(d, factor, term);
            e = TLanes.MultiplyAdd(e, factor, term);
            f = TLanes.MultiplyAdd(f, factor, term);
            g = TLanes.MultiplyAdd(g, factor, term);
            h = TLanes.MultiplyAdd(h, factor, term);
            i = TLanes.MultiplyAdd(i, factor, term);
            j = TLanes.MultiplyAdd(j, factor, term);
        }
        return (a + b + c + d + e + f + g + h + i + j).Sum();
    }
}
