namespace MLWorkbench.Mini;

public static class Average
{
    public static double Mean(double[] values)
    {
        throw new NotImplementedException();
    }

    public static double Median(double[] values)
    {
        throw new NotImplementedException();
    }
}
