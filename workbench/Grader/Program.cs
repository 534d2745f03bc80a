using MLWorkbench.Workbench;

if (args is not [var pipeName])
{
    Console.Error.WriteLine("This is the process in which mlw runs learners' code. Run ./mlw instead.");
    return 2;
}
return Worker.Serve(pipeName);
