using System.Diagnostics.Metrics;

namespace Luoshi.Office.Accounts;

/// <summary>What signing in tells whoever watches the server. It counts and names nobody.</summary>
public static class SignInMetrics
{
    public const string MeterName = "Luoshi.Accounts";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> SignIns = Meter.CreateCounter<long>("luoshi.sign_ins", "{try}", "Tries to sign in by means (password, code, outside) and outcome (in, next step, refused, locked).");
    private static readonly Counter<long> Locks = Meter.CreateCounter<long>("luoshi.sign_in_locks", "{lock}", "Accounts, or names that nobody has, that were locked after failures.");

    internal static SignInOutcome Counted(string means, SignInOutcome outcome)
    {
        var came = outcome switch
        {
            SignedIn => "in",
            SecondFactorNeeded => "next_step",
            Refused { Until: not null } => "locked",
            _ => "refused",
        };
        SignIns.Add(1, new KeyValuePair<string, object?>("means", means), new KeyValuePair<string, object?>("outcome", came));
        return outcome;
    }

    internal static void Locked() => Locks.Add(1);
}
