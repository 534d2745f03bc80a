using MLWorkbench.Figures;

namespace MLWorkbench.Experiments;

/// <summary>What looking early costs.</summary>
public static class PeekingFigures
{
    /// <summary>False alarms against the number of looks, with the usual and with an honest boundary.</summary>
    [Figure]
    public static Figure False_alarms_against_the_number_of_looks()
    {
        const int Replications = 10000;
        int[] looks = [1, 2, 3, 5, 7, 10, 15, 20];
        double[] places = Array.ConvertAll(looks, count => (double)count);
        var random = new Random(20240304);
        var usual = Array.ConvertAll(looks, count => Peeking.FalsePositiveRate(count, 1.96, Replications, random));
        var boundaries = Array.ConvertAll(looks, count => Peeking.ConstantBoundary(count, 0.05, Replications, random));
        var honest = Array.ConvertAll(looks, count => 0.0);
        for (var place = 0; place < looks.Length; place++)
            honest[place] = Peeking.FalsePositiveRate(looks[place], boundaries[place], Replications, random);
        return new Figure
        {
            Title = "False alarms of peeking at an experiment without effect",
            Caption = "Stopping at the first |z| above 1.96 turns a promise of 5% into 14% with five looks and 25% with twenty. "
                + "A boundary that is raised for all looks together keeps the promise, up to the noise of the simulation.",
            X = new("looks", 0, 21),
            Y = new("share called significant", 0),
        }
            .Horizontal("promised: 5%", 0.05)
            .Line("|z| > 1.96 at any look", places, usual, Hue.Orange).Points(null, places, usual, Hue.Orange)
            .Line("your constant boundary", places, honest, Hue.Blue).Points(null, places, honest, Hue.Blue)
            .Note(places[^1], honest[^1], FormattableString.Invariant($"|z| > {boundaries[^1]:0.00}"));
    }
}
