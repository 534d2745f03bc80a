using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using MLWorkbench.Figures;
using MLWorkbench.Grading;

namespace MLWorkbench.Workbench;

/// <summary>Draws the figures of an exercise, each on a thread with as much stack as a check has.</summary>
sealed class FigureRunner(Action<string> started, Action<CheckResult> finished)
{
    const int StackSize = 16 * 1024 * 1024;

    /// <summary>The figures in the order of their file.</summary>
    public IReadOnlyList<CheckResult> Run(Assembly figures)
    {
        var results = new List<CheckResult>();
        var methods = figures.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.IsDefined(typeof(FigureAttribute))).OrderBy(method => method.MetadataToken);
        foreach (var method in methods)
        {
            var name = Sentence.Of(method.Name);
            started(name);
            var result = Draw(name, method.CreateDelegate<Func<Figure>>());
            results.Add(result);
            finished(result);
        }
        return results;
    }

    static CheckResult Draw(string name, Func<Figure> draw)
    {
        var clock = Stopwatch.StartNew();
        Figure? figure = null;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    figure = draw();
                }
                catch (Exception exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize)
        { IsBackground = true, Name = name };
        thread.Start();
        thread.Join();
        return thrown?.SourceException switch
        {
            null => new(name, CheckOutcome.Passed, Milliseconds: clock.Elapsed.TotalMilliseconds, Figure: figure),
            NotImplementedException => new(name, CheckOutcome.NotAttempted),
            var exception => new(name, CheckOutcome.Failed, LearnerException.Describe(exception, "figure")),
        };
    }
}
