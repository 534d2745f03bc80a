namespace MLWorkbench.Workbench;

/// <summary>How long the items of a plan take: what the plans themselves count with.</summary>
static class PlanMinutes
{
    const int QuizQuestion = 5, Question = 12, Prompt = 20, Design = 60, ProjectBlock = 60;

    public static int Of(PlanItem item, Curriculum curriculum) => item.Kind switch
    {
        PlanItemKind.Exercise => Progress.ById(curriculum).TryGetValue(item.Subject, out var exercise) ? exercise.Minutes : 0,
        PlanItemKind.Answer => OfAnswer(item.Subject),
        PlanItemKind.Project => ProjectBlock,
        PlanItemKind.Quiz => item.Amount * QuizQuestion,
        PlanItemKind.Review or PlanItemKind.Interview => item.Amount,
        _ => 0,
    };

    static int OfAnswer(string id) =>
        id.StartsWith(InterviewContent.Cases, StringComparison.Ordinal) ? Design : id.StartsWith(InterviewContent.Behavioural, StringComparison.Ordinal) ? Prompt : Question;
}
