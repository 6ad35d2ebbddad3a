using Luoshi.Office.Cases;

namespace Luoshi.Office.People.Handover;

/// <summary>What a hand-over holds, by key.</summary>
public static class HandoverData
{
    /// <summary>The post that is handed over.</summary>
    public const string Post = "post";

    /// <summary>The person who leaves it.</summary>
    public const string Holder = "holder";

    /// <summary>The person who takes it on.</summary>
    public const string Successor = "successor";

    /// <summary>The first day of the successor, as 2013-07-01.</summary>
    public const string EffectiveOn = "effective-on";

    internal static CaseDatum PostField { get; } = new(Post, new("岗位", "post"));

    internal static CaseDatum HolderField { get; } = new(Holder, new("交出人", "leaving holder"));

    internal static CaseDatum SuccessorField { get; } = new(Successor, new("接收人", "successor"));

    internal static CaseDatum EffectiveOnField { get; } = new(EffectiveOn, new("交接日期", "day of the hand-over"));
}

/// <summary>What the caller looks up for a hand-over, by the name of the fact.</summary>
public static class HandoverFacts
{
    /// <summary>The persons among those asked about whose accounts are active.</summary>
    public const string ActivePersons = "active-persons";

    /// <summary>The persons who hold the post now.</summary>
    public const string PostHolders = "post-holders";

    /// <summary>A power that is no administrator's: all of them go together.</summary>
    public const string BusinessPower = "business";

    /// <summary>The power that comes with the post: an administrator's role, or <see cref="BusinessPower"/>.</summary>
    public const string PostPowers = "post-powers";

    /// <summary>The powers that the successor has already, told in the same way.</summary>
    public const string SuccessorPowers = "successor-powers";
}
