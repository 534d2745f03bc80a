using System.Text;

namespace MLWorkbench.Figures;

/// <summary>A shape for each hue, so that series can be told apart without colour.</summary>
static class Markers
{
    public static void Append(StringBuilder path, (double X, double Y) at, Hue hue, double radius)
    {
        var (x, y, r) = (at.X, at.Y, radius);
        path.Append(hue switch
        {
            Hue.Orange => Polygon((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)),
            Hue.Green => Polygon((x, y - 1.3 * r), (x + 1.2 * r, y + r), (x - 1.2 * r, y + r)),
            Hue.Purple => Polygon((x, y - 1.4 * r), (x + 1.4 * r, y), (x, y + 1.4 * r), (x - 1.4 * r, y)),
            Hue.Gold => Polygon((x, y + 1.3 * r), (x + 1.2 * r, y - r), (x - 1.2 * r, y - r)),
            _ => $"M{Svg.Number(x - r)} {Svg.Number(y)}a{Svg.Number(r)} {Svg.Number(r)} 0 1 0 {Svg.Number(2 * r)} 0a{Svg.Number(r)} {Svg.Number(r)} 0 1 0 {Svg.Number(-2 * r)} 0z",
        });
    }

    static string Polygon(params (double X, double Y)[] corners) =>
        $"M{string.Join('L', corners.Select(corner => $"{Svg.Number(corner.X)} {Svg.Number(corner.Y)}"))}z";
}
