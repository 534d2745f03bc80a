using System.Reflection;

namespace MLWorkbench.Grading;

/// <summary>
/// Follows the calls of a learner's class through everything that the learner wrote. It reads what the compiler made of
/// the code: comments and texts are gone there, and a lambda, a method group or 'using static' is a call like any other.
/// </summary>
sealed class CallsOf(Type root)
{
    const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    readonly Queue<MethodBase> _waiting = [];
    readonly HashSet<MethodBase> _met = [];
    readonly HashSet<Type> _touched = [];

    /// <summary>Every call from the learner's assembly to another one, with the learner's method that makes it.</summary>
    public IEnumerable<(MethodBase Caller, MethodBase Called)> All()
    {
        // What nothing public leads to is a note to oneself, not the answer.
        foreach (var method in Members(root).Where(method => method.IsPublic))
            Meet(method);
        while (_waiting.TryDequeue(out var caller))
        {
            foreach (var member in Instructions.MembersIn(caller))
            {
                Touch(member as Type ?? member.DeclaringType);
                if (member is not MethodBase method)
                    continue;
                var called = Definition(method);
                if (called.Module.Assembly == root.Assembly)
                    Meet(called);
                else
                    yield return (caller, called);
            }
        }
    }

    void Meet(MethodBase method)
    {
        if (_met.Add(method))
            _waiting.Enqueue(method);
        Touch(method.DeclaringType);
    }

    // Whoever uses a type runs its static constructor, and may call what it overrides without naming it.
    void Touch(Type? type)
    {
        while (type is { HasElementType: true })
            type = type.GetElementType();
        if (type is { IsGenericParameter: false } && type.Assembly == root.Assembly && _touched.Add(type = Definition(type)))
        {
            foreach (var method in Members(type).Where(method => method.IsVirtual || method is ConstructorInfo { IsStatic: true }))
                Meet(method);
        }
    }

    static IEnumerable<MethodBase> Members(Type type) => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    // List<double>.Sort and List<int>.Sort are one method.
    static MethodBase Definition(MethodBase method) =>
        method.IsGenericMethod || method.DeclaringType is { IsConstructedGenericType: true } ? method.Module.ResolveMethod(method.MetadataToken)! : method;
}
