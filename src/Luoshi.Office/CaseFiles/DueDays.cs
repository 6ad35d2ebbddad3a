using Luoshi.Office.Cases;

namespace Luoshi.Office.CaseFiles;

/// <summary>The due day of a case with what it was before extensions.</summary>
/// <param name="Due">The last day in time; null where no limit runs.</param>
/// <param name="Original">The last day as it was when the limit began.</param>
/// <param name="Extensions">How often the limit was extended.</param>
public sealed record DueDays(DateOnly? Due, DateOnly? Original, int Extensions)
{
    /// <summary>What they are after a step.</summary>
    /// <param name="from">The state before.</param>
    /// <param name="step">The state that the step leads to by its table.</param>
    /// <param name="due">The due day that the step left.</param>
    internal DueDays After(string from, string step, DeadlineCourse course, DateOnly? due)
    {
        var (original, extensions) = (Original, Extensions);
        if (course == DeadlineCourse.Extended || (from == step && course == DeadlineCourse.Anew && Due != due))
        {
            (original, extensions) = (original ?? due, extensions + 1);
        }
        else if (course is DeadlineCourse.Renewed or DeadlineCourse.KeptIfAny)
        {
            original ??= due;
        }
        else if (from != step && course == DeadlineCourse.Anew)
        {
            (original, extensions) = (due, 0);
        }

        return new(due, original, extensions);
    }

    /// <summary>
    /// The day by which what is being done was due at first, where another counts now because it came back; null where there is one day only.
    /// What somebody else has to do afterwards has a limit of its own, and no other was its first.
    /// </summary>
    public static DateOnly? FirstOf(OpenCase open)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (!open.IsOpen || open.File.DueOn is not { } due)
        {
            return null;
        }

        var (kind, snapshot) = (open.Kind, open.Snapshot);
        var begun = snapshot.Events.LastOrDefault(step =>
            step.Deadline is not null && kind.Transition(step.From, step.Action) is { Course: not (DeadlineCourse.Kept or DeadlineCourse.KeptIfAny) } way && (way.Term ?? way.DueOn) is not null);
        var entries = kind.Transitions.Where(way => way.DueOn is not null).ToList();
        if (begun is null || entries.TrueForAll(way => way.To != begun.To))
        {
            return null;
        }

        var first = entries.Select(way => CaseDay.Read(snapshot.Data.GetValueOrDefault(way.DueOn ?? string.Empty))).FirstOrDefault(day => day is not null);
        return first == due ? null : first;
    }

    /// <summary>What they were when a case ended; of one that goes on, what they are. Null where nothing was ever due.</summary>
    public static DueDays? LastOf(OpenCase open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var (days, kind) = (new DueDays(null, null, 0), open.Kind);
        foreach (var step in open.Snapshot.Events)
        {
            // The step that ends a case ends its limit as well, and says nothing of what it was.
            if (kind.State(step.To) is { IsFinal: true })
            {
                break;
            }

            days = days.After(step.From, step.To, kind.Transition(step.From, step.Action)?.Course ?? DeadlineCourse.Anew, step.Deadline?.Due);
        }

        return days.Due is null ? null : days;
    }
}
