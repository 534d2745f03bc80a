using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

public class StubWriterTests
{
    const string Solution = """
        using System.Numerics;

        namespace MLWorkbench.Any;

        /// <summary>What it answers.</summary>
        public static class Thing
        {
            // A trap for readers of the solution.
            const double Small = 1e-9;

            /// <summary>A result.</summary>
            public readonly record struct Answer(double Value);

            // Why it is done like this.
            /// <summary>Does it.</summary>
            public static Answer Solve(
                ReadOnlySpan<double> values, double scale = 1.0)
            {
                return new(Sum(values) * scale); // a note
            }

            /// <summary>In short.</summary>
            public static double Half(double x) => x / 2;

            static double Sum(ReadOnlySpan<double> values)
            {
                return values[0];
            }
        }

        """;

    [Test]
    public void Public_members_stay_and_bodies_and_private_members_go() =>
        Assert.That(StubWriter.StubOf(new("Thing.cs", Solution)), Is.EqualTo("""
            using System.Numerics;

            namespace MLWorkbench.Any;

            /// <summary>What it answers.</summary>
            public static class Thing
            {
                /// <summary>A result.</summary>
                public readonly record struct Answer(double Value);

                /// <summary>Does it.</summary>
                public static Answer Solve(
                    ReadOnlySpan<double> values, double scale = 1.0)
                {
                    throw new NotImplementedException();
                }

                /// <summary>In short.</summary>
                public static double Half(double x)
                {
                    throw new NotImplementedException();
                }
            }

            """));

    [Test]
    public void A_stub_has_the_public_members_of_its_solution()
    {
        var solution = new Source("Thing.cs", Solution);

        Assert.That(StubWriter.MissingFrom(StubWriter.StubOf(solution), solution), Is.Null);
        Assert.That(StubWriter.MissingFrom(Solution.Replace("double Half(double x)", "double Half(float x)", StringComparison.Ordinal), solution),
            Does.Contain("public static double Half(double x);"));
    }
}
