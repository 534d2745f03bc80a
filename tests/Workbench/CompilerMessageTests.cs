using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>Compiler errors in the words of a learner, with the line and a mark below the place.</summary>
[Parallelizable(ParallelScope.Children)]
public class CompilerMessageTests
{
    [TestCase("return nothing;", "Nothing here is called 'nothing'. (CS0103)\n\n  return nothing;\n         ^^^^^^^")]
    [TestCase("var width = 2.0; return widht;", "Nothing here is called 'widht'. Did you mean 'width'? (CS0103)")]
    [TestCase("return Math.sqrt(2);", "Math has no member 'sqrt'. Did you mean 'Sqrt'? (CS0117)")]
    [TestCase("return values.Lenght;", "double[] has no member 'Lenght'. Did you mean 'Length'? (CS1061)")]
    [TestCase("return values.AsSpan().Sum();", "Spans have no LINQ: write the loop, or copy with ToArray() first.")]
    [TestCase("double[] copy = values.AsSpan(); return 0;", "to 'double[]'. Copy the span with ToArray(). (CS0029)")]
    [TestCase("double[] copy = values.Where(value => value > 0); return 0;", "Make an array of the sequence with ToArray(). (CS0266)")]
    [TestCase("int half = values.Length / 2.0; return half;", "Cannot implicitly convert type 'double' to 'int'. To cut off the fraction write (int)")]
    [TestCase("ReadOnlySpan<double> view = values; view[0] = 1; return 0;", "A ReadOnlySpan cannot be written to")]
    [TestCase("ReadOnlySpan<double> view = values; return values.Sum(value => value * view[0]);", "A lambda cannot hold a span")]
    [TestCase("Vector<double>.Build(); return 0", "A semicolon is missing. (CS1002)")]
    [TestCase("double sum; return sum;", "Use of unassigned local variable 'sum': give it a value where it is declared. (CS0165)")]
    [TestCase("if (values.Length > 0) return 1;", "A path through this method ends without a return: every path must return a value. (CS0161)")]
    [TestCase("return MathNet.Numerics.Constants.Pi;", "Nothing here is called 'MathNet'.")]
    [TestCase("return new DenseMatrix(2);", "Exercises know the framework and exercises/Shared, and no other library. (CS0246)")]
    [TestCase("int[] odd = [1, 3; return 0;", "Here ']' is missing. (CS1003)")]
    [TestCase("return Math.Max(1, 2;", "A closing parenthesis ) is missing. (CS1026)")]
    [TestCase("return 0; }", "There is a closing brace } too many, here or above. (CS1022)")]
    [TestCase("{ return 0;", "A closing brace } is missing: the block that begins in line 5 is not closed. (CS1513)")]
    public async Task An_error_is_said_plainly(string body, string expected) =>
        Assert.That(await SaidAsync(body), Does.StartWith("Average.cs, line ").And.Contains(expected));

    [Test]
    public async Task A_line_with_a_slip_of_the_pen_has_one_message() =>
        Assert.That((await SaidAsync("var sum = values[0 + nothing; return other;")).Split("Average.cs, line"), Has.Length.EqualTo(2));

    [Test]
    public async Task One_name_that_is_unknown_in_many_lines_is_one_message()
    {
        var said = await SaidAsync(string.Concat(Enumerable.Repeat("Console.Write(wrong);\n", 9)) + "return 0;");

        Assert.That(said.Split("Average.cs, line"), Has.Length.EqualTo(2));
        Assert.That(said, Does.EndWith("The same in lines 7, 8, 9, 10, 11 and further down."));
    }

    [Test]
    public async Task Five_are_shown_and_the_rest_is_counted()
    {
        var said = await SaidAsync(string.Concat(Enumerable.Range(0, 8).Select(i => $"Console.Write(wrong{i}{i}{i});\n")) + "return 0;");

        Assert.That(said.Split("Average.cs, line"), Has.Length.EqualTo(6));
        Assert.That(said, Does.EndWith("and 3 more, which often vanish with the first."));
    }

    [Test]
    public async Task A_long_line_is_cut_and_the_mark_stays_below_its_place()
    {
        var said = await SaidAsync($"var sum = {string.Join(" + ", Enumerable.Range(0, 60))} + wrong + {string.Join(" + ", Enumerable.Range(0, 60))}; return sum;");
        var lines = said.Split('\n');

        Assert.That(lines[2], Has.Length.LessThanOrEqualTo(62));
        Assert.That(lines[2].Substring(lines[3].IndexOf('^', StringComparison.Ordinal), 5), Is.EqualTo("wrong"));
    }

    static async Task<string> SaidAsync(string body)
    {
        var text = $$"""
            namespace MLWorkbench.Mini;
            public static class Average
            {
                public static double Mean(double[] values)
                {
            {{body}}
                }
            }
            """;
        var verdict = await SharedWorkers.Service.GradeAsync(new("mini/average", "Mini", [new("Average.cs", text)], [], new("Average.cs", "")));
        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.DoesNotCompile));
        return verdict.Message!;
    }
}
