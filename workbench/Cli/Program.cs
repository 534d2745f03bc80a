using System.CommandLine;
using System.Text;
using MLWorkbench.Workbench;

Console.OutputEncoding = Encoding.UTF8;
var root = new RootCommand("MLWorkbench: implement machine-learning algorithms from scratch, and be told at once whether they are right.")
{
    ListCommand.Create(),
    ShowCommand.Create(),
    GradeCommand.Create(),
    WatchCommand.Create(),
    DoctorCommand.Create(),
    HintCommand.Create(),
    NextCommand.Create(),
    StatusCommand.Create(),
    SolutionCommand.Create(),
    CompareCommand.Create(),
    BenchCommand.Create(),
    ResetCommand.Create(),
    ExportCommand.Create(),
    ImportCommand.Create(),
    PlotCommand.Create(),
    SetupCommand.Create(),
    QuizCommand.Create(),
    AskCommand.Create(),
    ReviewCommand.Create(),
    PlanCommand.Create(),
    InterviewCommand.Create(),
    GoalsCommand.Create(),
    CompletionCommand.Create(),
    DevCommand.Create(),
};
HelpWithExample.AddTo(root);
// Without a command: the daily companion.
root.SetAction((_, cancellation) => WatchCommand.RunAsync(null, json: false, plain: false, cancellation));

try
{
    var command = root.Parse(args);
    if (WrongWords.In(command) is { } sentence)
        throw new WorkbenchException(sentence);
    return await command.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (WorkbenchException problem)
{
    Console.Error.WriteLine(problem.Message);
    return ExitCode.BadInput;
}
catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{refused.Message.TrimEnd('.')}. Check that the file is there and yours, and try again; ./mlw doctor looks at the machine.");
    return ExitCode.BadInput;
}
catch (OperationCanceledException)
{
    return 130; // what shells report after Ctrl-C
}
