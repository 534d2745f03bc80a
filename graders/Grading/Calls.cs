using System.Reflection;
using NUnit.Framework.Constraints;

namespace MLWorkbench.Grading;

/// <summary>
/// Refuses code that calls what would give its answer away:
/// <c>Assert.That(typeof(PowerIteration), Calls.No(typeof(ThinSvd)).Because("finding the pairs is the task."))</c>.
/// </summary>
public sealed class Calls : Constraint
{
    readonly List<(Type Type, string[] Members)> _forbidden = [];
    string _reason = "";

    Calls()
    {
    }

    /// <inheritdoc/>
    public override string Description => $"calls none of {string.Join(", ", _forbidden.Select(each => each.Type.Name))}";

    /// <summary>Forbids these members of a type, with all their overloads; without names, everything it has.</summary>
    public static Calls No(Type type, params string[] members) => new Calls().Nor(type, members);

    /// <summary>Forbids more.</summary>
    public Calls Nor(Type type, params string[] members)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(members);
        const BindingFlags all = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;
        if (Array.Find(members, member => type.GetMember(member, all).Length == 0) is { } unknown)
            throw new GraderFaultException($"{type.Name} has no member '{unknown}' that could be forbidden.");
        _forbidden.Add((type, members));
        return this;
    }

    /// <summary>Adds the sentence that says why, which the learner reads after the name of the call.</summary>
    public Calls Because(string reason)
    {
        _reason = reason;
        return this;
    }

    /// <summary>Looks at all code that is reached from a learner's class.</summary>
    public override ConstraintResult ApplyTo<TActual>(TActual actual)
    {
        foreach (var (caller, called) in new CallsOf((Type)(object)actual!).All())
        {
            if (!IsForbidden(called))
                continue;
            var sentence = $"{MemberName.InFull(caller)} calls {MemberName.InFull(called)}, which is not allowed here: {_reason}";
            throw new CheckFailedException(sentence, sentence);
        }
        return new ConstraintResult(this, actual, isSuccess: true);
    }

    bool IsForbidden(MethodBase called) =>
        _forbidden.Exists(each => each.Type == called.DeclaringType && (each.Members.Length == 0 || each.Members.Contains(MemberName.Of(called))));
}
