using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Experiments;

/// <summary>Experiments of 10,000 users each, half in either arm and each user one random draw, with a z-test for every experiment.</summary>
public class ExperimentSimulationBenchmark : IRacer
{
    const int UsersPerArm = 5_000;
    const double Rate = 0.1;

    LearnerCall _yours = null!;

    /// <summary>The number of experiments.</summary>
    [Params(10, 1_000)]
    public int Rows { get; set; }

    public string Kernel => "A/B simulation";

    public int RaceRows => 10_000;

    public double Tolerance => 6; // standard errors

    public IReadOnlyDictionary<string, object> Data => new Dictionary<string, object> { ["experiments"] = Rows, ["users"] = UsersPerArm, ["rate"] = Rate };

    [GlobalSetup]
    public void SetUp() => _yours = new(typeof(ExperimentSimulation), nameof(ExperimentSimulation.Run), 2 * UsersPerArm, "salt", 0.5, Rate, 0.0, new Random(1));

    // The plain exercise runs one experiment a call.
    [Benchmark]
    public void Yours()
    {
        for (var experiment = 0; experiment < Rows; experiment++)
            _yours.Run();
    }

    [Benchmark(Baseline = true)]
    public double[] Reference()
    {
        var random = new Random(1);
        var pValues = new double[Rows];
        for (var experiment = 0; experiment < Rows; experiment++)
        {
            var (control, treatment) = ExperimentSimulation.Run(2 * UsersPerArm, "salt", 0.5, Rate, 0, random);
            pValues[experiment] = TwoProportionTest.Compare(control, treatment).PValue;
        }
        return pValues;
    }

    [Benchmark]
    public VectorisedExperimentSimulation.Outcome[] Vectorised() => VectorisedExperimentSimulation.Run(Rows, UsersPerArm, Rate, Rate, seed: 1);

    [Benchmark]
    public VectorisedExperimentSimulation.Outcome[] MathNet()
    {
        var random = new Xoshiro256StarStar(1, threadSafe: false);
        var draws = new double[UsersPerArm];
        var outcomes = new VectorisedExperimentSimulation.Outcome[Rows];
        for (var experiment = 0; experiment < Rows; experiment++)
        {
            var (control, treatment) = (Conversions(random, draws), Conversions(random, draws));
            var common = (control + treatment) / (2.0 * UsersPerArm);
            var z = (treatment - control) / (double)UsersPerArm / Math.Sqrt(common * (1 - common) * 2 / UsersPerArm);
            outcomes[experiment] = new(new(UsersPerArm, control), new(UsersPerArm, treatment), z, 2 * Normal.CDF(0, 1, -Math.Abs(z)));
        }
        return outcomes;
    }

    public Work Cost(object answer) => default;

    public double[] Numbers(object answer) => answer is VectorisedExperimentSimulation.Outcome[] outcomes
        ? [outcomes.Average(outcome => (outcome.Control.Conversions + outcome.Treatment.Conversions) / (2.0 * UsersPerArm)), outcomes.Average(outcome => outcome.PValue < 0.05 ? 1.0 : 0)]
        : [];

    // Other random numbers give other counts: what the mean rate and the share of false alarms are apart, in standard errors of their difference.
    public double Difference(double[] ours, double[] theirs) => Math.Max(
        Math.Abs(ours[0] - theirs[0]) / Math.Sqrt(2 * Rate * (1 - Rate) / (2.0 * UsersPerArm * Rows)),
        Math.Abs(ours[1] - theirs[1]) / Math.Sqrt(2 * 0.05 * 0.95 / Rows));

    static int Conversions(Xoshiro256StarStar random, double[] draws)
    {
        random.NextDoubles(draws);
        var conversions = 0;
        foreach (var draw in draws)
            conversions += draw < Rate ? 1 : 0;
        return conversions;
    }
}
