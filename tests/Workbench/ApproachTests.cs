using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

public class ApproachTests
{
    static int Count(string name, string code) => Approach.Compare(new("Any.cs", code), new("Any.cs", "")).Single(figure => figure.Name == name).Yours;

    [TestCase("lines of code", "// a note\nclass A\n{\n    int B() =>\n        1;\n\n}\n", 3)]
    [TestCase("methods", "class A { A() { } void B() { void C() { } } int D => 1; }", 3)]
    [TestCase("loops", "for (;;) { } foreach (var a in b) { } while (true) { do { } while (true); }", 4)]
    [TestCase("loops inside each other, at most", "for (;;) { while (true) { if (a) foreach (var (b, c) in d) { } } } for (;;) { }", 3)]
    [TestCase("objects made with new", "A a = new(); var b = new B(); throw new C();", 2)]
    [TestCase("arrays made with new", "var a = new int[3]; var b = new[] { 1 }; Span<int> c = stackalloc int[3];", 2)]
    [TestCase("collection expressions", "int[] a = [1, .. b];", 1)]
    [TestCase("calls of ToArray and ToList", "a.ToArray(); a.Select(b).ToList();", 2)]
    [TestCase("calls of LINQ", "a.Select(b).Sum(); Math.Max(1, 2); TensorPrimitives.Sum(a); Enumerable.Range(0, 3); double.Min(1, 2);", 3)]
    [TestCase("calls that sort", "Array.Sort(a); a.Sort(); a.OrderBy(b).ThenBy(c);", 4)]
    public void Code_is_counted_by_its_syntax(string name, string code, int expected) => Assert.That(Count(name, code), Is.EqualTo(expected));

    [Test]
    public void Code_that_does_not_compile_is_counted_too() => Assert.That(Count("loops", "for (;;) { int = ; "), Is.EqualTo(1));
}
