using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MLWorkbench.Kernels;

/// <summary>Eight lanes, for processors that have them at full speed: see <see cref="Vector512.IsHardwareAccelerated"/>.</summary>
public readonly struct WideLanes : ILanes<WideLanes>
{
    readonly Vector512<double> _numbers;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    WideLanes(Vector512<double> numbers) => _numbers = numbers;

    /// <inheritdoc/>
    public static int Count => Vector512<double>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLanes All(double number) => new(Vector512.Create(number));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLanes Load(ref double first, nuint distance) => new(Vector512.LoadUnsafe(ref first, distance));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLanes MultiplyAdd(WideLanes x, WideLanes y, WideLanes addend) => new(Vector512.FusedMultiplyAdd(x._numbers, y._numbers, addend._numbers));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ref double first, nuint distance) => (Vector512.LoadUnsafe(ref first, distance) + _numbers).StoreUnsafe(ref first, distance);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sum() => Vector512.Sum(_numbers);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLanes operator +(WideLanes x, WideLanes y) => new(x._numbers + y._numbers);
}
