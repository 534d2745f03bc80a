using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal.Commands;

namespace MLWorkbench.Grading;

/// <summary>One check of a grader: an NUnit test that reports an untouched stub as not attempted and speaks to the learner.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CheckAttribute : TestAttribute, IWrapTestMethod
{
    TestCommand ICommandWrapper.Wrap(TestCommand command) => new CheckCommand(command);
}
