// Compiled into every grader, by its project and by `mlw` alike.
global using MLWorkbench.Datasets;
global using MLWorkbench.Grading;
global using NUnit.Framework;
