using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Documents.Tables;

/// <summary>
/// A target whose deadline the words of its own task give (2013年，力争有2―3个项目开工): for whoever owes the task it is a date
/// like any milestone's. Its id and number are the target's.
/// </summary>
/// <param name="Target">The target.</param>
public sealed record DatedTarget(
    Target Target, TextSpan Span, PlanDate When, TextSpan DateSpan, string Text, string? TaskId, string? ClauseId, bool Before)
    : DatedItem(Target.Id, Target.Number, Target.Line, Span, When, DateSpan, Text, TaskId, ClauseId, Before)
{
    /// <summary>
    /// The dated targets of a plan in order of the text; those that stand inside a milestone are left to it, and figures that
    /// share their words are given once.
    /// </summary>
    public static ImmutableArray<DatedTarget> Of(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var plan = compilation.Plan;
        var targets = plan.Targets.DistinctBy(target => target.Id).ToDictionary(target => target.Id, StringComparer.Ordinal);
        var milestones = plan.Milestones.ToLookup(milestone => milestone.TaskId ?? string.Empty, StringComparer.Ordinal);
        var clauses = plan.Clauses.ToLookup(clause => clause.TaskId, StringComparer.Ordinal);
        var dates = plan.Dates.ToLookup(date => date.Line);
        return
        [
            .. plan.Tasks.SelectMany(task => task.TargetIds
                .Select(id => targets.GetValueOrDefault(id)).OfType<Target>()
                .Where(target => !milestones[task.Id].Any(milestone => milestone.Span.Contains(target.Span)))
                .Select(target => Make(compilation.Source, task, target, clauses[task.Id], dates[target.Line])).OfType<DatedTarget>()
                .DistinctBy(dated => dated.Span)),
        ];
    }

    private static DatedTarget? Make(SourceDocument source, PlanTask task, Target target, IEnumerable<Clause> clauses, IEnumerable<DateMention> dates)
    {
        // A deadline given by hand stands nowhere in the text: it is tied to the target's own words.
        var basis = target.DeadlineSpan ?? (target.ByHand is null ? null : target.Span);
        if (target.Deadline is not PlanDate when || basis is not TextSpan given || !task.Work.Contains(given))
        {
            return null;
        }

        var own = target.Sentence.Contains(given) && given.End <= target.Span.Start;
        var start = own ? given.Start : target.Sentence.Start;
        var end = Math.Min(target.Sentence.End, source.Text.Length);
        var next = dates.Where(date => date.Span.Start >= target.Span.End && date.Span.Start < end).Select(date => date.Span.Start).DefaultIfEmpty(end).Min();
        var stop = target.Span.End < next ? source.Text.IndexOfAny(['；', '。'], target.Span.End, next - target.Span.End) : -1;
        var span = TextSpan.FromBounds(start, stop < 0 ? next : stop);
        var words = Wording.Of(source, own ? TextSpan.FromBounds(given.End, span.End) : span).Trim('，', ',', '、', '：', ':', '；', '。', ' ');
        return new DatedTarget(
            target, span, when, given, words, task.Id, clauses.FirstOrDefault(clause => clause.Work.Contains(target.Span))?.Id, target.Before)
        {
            ByHand = target.ByHand,
        };
    }
}
