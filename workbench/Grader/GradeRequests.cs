using System.Text.RegularExpressions;

namespace MLWorkbench.Workbench;

/// <summary>Collects the files of an exercise into a request.</summary>
public sealed class GradeRequests(Workspace workspace, Curriculum curriculum)
{
    /// <summary>Grades the learner's file.</summary>
    public GradeRequest Learner(Exercise exercise)
    {
        var file = workspace.Learner(exercise);
        if (!File.Exists(file))
        {
            throw new WorkbenchException($"{workspace.Relative(file)} is missing. Put the stub in its place with: mlw reset {exercise.Id}");
        }
        return Learner(exercise, Source.Read(file));
    }

    /// <summary>Grades a text in place of the learner's file, with what the learner has beside it.</summary>
    public GradeRequest Learner(Exercise exercise, Source file)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        var track = curriculum.Tracks.Single(track => track.Id == exercise.TrackId);
        Source[] own = [file, .. workspace.LearnerExtras(track).Select(Source.Read)];
        return Of(exercise, [.. own, .. CalledFrom(own, track.Exercises.Where(other => other != exercise))]);
    }

    // An exercise may build on another of its track: the files whose class is called come along, and those they call.
    IEnumerable<Source> CalledFrom(IEnumerable<Source> callers, IEnumerable<Exercise> others)
    {
        var waiting = new Queue<Source>(callers);
        var left = others.Where(other => File.Exists(workspace.Learner(other))).ToList();
        while (waiting.TryDequeue(out var caller))
        {
            foreach (var called in left.Where(other => Regex.IsMatch(caller.Text, $@"\b{other.ClassName}\s*\.")).ToList())
            {
                left.Remove(called);
                var source = Source.Read(workspace.Learner(called));
                waiting.Enqueue(source);
                yield return source;
            }
        }
    }

    /// <summary>Grades the reference solution.</summary>
    public GradeRequest Solution(Exercise exercise) => Of(exercise, [Source.Read(workspace.Solution(exercise))]);

    /// <summary>Grades any text in place of the learner's file.</summary>
    public GradeRequest Text(Exercise exercise, string text)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return Of(exercise, [new(workspace.Learner(exercise), text)]);
    }

    /// <summary>The same code, to be drawn in place of graded.</summary>
    public GradeRequest Drawing(Exercise exercise, GradeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        string[] sources = [workspace.Figures(exercise), workspace.GraderUsings, .. workspace.FigureExtras(exercise), .. workspace.GraderExtras(exercise)];
        return request with { Grader = [.. sources.Select(Source.Read)], Draws = true };
    }

    GradeRequest Of(Exercise exercise, Source[] learner) => new(
        exercise.Id, exercise.TrackFolder, learner,
        [.. workspace.GraderSources(exercise).Select(Source.Read)],
        Source.Read(workspace.Solution(exercise)));
}
