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
        throw new NotImplementedException();
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
        throw new NotImplementedException();
    }
}
