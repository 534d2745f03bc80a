using System.Reflection;

namespace MLWorkbench.Workbench;

/// <summary>Learners' code outside grading: compiled in memory like there, and loaded for good. Only for a process that may be ended.</summary>
public static class LearnerCode
{
    /// <summary>Compiles and loads the learner's file and what it calls.</summary>
    /// <exception cref="WorkbenchException">It does not compile, or it lacks public members of the solution.</exception>
    public static Assembly Load(GradeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var compilation = Compiler.Learner(request.Track, request.Learner);
        var (image, errors) = Compiler.Emit(compilation);
        if (image is null)
            throw new WorkbenchException($"{request.Id} does not compile:\n{Diagnostics.Describe(errors, compilation)}");
        if (PublicMembers.DescribeMissing(compilation, Compiler.Learner(request.Track, [request.Solution])) is { } missing)
            throw new WorkbenchException($"{request.Id}: {missing.Replace("The grader calls", "The benchmark calls", StringComparison.Ordinal)}");
        return Assembly.Load(image.Assembly, image.Symbols);
    }
}
