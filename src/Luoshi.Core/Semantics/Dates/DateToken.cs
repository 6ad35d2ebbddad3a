using Luoshi.Core.Model;

namespace Luoshi.Core.Semantics.Dates;

/// <summary>How a date enters its sentence.</summary>
internal enum DateEntry
{
    /// <summary>Plain: 2012年，….</summary>
    Plain,

    /// <summary>到, 至, 力争: by then.</summary>
    By,

    /// <summary>自, 从: from then on; no deadline.</summary>
    From,

    /// <summary>截至, 以来: what has been; no deadline.</summary>
    Past,
}

/// <summary>A date in normal text.</summary>
/// <param name="Start">Normal offset, preposition included.</param>
/// <param name="End">Normal offset after 前, 底前, 期间 and the like.</param>
/// <param name="When">What it says; a date without a year has the year that governs it.</param>
/// <param name="Entry">How it enters its sentence.</param>
/// <param name="Before">True for 前 after nothing but a year.</param>
/// <param name="Recurrent">True for 每年, 每季度.</param>
internal readonly record struct DateToken(int Start, int End, PlanDate When, DateEntry Entry, bool Before, bool Recurrent);
