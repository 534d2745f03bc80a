using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>A call of the learner's version of a method, compiled when it is first made.</summary>
/// <param name="solution">The class of the solution, which tells the exercise.</param>
/// <param name="method">The name of the method.</param>
/// <param name="arguments">What it is called with, arrays in place of spans; optional arguments may be left out.</param>
public sealed class LearnerCall(Type solution, string method, params object[] arguments)
{
    Action? _call;

    /// <summary>Makes the call.</summary>
    public void Run() => (_call ??= Compile())();

    Action Compile()
    {
        var workspace = Workspace.Find();
        var curriculum = Curriculum.Load(workspace);
        var exercise = curriculum.Exercises.Single(exercise => $"MLWorkbench.{exercise.TrackFolder}.{exercise.ClassName}" == solution.FullName);
        var type = LearnerCode.Load(new GradeRequests(workspace, curriculum).Learner(exercise)).GetType(solution.FullName!)!;
        var called = type.GetMethods(BindingFlags.Public | BindingFlags.Static).First(candidate => candidate.Name == method && Takes(candidate.GetParameters()));
        var call = Expression.Call(called, called.GetParameters().Select(Argument));
        if (called.ReturnType == typeof(void))
            return Expression.Lambda<Action>(call).Compile();

        // The answer is kept where it does not have to be boxed.
        var answer = Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(called.ReturnType))!;
        return Expression.Lambda<Action>(Expression.Assign(Expression.Field(Expression.Constant(answer), "Value"), call)).Compile();
    }

    bool Takes(ParameterInfo[] parameters) =>
        parameters.Length >= arguments.Length && parameters.Skip(arguments.Length).All(parameter => parameter.HasDefaultValue)
        && parameters.Zip(arguments).All(pair => pair.First.ParameterType.IsInstanceOfType(pair.Second) || pair.First.ParameterType.IsByRefLike);

    Expression Argument(ParameterInfo parameter, int position) => position < arguments.Length
        ? Expression.Convert(Expression.Constant(arguments[position]), parameter.ParameterType)
        : Expression.Constant(parameter.DefaultValue, parameter.ParameterType);
}
