using System.Reflection;

namespace MLWorkbench.Grading;

/// <summary>Names a method as its source does, also where the compiler made several methods of one.</summary>
static class MemberName
{
    /// <summary>With its type: <c>PowerIteration.TopEigenpairs</c>.</summary>
    public static string InFull(MethodBase method)
    {
        var type = method.DeclaringType!;
        while (type.Name.StartsWith('<') && type.DeclaringType is { } around)
            type = around;
        return method switch
        {
            // A lambda in an initial value belongs to the constructor that sets it.
            ConstructorInfo { IsStatic: true } or MethodInfo when Of(method) is ['.', ..] => $"An initial value in {Plain(type.Name)}",
            ConstructorInfo => $"new {Plain(type.Name)}",
            _ => $"{Plain(type.Name)}.{Of(method)}",
        };
    }

    /// <summary>The bare name.</summary>
    public static string Of(MethodBase method) => method switch
    {
        _ when Written(method.Name) is { } inside => inside,
        // An iterator or an async method is a class of its own.
        _ when method.DeclaringType is { } type && Written(type.Name) is { Length: > 0 } machine => machine,
        { IsSpecialName: true } => method.Name[(method.Name.IndexOf('_', StringComparison.Ordinal) + 1)..],
        _ => Plain(method.Name),
    };

    // <Outer>b__0 is a lambda in Outer; <Outer>g__Inner|0_1 is its local function Inner.
    static string? Written(string name)
    {
        if (!name.StartsWith('<'))
            return null;
        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        return local < 0 ? name[1..name.IndexOf('>', StringComparison.Ordinal)] : name[(local + 4)..name.IndexOf('|', StringComparison.Ordinal)];
    }

    static string Plain(string name) => name.Split('`')[0];
}
