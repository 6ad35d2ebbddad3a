using Luoshi.Core.Model;

namespace Luoshi.Core.Judging;

/// <summary>The answer of a test.</summary>
public enum Verdict
{
    /// <summary>Due, and the observation for the due date satisfies the target.</summary>
    Met,

    /// <summary>Due, and the observation for the due date does not satisfy it.</summary>
    NotMet,

    /// <summary>The date has not come; whether it is reached already is told apart.</summary>
    NotYetDue,

    /// <summary>The words, or the observations, do not allow an answer.</summary>
    NotTestable,
}

/// <summary>What a test answers for a day, with all that the answer rests on.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Reason">Why, in both languages.</param>
/// <param name="AsOf">The day for which it was asked.</param>
/// <param name="Due">The last day that still meets the target; null where it has no date.</param>
/// <param name="Required">What the target asks for, in words.</param>
/// <param name="Used">The observation that decided or was last seen; null where there is none.</param>
/// <param name="Base">The base that it was counted from; null where none is needed or known.</param>
/// <param name="Value">What was observed, in the unit in which the requirement is stated; null where nothing could be compared.</param>
/// <param name="Low">Least value that satisfies, in the same unit; null where there is no floor.</param>
/// <param name="High">Greatest value that satisfies; null where there is no ceiling.</param>
/// <param name="Unit">The unit of these numbers.</param>
/// <param name="Reached">Whether the value satisfies the requirement, due or not; null where nothing could be compared.</param>
public sealed record Judgement(
    Verdict Verdict, LocalizedText Reason, DateOnly AsOf, DateOnly? Due, LocalizedText Required,
    Observation? Used, Observation? Base, decimal? Value, decimal? Low, decimal? High, string Unit, bool? Reached);
