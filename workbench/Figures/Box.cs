namespace MLWorkbench.Figures;

/// <summary>A rectangle in pixels, from the top left.</summary>
readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Box other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    public bool Holds((double X, double Y) place) => place.X >= Left && place.X <= Right && place.Y >= Top && place.Y <= Bottom;
}
