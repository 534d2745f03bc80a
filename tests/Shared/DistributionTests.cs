using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using NUnit.Framework.Constraints;

namespace MLWorkbench.Tests;

/// <summary>
/// Two independent references: MathNet.Numerics on grids over the body and moderate tails, and single values computed
/// with mpmath at 50 digits (rounded to 17 here) where MathNet's own tails may lose digits.
/// </summary>
public class DistributionTests
{
    static readonly double[] Degrees = [0.5, 1, 2, 3, 4.7, 10, 30, 147, 1000, 25000];
    static readonly double[] Probabilities = [1e-12, 1e-6, 0.001, 0.025, 0.2, 0.45, 0.6, 0.8, 0.975, 0.9999];

    static EqualNumericWithoutUsingConstraint<double> Near(double expected, double relative) =>
        Is.EqualTo(expected).Within(Math.Abs(expected) * relative);

    [TestCase(-1e-10, 0.49999999996010577)]
    [TestCase(-1.0001, 0.15863105806885876)]
    [TestCase(-5, 2.8665157187919391e-7)]
    [TestCase(-20, 2.7536241186062337e-89)]
    [TestCase(-37.123, 5.9788844952339188e-302)]
    [TestCase(-37.5, 4.6053530095819548e-308)]
    [TestCase(1.5, 0.93319279873114193)]
    public void The_normal_distribution_function_is_right_to_fourteen_digits(double x, double expected)
    {
        Assert.That(NormalDistribution.Cdf(x), Near(expected, 1e-14));
        Assert.That(NormalDistribution.UpperTail(-x), Near(expected, 1e-14));
    }

    [TestCase(1e-300, -37.047096299361199)]
    [TestCase(1e-12, -7.0344838253011319)]
    [TestCase(0.025, -1.9599639845400542)]
    [TestCase(0.45, -0.12566134685507401)]
    public void Normal_quantiles_are_right_to_fourteen_digits(double p, double expected) =>
        Assert.That(NormalDistribution.Quantile(p), Near(expected, 1e-14));

    [Test]
    public void The_normal_distribution_agrees_with_MathNet()
    {
        for (var x = -8.0; x <= 8; x += 0.125)
        {
            Assert.That(NormalDistribution.Cdf(x), Near(Normal.CDF(0, 1, x), 1e-12), $"Cdf({x})");
            Assert.That(NormalDistribution.Density(x), Near(Normal.PDF(0, 1, x), 1e-13), $"Density({x})");
        }
        foreach (var p in Probabilities)
            Assert.That(NormalDistribution.Quantile(p), Near(Normal.InvCDF(0, 1, p), 1e-12), $"Quantile({p})");
    }

    [TestCase(-3, 1, 0.10241638234956673)]
    [TestCase(-1e20, 1, 3.1830988618379067e-21)]
    [TestCase(-1e200, 1, 3.1830988618379068e-201)]
    [TestCase(-8.5, 147, 9.785522372899007e-15)]
    [TestCase(-1000, 20.5, 7.6758915838485656e-50)]
    [TestCase(-20, 1e12, 2.7536242293012506e-89)]
    [TestCase(-34.647701635123990, 635642.07036895680, 4.2643431258164137e-263)]
    public void Lower_tails_of_t_keep_their_digits_however_far_out(double t, double degrees, double expected) =>
        Assert.That(StudentTDistribution.Cdf(t, degrees), Near(expected, 1e-12));

    [Test]
    public void The_t_distribution_agrees_with_MathNet()
    {
        foreach (var degrees in Degrees)
        {
            for (var t = -12.0; t <= 12; t += 0.375)
                Assert.That(StudentTDistribution.Cdf(t, degrees), Near(StudentT.CDF(0, 1, degrees, t), 1e-10), $"Cdf({t}, {degrees})");
        }
    }

    [Test]
    public void Tails_of_t_agree_with_MathNets_incomplete_beta_function([ValueSource(nameof(Degrees))] double degrees)
    {
        for (var t = 2.0; t < 1e4; t *= 3)
        {
            var expected = SpecialFunctions.BetaRegularized(degrees / 2, 0.5, degrees / (degrees + t * t)) / 2;
            if (expected > 1e-290)
                Assert.That(StudentTDistribution.Cdf(-t, degrees), Near(expected, 1e-10), $"t = {-t}");
        }
    }

    [TestCase(0.025, 4.7, -2.6207260753531704)]
    [TestCase(1e-12, 3, -10331.108244292486)]
    [TestCase(1e-300, 1, -3.1830988618379066e299)]
    [TestCase(0.4, 1e6, -0.25334717053784162)]
    [TestCase(0.975, 147, 1.9762333088953272)]
    public void Quantiles_of_t_are_right_to_thirteen_digits(double p, double degrees, double expected) =>
        Assert.That(StudentTDistribution.Quantile(p, degrees), Near(expected, 1e-13));

    [Test]
    public void With_infinite_degrees_of_freedom_t_is_normal()
    {
        Assert.That(StudentTDistribution.Cdf(-2.5, double.PositiveInfinity), Is.EqualTo(NormalDistribution.Cdf(-2.5)));
        Assert.That(StudentTDistribution.Cdf(-2.5, 1e14), Near(NormalDistribution.Cdf(-2.5), 1e-12));
        Assert.That(StudentTDistribution.Quantile(0.9, double.PositiveInfinity), Is.EqualTo(NormalDistribution.Quantile(0.9)));
    }

    [TestCase(365.886948, 1, 1.4714529623508209e-81)]
    [TestCase(1354.7586695729028, 10, 5.8019985698973577e-285)]
    [TestCase(3.8414588206941254, 1, 0.050000000000000018)]
    [TestCase(1e6, 1e6, 0.4998119368033945)]
    [TestCase(1010000, 1e6, 9.0685288232620769e-13)]
    public void Upper_tails_of_chi_squared_keep_their_digits(double x, double degrees, double expected) =>
        Assert.That(ChiSquaredDistribution.UpperTail(x, degrees), Near(expected, 2e-12));

    [Test]
    public void The_chi_squared_distribution_agrees_with_MathNet([ValueSource(nameof(Degrees))] double degrees)
    {
        foreach (var multiple in (double[])[0.001, 0.1, 0.5, 0.8, 0.97, 1, 1.03, 1.3, 2, 5, 20])
        {
            var x = multiple * degrees;
            var lower = SpecialFunctions.GammaLowerRegularized(degrees / 2, x / 2);
            var upper = SpecialFunctions.GammaUpperRegularized(degrees / 2, x / 2);
            if (lower > 1e-290)
                Assert.That(ChiSquaredDistribution.Cdf(x, degrees), Near(lower, 1e-9), $"Cdf({x})");
            if (upper > 1e-290)
                Assert.That(ChiSquaredDistribution.UpperTail(x, degrees), Near(upper, 1e-9), $"UpperTail({x})");
        }
    }

    [TestCase(1e-12, 1, 1.5707963267948966e-24)]
    [TestCase(0.025, 7.7, 2.029279200213524)]
    [TestCase(0.95, 1, 3.8414588206941245)]
    [TestCase(0.975, 1e6, 1002773.701467926)]
    [TestCase(0.999999999999, 3, 58.919800665904698)]
    [TestCase(0.999, 0.5, 8.7528885157733728)]
    public void Quantiles_of_chi_squared_are_right_to_thirteen_digits(double p, double degrees, double expected) =>
        Assert.That(ChiSquaredDistribution.Quantile(p, degrees), Near(expected, 1e-13));

    [TestCase(119.264502, 2, 147, 1.6696693082315908e-31)]
    [TestCase(4.5, 1, 1, 0.28043779800754348)]
    [TestCase(1.5763611052879516, 1000, 100000, 3.3081864536744709e-28)]
    [TestCase(1e9, 3, 10, 1.1140046095156574e-42)]
    public void Upper_tails_of_F_keep_their_digits(double f, double numerator, double denominator, double expected) =>
        Assert.That(FDistribution.UpperTail(f, numerator, denominator), Near(expected, 1e-12));

    [Test]
    public void The_F_distribution_agrees_with_MathNets_incomplete_beta_function()
    {
        foreach (var numerator in Degrees)
        {
            foreach (var denominator in Degrees)
            {
                foreach (var f in (double[])[0.01, 0.3, 0.9, 1, 1.1, 2.5, 10, 300])
                {
                    var (n, d) = (numerator / 2, denominator / 2);
                    var sum = n * f + d;
                    var lower = SpecialFunctions.BetaRegularized(n, d, n * f / sum);
                    var upper = SpecialFunctions.BetaRegularized(d, n, d / sum);
                    if (lower > 1e-12)
                        Assert.That(FDistribution.Cdf(f, numerator, denominator), Near(lower, 1e-9), $"Cdf({f}, {numerator}, {denominator})");
                    if (upper > 1e-12)
                        Assert.That(FDistribution.UpperTail(f, numerator, denominator), Near(upper, 1e-9), $"UpperTail({f}, {numerator}, {denominator})");
                }
            }
        }
    }

    [TestCase(0.4977023357006151, 1e6, 1e6, 4.0479042654939105e-11)]
    [TestCase(0.5, 1e6, 1e6, 0.5)]
    [TestCase(1e-7, 1, 1e6, 0.095162586488227803)]
    [TestCase(0.5654641125449453, 1166.7778019169068, 4.681563222206463, 7.9151344319542385e-281)]
    [TestCase(0.3404843054072244, 530.1335270821662, 0.1375668864094996, 8.3470453152654813e-252)]
    public void The_beta_distribution_function_is_right_for_small_and_large_parameters(double x, double a, double b, double expected) =>
        Assert.That(BetaDistribution.Cdf(x, a, b), Near(expected, 5e-12));

    [TestCase(1e-12, 0.5, 0.5, 2.4674011002723396e-24)]
    [TestCase(0.025, 121, 881, 0.10132341964422844)]
    [TestCase(0.975, 121, 881, 0.14162699974885077)]
    [TestCase(1e-12, 1e6, 1e6, 0.49751294946526785)]
    [TestCase(0.999999999999, 2, 30, 0.63984343639436931)]
    [TestCase(0.8, 0.1, 5, 0.015103304916354521)]
    public void Quantiles_of_beta_are_right_to_thirteen_digits(double p, double a, double b, double expected) =>
        Assert.That(BetaDistribution.Quantile(p, a, b), Near(expected, 1e-13));

    [Test]
    public void The_beta_distribution_agrees_with_MathNet([Values(0.3, 1, 2.5, 40, 900)] double a, [Values(0.3, 1, 2.5, 40, 900)] double b)
    {
        var mean = a / (a + b);
        foreach (var x in (double[])[mean / 3, mean * 0.9, mean, mean + (1 - mean) / 10, (1 + mean) / 2])
        {
            var expected = SpecialFunctions.BetaRegularized(a, b, x);
            if (expected > 1e-12)
                Assert.That(BetaDistribution.Cdf(x, a, b), Near(expected, 1e-9), $"Cdf({x})");
            Assert.That(BetaDistribution.LogDensity(x, a, b), Is.EqualTo(Beta.PDFLn(a, b, x)).Within(1e-9), $"LogDensity({x})");
        }
    }

    [TestCase(0.029916799512182908, 18726.438711708957, 623827.87047800930, 0.85316264306474436)]
    [TestCase(0.5, 1e6, 1e6, 7.0285373916173823)]
    [TestCase(0.3, 1, 1, 0)]
    public void Log_densities_of_beta_survive_large_parameters(double x, double a, double b, double expected) =>
        Assert.That(BetaDistribution.LogDensity(x, a, b), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void A_quantile_is_where_the_distribution_function_has_that_value([ValueSource(nameof(Degrees))] double degrees)
    {
        foreach (var p in Probabilities)
        {
            Assert.That(NormalDistribution.Cdf(NormalDistribution.Quantile(p)), Near(p, 1e-12), $"normal {p}");
            Assert.That(StudentTDistribution.Cdf(StudentTDistribution.Quantile(p, degrees), degrees), Near(p, 1e-11), $"t {p}");
            Assert.That(ChiSquaredDistribution.Cdf(ChiSquaredDistribution.Quantile(p, degrees), degrees), Near(p, 1e-11), $"chi-squared {p}");
            Assert.That(BetaDistribution.Cdf(BetaDistribution.Quantile(p, degrees, 3), degrees, 3), Near(p, 1e-11), $"beta {p}");
        }
    }

    [Test]
    public void The_ends_of_the_range_have_probability_zero_and_one()
    {
        const double infinity = double.PositiveInfinity;
        double[] zeros =
        [
            NormalDistribution.Cdf(-infinity), NormalDistribution.UpperTail(infinity), NormalDistribution.Density(infinity),
            StudentTDistribution.Cdf(-infinity, 3), ChiSquaredDistribution.Cdf(0, 3), ChiSquaredDistribution.Cdf(-1, 3),
            ChiSquaredDistribution.UpperTail(infinity, 3), FDistribution.Cdf(0, 2, 5), FDistribution.Cdf(-1, 2, 5),
            FDistribution.UpperTail(infinity, 2, 5), BetaDistribution.Cdf(0, 2, 5), BetaDistribution.Cdf(-1, 2, 5),
        ];
        double[] ones =
        [
            NormalDistribution.Cdf(infinity), NormalDistribution.UpperTail(-infinity), StudentTDistribution.Cdf(infinity, 3),
            ChiSquaredDistribution.Cdf(infinity, 3), ChiSquaredDistribution.UpperTail(0, 3), FDistribution.Cdf(infinity, 2, 5),
            FDistribution.UpperTail(-1, 2, 5), BetaDistribution.Cdf(1, 2, 5), BetaDistribution.Cdf(7, 2, 5),
        ];
        Assert.That(zeros, Is.All.EqualTo(0));
        Assert.That(ones, Is.All.EqualTo(1));
        Assert.That(StudentTDistribution.Cdf(0, 3), Is.EqualTo(0.5));
    }

    [Test]
    public void Quantiles_of_zero_and_one_are_the_ends_of_the_range()
    {
        double[] quantiles =
        [
            NormalDistribution.Quantile(0), NormalDistribution.Quantile(0.5), NormalDistribution.Quantile(1),
            StudentTDistribution.Quantile(0, 3), StudentTDistribution.Quantile(0.5, 3), StudentTDistribution.Quantile(1, 3),
            ChiSquaredDistribution.Quantile(0, 3), ChiSquaredDistribution.Quantile(1, 3),
            BetaDistribution.Quantile(0, 2, 5), BetaDistribution.Quantile(1, 2, 5),
        ];
        const double infinity = double.PositiveInfinity;
        Assert.That(quantiles, Is.EqualTo((double[])[-infinity, 0, infinity, -infinity, 0, infinity, 0, infinity, 0, 1]));
    }

    [Test]
    public void The_log_density_of_beta_has_its_limits_at_the_ends()
    {
        Assert.That(BetaDistribution.LogDensity(0, 0.5, 3), Is.EqualTo(double.PositiveInfinity));
        Assert.That(BetaDistribution.LogDensity(0, 1, 3), Is.EqualTo(Math.Log(3)));
        Assert.That(BetaDistribution.LogDensity(1, 3, 1), Is.EqualTo(Math.Log(3)));
        Assert.That(BetaDistribution.LogDensity(1, 2, 0.5), Is.EqualTo(double.PositiveInfinity));
        Assert.That(BetaDistribution.LogDensity(1, 2, 3), Is.EqualTo(double.NegativeInfinity));
        Assert.That(BetaDistribution.LogDensity(1.5, 2, 3), Is.EqualTo(double.NegativeInfinity));
    }

    [Test]
    public void NaN_in_gives_NaN_out()
    {
        const double nan = double.NaN;
        double[] results =
        [
            NormalDistribution.Cdf(nan), NormalDistribution.UpperTail(nan), NormalDistribution.Quantile(nan), NormalDistribution.Density(nan),
            StudentTDistribution.Cdf(nan, 3), StudentTDistribution.Cdf(1, nan), StudentTDistribution.Quantile(nan, 3), StudentTDistribution.Quantile(0.1, nan),
            ChiSquaredDistribution.Cdf(nan, 3), ChiSquaredDistribution.UpperTail(1, nan), ChiSquaredDistribution.Quantile(nan, 3),
            FDistribution.Cdf(nan, 2, 5), FDistribution.UpperTail(1, nan, 5), FDistribution.UpperTail(1, 2, nan),
            BetaDistribution.Cdf(nan, 2, 5), BetaDistribution.Quantile(0.5, nan, 5), BetaDistribution.LogDensity(0.5, 2, nan),
            GammaFunction.Log(nan),
        ];
        Assert.That(results, Is.All.NaN);
    }

    [Test]
    public void Impossible_parameters_are_refused([Values(0, -1)] double degrees)
    {
        Assert.That(() => StudentTDistribution.Cdf(1, degrees), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => StudentTDistribution.Quantile(0.1, degrees), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ChiSquaredDistribution.Cdf(1, degrees), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ChiSquaredDistribution.UpperTail(1, double.PositiveInfinity), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ChiSquaredDistribution.Quantile(0.1, degrees), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => FDistribution.Cdf(1, degrees, 5), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => FDistribution.UpperTail(1, 5, degrees), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => BetaDistribution.Cdf(0.5, degrees, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => BetaDistribution.LogDensity(0.5, 1, degrees), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Probabilities_outside_zero_to_one_are_refused([Values(-0.001, 1.001)] double p)
    {
        Assert.That(() => NormalDistribution.Quantile(p), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => StudentTDistribution.Quantile(p, 3), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ChiSquaredDistribution.Quantile(p, 3), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => BetaDistribution.Quantile(p, 2, 3), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase(5, 3.1780538303479456)]
    [TestCase(0.5, 0.57236494292470009)]
    [TestCase(1e-6, 13.815509980749432)]
    [TestCase(1e6, 12815504.569147612)]
    [TestCase(1, 0)]
    [TestCase(2, 0)]
    public void Log_gamma_is_right_to_fourteen_digits(double x, double expected) =>
        Assert.That(GammaFunction.Log(x), Is.EqualTo(expected).Within(1e-14 * Math.Max(1, expected)));

    [Test]
    public void Log_gamma_grows_without_bound_at_both_ends_and_is_refused_below_zero()
    {
        Assert.That(GammaFunction.Log(0), Is.EqualTo(double.PositiveInfinity));
        Assert.That(GammaFunction.Log(double.PositiveInfinity), Is.EqualTo(double.PositiveInfinity));
        Assert.That(() => GammaFunction.Log(-0.5), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
