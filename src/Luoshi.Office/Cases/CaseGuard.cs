using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Office.Cases;

/// <summary>What a guard looks at.</summary>
/// <param name="Data">The case's data with what the action brings.</param>
/// <param name="Today">The date in China.</param>
public sealed record GuardInput(
    CaseSnapshot Case, CaseActor Actor, CaseFacts Facts, ImmutableDictionary<string, string> Data, DateOnly Today)
{
    /// <summary>What the action brings itself, without what the case held before.</summary>
    public ImmutableDictionary<string, string> Brought { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>A named condition of a transition.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Meaning">What must hold, for diagrams and descriptions.</param>
/// <param name="Refusal">Null where it holds; else why not and what to do.</param>
public sealed record CaseGuard(string Name, LocalizedText Meaning, Func<GuardInput, LocalizedText?> Refusal)
{
    /// <summary>The facts that it needs; without them the action is refused.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>The keys of the case's data that it looks at.</summary>
    public ImmutableArray<string> Data { get; init; } = [];

    /// <summary>The time limit of the state has not passed: an extension is asked for before the due day, not after.</summary>
    public static CaseGuard DeadlineAhead { get; } = new(
        "deadline-ahead",
        new("期限尚未届满", "the deadline has not passed"),
        input => input.Case.Deadline is not { } deadline
            ? new("当前状态没有期限，不需要延期。", "No deadline runs in this state, so there is nothing to extend.")
            : input.Today <= deadline.Due
                ? null
                : new(
                    $"期限已于{CaseDay.Write(deadline.Due)}届满，延期须在届满前提出；请尽快办理并说明情况。",
                    $"The deadline passed on {CaseDay.Write(deadline.Due)}, and an extension is asked for before it: act as soon as you can and say what happened."));

    /// <summary>The time limit of the state has passed.</summary>
    public static CaseGuard DeadlinePassed { get; } = new(
        "deadline-passed",
        new("期限已过", "the deadline has passed"),
        input => input.Case.Deadline is not { } deadline
            ? new("当前状态没有期限，不能按逾期处理。", "No deadline runs in this state, so nothing can be overdue.")
            : input.Today > deadline.Due
                ? null
                : new(
                    $"期限为{CaseDay.Write(deadline.Due)}，尚未届满；请在期限届满后处理。",
                    $"The deadline is {CaseDay.Write(deadline.Due)} and has not passed: wait until it has."));
}
