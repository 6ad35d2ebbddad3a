using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Office.Calendar;

/// <summary>A due day that says how it was computed.</summary>
/// <param name="Start">The day from which the term runs; it is not counted itself (民法典第二百零一条).</param>
/// <param name="Rule">The term; null where somebody named the day.</param>
/// <param name="Reached">The day that counting alone reaches.</param>
/// <param name="Due">The last day on which one is in time: <paramref name="Reached"/>, moved where the rule says so.</param>
/// <param name="Skipped">The days that were not counted, or that the due day moved over, each with its reason.</param>
/// <param name="MadeUp">Weekend days that were counted because they are worked.</param>
/// <param name="Doubts">Years that the calendar does not settle; empty where the answer is certain.</param>
public sealed record Deadline(
    DateOnly Start,
    TermRule? Rule,
    DateOnly Reached,
    DateOnly Due,
    ImmutableArray<CalendarDay> Skipped,
    ImmutableArray<CalendarDay> MadeUp,
    ImmutableArray<CalendarDoubt> Doubts)
{
    /// <summary>A due day that somebody named.</summary>
    /// <param name="on">When they did.</param>
    public static Deadline Set(DateOnly on, DateOnly due) => new(on, null, due, due, [], [], []);

    /// <summary>True where every day that mattered is known.</summary>
    public bool IsCertain => Doubts.IsEmpty;

    /// <summary>How it was computed, in one or two sentences.</summary>
    public LocalizedText Sentence => DeadlineWording.Sentence(this);

    /// <summary>The days that mattered, runs of days as one line, then the doubts.</summary>
    public ImmutableArray<LocalizedText> Lines => DeadlineWording.Lines(this);
}

/// <summary>A number of working days, with what makes it doubtful.</summary>
public sealed record WorkingDayCount(int Days, ImmutableArray<CalendarDoubt> Doubts);
