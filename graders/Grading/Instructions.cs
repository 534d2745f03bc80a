using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace MLWorkbench.Grading;

/// <summary>Reads the compiled body of a method.</summary>
static class Instructions
{
    const byte TwoByteMark = 0xFE;

    static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (ushort)code.Value, code => code.OperandType);

    /// <summary>The methods, fields and types that it names, in order.</summary>
    public static IEnumerable<MemberInfo> MembersIn(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var opcode = code[at] == TwoByteMark ? (ushort)(TwoByteMark << 8 | code[at + 1]) : code[at];
            at += opcode > byte.MaxValue ? 2 : 1;
            var operand = Operands[opcode];
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(Number(code, at), ofType, ofMethod)!;
            at += operand == OperandType.InlineSwitch ? 4 + 4 * Number(code, at) : Size(operand);
        }
    }

    static int Number(byte[] code, int at) => BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at));

    static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
