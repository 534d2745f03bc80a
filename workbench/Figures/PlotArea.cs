namespace MLWorkbench.Figures;

/// <summary>The part of a picture that holds the data, and where a number lies in it.</summary>
readonly record struct PlotArea(Box Box, AxisRange X, AxisRange Y)
{
    // Far outside is far enough: some viewers lose their way with larger numbers.
    const double Beyond = 1e5;

    public double AcrossOf(double x) => Math.Clamp(Box.Left + X.Share(x) * Box.Width, -Beyond, Beyond);

    public double DownOf(double y) => Math.Clamp(Box.Bottom - Y.Share(y) * Box.Height, -Beyond, Beyond);

    public (double X, double Y) Of(double x, double y) => (AcrossOf(x), DownOf(y));
}
