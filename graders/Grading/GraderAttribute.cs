using NUnit.Framework;

namespace MLWorkbench.Grading;

/// <summary>Marks the checks of one exercise: <c>[Grader("metrics/roc-curve")]</c>. The id is also the test category.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GraderAttribute : TestFixtureAttribute
{
    /// <summary>Grades the exercise with this id.</summary>
    public GraderAttribute(string id)
    {
        Id = id;
        Category = id;
    }

    /// <summary>The id of the exercise, as in the curriculum.</summary>
    public string Id { get; }
}
