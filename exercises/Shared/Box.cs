namespace MLWorkbench;

/// <summary>A rectangle with sides along the axes: (X1, Y1) and (X2, Y2) are opposite corners, X1 &lt;= X2 and Y1 &lt;= Y2.</summary>
public readonly record struct Box(double X1, double Y1, double X2, double Y2);
