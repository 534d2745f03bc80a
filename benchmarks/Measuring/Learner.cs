using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>Whether there is learner's code to measure.</summary>
static class Learner
{
    /// <summary>A sentence that says why the learner's code cannot be measured, or nothing when it can. Runs it once.</summary>
    /// <exception cref="WorkbenchException">It does not compile.</exception>
    public static string? WhyNot(ISuite suite)
    {
        if (Contestant.Of(suite, "Yours") is not { } yours)
            return "no exercise belongs to this suite.";
        try
        {
            yours.Run();
            return null;
        }
        catch (NotImplementedException)
        {
            return "your version is not written yet, so it is left out.";
        }
        // Learners' code may throw whatever it likes.
        catch (Exception exception) when (exception is not WorkbenchException)
        {
            return $"your version ended with {exception.GetType().Name} ({exception.Message}); `mlw grade` says more.";
        }
    }
}
