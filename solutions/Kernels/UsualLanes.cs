using System.Numerics;
using System.Runtime.CompilerServices;

namespace MLWorkbench.Kernels;

/// <summary>As many lanes as <see cref="Vector{T}"/> has: two or four on most processors.</summary>
public readonly struct UsualLanes : ILanes<UsualLanes>
{
    readonly Vector<double> _numbers;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    UsualLanes(Vector<double> numbers) => _numbers = numbers;

    /// <inheritdoc/>
    public static int Count => Vector<double>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UsualLanes All(double number) => new(new Vector<double>(number));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UsualLanes Load(ref double first, nuint distance) => new(Vector.LoadUnsafe(ref first, distance));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UsualLanes MultiplyAdd(UsualLanes x, UsualLanes y, UsualLanes addend) => new(Vector.FusedMultiplyAdd(x._numbers, y._numbers, addend._numbers));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ref double first, nuint distance) => (Vector.LoadUnsafe(ref first, distance) + _numbers).StoreUnsafe(ref first, distance);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sum() => Vector.Sum(_numbers);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UsualLanes operator +(UsualLanes x, UsualLanes y) => new(x._numbers + y._numbers);
}
