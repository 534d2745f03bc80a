namespace MLWorkbench.Experiments;

/// <summary>Assigns users to arms by a hash, and simulates an experiment of which the truth is known.</summary>
public static class ExperimentSimulation
{
    /// <summary>Whether a user belongs to the treatment arm. The same user in the same experiment always does, or never does.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="salt">The name of the experiment: another salt splits the users anew.</param>
    /// <param name="treatmentShare">The share of users who get the treatment, from 0 to 1.</param>
    /// <exception cref="ArgumentException">The share is below 0, above 1 or NaN.</exception>
    public static bool IsTreatment(string userId, string salt, double treatmentShare)
    {
        if (!(treatmentShare is >= 0 and <= 1))
            throw new ArgumentException($"A share lies between 0 and 1, but this one is {treatmentShare}.", nameof(treatmentShare));
        return Fraction($"{salt}:{userId}") < treatmentShare;
    }

    /// <summary>Runs one experiment with the users user-0, user-1 and so on, and counts users and conversions of each arm.</summary>
    /// <param name="users">How many users take part.</param>
    /// <param name="salt">The name of the experiment.</param>
    /// <param name="treatmentShare">The share of users who get the treatment, from 0 to 1.</param>
    /// <param name="baseRate">The probability that a user of the control arm converts.</param>
    /// <param name="absoluteLift">What the treatment adds to that probability.</param>
    /// <param name="rng">Decides who converts.</param>
    /// <exception cref="ArgumentException">The number of users is negative, or a share or rate is not between 0 and 1.</exception>
    public static (ArmTally Control, ArmTally Treatment) Run(
        int users, string salt, double treatmentShare, double baseRate, double absoluteLift, Random rng)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(users);
        var treatmentRate = baseRate + absoluteLift;
        if (!(baseRate is >= 0 and <= 1 && treatmentRate is >= 0 and <= 1))
            throw new ArgumentException($"Conversion rates lie between 0 and 1, but these are {baseRate} and {treatmentRate}.", nameof(baseRate));

        ArmTally control = default, treatment = default;
        for (var user = 0; user < users; user++)
        {
            if (IsTreatment($"user-{user}", salt, treatmentShare))
                treatment = Add(treatment, rng.NextDouble() < treatmentRate);
            else
                control = Add(control, rng.NextDouble() < baseRate);
        }
        return (control, treatment);
    }

    static ArmTally Add(ArmTally arm, bool converted) => new(arm.Users + 1, arm.Conversions + (converted ? 1 : 0));

    // FNV-1a reads the text; the final steps of MurmurHash3 then let every character reach every bit. Without them
    // neighbouring ids share their upper bits, and the splits of two salts are related.
    static double Fraction(string text)
    {
        var hash = 14695981039346656037;
        foreach (var character in text)
            hash = (hash ^ character) * 1099511628211;

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        hash ^= hash >> 33;
        return (hash >> 11) * (1.0 / (1UL << 53));
    }
}
