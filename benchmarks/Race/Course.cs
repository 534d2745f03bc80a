using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>One kernel of the race: the answers of all contestants first, then their times, turn by turn.</summary>
sealed class Course(IRacer racer, Python? python, TextWriter log)
{
    const int Turns = 7;
    // Runs shorter than this are repeated: cores that slept are slow at first, whoever is measured.
    const double AtLeast = 60;
    // Idle workers of other libraries go on spinning for some time.
    static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs it.</summary>
    /// <exception cref="WorkbenchException">Two answers differ.</exception>
    public Result Run()
    {
        racer.Rows = racer.RaceRows;
        racer.SetUp();
        var ours = Contestant.Of(racer, "Vectorised")!;
        var mathNet = Contestant.Of(racer, "MathNet");
        var mlNet = Contestant.Of(racer, "MLNet");
        var answer = ours.Run()!;
        var cost = racer.Cost(answer);
        var numbers = racer.Numbers(answer);
        if (mathNet is not null)
            Compare("MathNet", racer.Numbers(mathNet.Run()!), numbers);
        if (python is not null)
        {
            using var files = new DataFiles(racer.Data);
            Compare("Python", python.Prepare(racer.Kernel, files.Description), numbers);
        }
        if (mlNet is not null && racer is IMLNetRacer near)
            Judge("ML.NET", near.MLNetDifference(numbers, mlNet.Run()!), near.MLNetTolerance);

        List<double> oursMs = [], mathNetMs = [], pythonMs = [], mlNetMs = [], limitMs = [];
        for (var turn = 0; turn < Turns; turn++)
        {
            limitMs.Add(1000 * Limits.Measure(cost, repetitions: 3).Seconds(cost));
            Take(oursMs, ours.Time);
            if (mathNet is not null)
                Take(mathNetMs, mathNet.Time);
            if (python is not null)
                Take(pythonMs, python.Time);
            if (mlNet is not null)
                Take(mlNetMs, mlNet.Time);
        }
        var own = Median(oursMs)!.Value;
        var (net, py, ml) = (Median(mathNetMs), Median(pythonMs), Median(mlNetMs));
        return new(racer.Kernel, racer.Rows, own, net, py, ml, net / own, py / own, ml / own, limitMs.Min() == 0 ? null : limitMs.Min() / oursMs.Min());
    }

    // What counts follows runs that wake up the cores and their workers.
    static void Take(List<double> times, Func<double, double> time)
    {
        Thread.Sleep(Rest);
        time(AtLeast);
        times.Add(time(AtLeast));
    }

    void Compare(string peer, double[] theirs, double[] ours)
    {
        if (theirs.Length != ours.Length)
            throw new WorkbenchException($"{racer.Kernel}: {peer} gives {theirs.Length} numbers, ours {ours.Length}. Its times mean nothing until both compute the same.");
        Judge(peer, racer.Difference(ours, theirs), racer.Tolerance);
    }

    void Judge(string peer, double difference, double tolerance)
    {
        log.WriteLine(FormattableString.Invariant($"{racer.Kernel,-22} answers of {peer,-8} differ by {difference:0.0e+00} (allowed {tolerance:0.0e+00})"));
        if (!(difference <= tolerance))
            throw new WorkbenchException($"{racer.Kernel}: the answer of {peer} is another one. Its times mean nothing until both compute the same.");
    }

    static double? Median(List<double> values) => values.Count == 0 ? null : values.Order().ElementAt(values.Count / 2);
}
