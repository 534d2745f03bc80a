using System.Security.Cryptography;
using System.Text;

namespace MLWorkbench.Experiments;

/// <summary>A cryptographic hash, the user list split first, the treatment's conversions drawn before the control's.</summary>
public static class ExperimentSimulation
{
    public static bool IsTreatment(string userId, string salt, double treatmentShare)
    {
        if (double.IsNaN(treatmentShare))
            throw new ArgumentException("Not a share.", nameof(treatmentShare));
        ArgumentOutOfRangeException.ThrowIfNegative(treatmentShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(treatmentShare, 1);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(userId + "|" + salt));
        return BitConverter.ToUInt32(digest) % 1_000_000 < Math.Round(treatmentShare * 1_000_000);
    }

    public static (ArmTally Control, ArmTally Treatment) Run(
        int users, string salt, double treatmentShare, double baseRate, double absoluteLift, Random rng)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(users, 0);
        foreach (var rate in new[] { baseRate, baseRate + absoluteLift })
        {
            if (rate < 0 || rate > 1)
                throw new ArgumentOutOfRangeException(nameof(baseRate));
        }
        var treated = Enumerable.Range(0, users).Count(user => IsTreatment("user-" + user, salt, treatmentShare));
        var treatment = new ArmTally(treated, Conversions(treated, baseRate + absoluteLift));
        return (new(users - treated, Conversions(users - treated, baseRate)), treatment);

        int Conversions(int trials, double rate) => Enumerable.Range(0, trials).Count(_ => 1 - rng.NextDouble() <= rate);
    }
}
