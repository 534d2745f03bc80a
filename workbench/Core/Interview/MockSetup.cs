namespace MLWorkbench.Workbench;

/// <summary>What a mock interview consists of.</summary>
/// <param name="Id">Its name: date, time and role.</param>
/// <param name="Role">The post that it is for.</param>
/// <param name="Minutes">How long it may take.</param>
/// <param name="Seed">The number that chose its parts.</param>
/// <param name="Parts">Its parts in order.</param>
public sealed record MockSetup(string Id, string Role, int Minutes, int Seed, MockPart[] Parts)
{
    /// <summary>Chooses the parts. The same seed and content give the same interview.</summary>
    public static MockSetup Draw(string id, InterviewRole role, int minutes, int seed, Curriculum curriculum, InterviewContent content)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(content);
        var random = new Random(seed);
        var isLong = minutes > InterviewRole.Lengths[0];
        var (coding, question, questions, last) = role.EndsWithDesign
            ? isLong ? (25, 4, 4, 19) : (18, 4, 3, 15)
            : isLong ? (28, 4, 6, 8) : (22, 4, 4, 7);
        var parts = new List<MockPart> { new(MockPartKind.Coding, Exercise(role, coding, curriculum, random).Id, coding) };
        parts.AddRange(Questions(role, questions, content, random).Select(each => new MockPart(MockPartKind.Question, each.Id, question)));
        if (Last(role, content, random) is { } final)
            parts.Add(new(final is DesignCase ? MockPartKind.Design : MockPartKind.Behavioural, final.Id, last));
        return new(id, role.Id, minutes, seed, [.. parts]);
    }

    // An exercise that a learner does in half again the time is fair; among others the shortest is.
    static Exercise Exercise(InterviewRole role, int minutes, Curriculum curriculum, Random random)
    {
        var fitting = curriculum.Exercises.Where(exercise => exercise.Minutes <= minutes * 1.5).ToList();
        var candidates = fitting.FindAll(exercise => role.Topics.Contains(exercise.TrackId));
        if (candidates.Count == 0)
            candidates = fitting.Count > 0 ? fitting : [curriculum.Exercises.MinBy(exercise => exercise.Minutes)!];
        return candidates[random.Next(candidates.Count)];
    }

    // As many topics as there are questions, as far as that goes.
    static List<Question> Questions(InterviewRole role, int count, InterviewContent content, Random random)
    {
        var all = content.Select(null).OfType<Question>().ToArray();
        var candidates = Array.FindAll(all, question => role.Topics.Contains(question.Topic));
        if (candidates.Length < count)
            candidates = all;
        random.Shuffle(candidates);
        return [.. candidates.GroupBy(question => question.Topic).SelectMany(topic => topic.Select((question, place) => (question, place)))
            .OrderBy(each => each.place).Take(count).Select(each => each.question)];
    }

    static InterviewItem? Last(InterviewRole role, InterviewContent content, Random random)
    {
        InterviewItem[] wanted = role.EndsWithDesign ? [.. content.Items.OfType<DesignCase>()] : [.. content.Items.OfType<BehaviouralPrompt>()];
        return wanted.Length > 0 ? wanted[random.Next(wanted.Length)] : null;
    }
}
