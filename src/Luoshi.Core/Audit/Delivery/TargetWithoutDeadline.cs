using System.Buffers;
using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>Targets without a date by which they are due; one finding for each paragraph.</summary>
internal sealed class TargetWithoutDeadline : AuditRule
{
    private const int MostSingly = 10;
    private const int LongestEvery = 4;
    private const int LongestClause = 80;
    private const int MostInserted = 3;

    private static readonly SearchValues<char> Periods = SearchValues.Create("年月季周天日");

    private static readonly string[] Recurrent = ["每年", "年均", "每月", "每季", "每学期", "每学年", "每天", "每日", "每周", "原则上", "不得", "不应", "长期", "持续推进", "任期内"];

    public override string Code => "LS2002";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("指标没有期限", "A target with no date");

    public override LocalizedText Help => new("写明到什么时候达到；常年保持的，写明从何时起。", "State by when it is to be met; where it is to be kept up, from when on.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var again = Again(context);
        var begun = Begun(context);
        var undated = context.Plan.Targets
            .Where(t => t.Deadline is null && !again.Contains(t.Id) && !IsRecurrent(context, t) && !context.IsTerms(t.SectionId) && !TargetWords.CountsOthers(context, t) && !TargetWords.CountsNamed(context, t) && !begun(t))
            .GroupBy(t => t.Line)
            .ToList();
        if (undated.Count <= MostSingly)
        {
            return undated.Select(g => One(context, [.. g.OrderBy(t => t.Span)]));
        }

        return [All(context, [.. undated.SelectMany(g => g).OrderBy(t => t.Span)], undated.Count)];
    }

    // What only repeats a dated target is dated.
    private static HashSet<string> Again(AuditContext context) =>
        [.. context.Relations(RelationKind.Restates)
            .SelectMany(r => r.PartIds.Append(r.WholeId), (r, id) => (Id: id, Dated: r.PartIds.Append(r.WholeId).Any(i => context.Figures[i].Target.Deadline is not null)))
            .Where(p => p.Dated)
            .Select(p => p.Id)];

    // What is said to be done from a year on (自2019年起) is dated by its beginning.
    private static Func<Target, bool> Begun(AuditContext context)
    {
        var text = context.Source.Text;
        var starts = context.Plan.Dates.Where(d => IsBeginning(text, d.Span)).Select(d => d.Span.Start).Order().ToArray();
        return target =>
        {
            var at = Array.BinarySearch(starts, target.Span.Start);
            var last = (at < 0 ? ~at : at) - 1;
            return last >= 0 && starts[last] >= target.Sentence.Start;
        };
    }

    // 自2019年起, 从2019年开始: 自 or 从 may stand before the words of the date, 起 after them.
    private static bool IsBeginning(string text, TextSpan date)
    {
        var start = Math.Max(date.Start - 1, 0);
        var words = text.AsSpan(start, Math.Min(date.End + 2, text.Length) - start);
        var from = words.IndexOfAny('自', '从');
        return from >= 0 && words[from..].IndexOfAny('起', '始') > 0;
    }

    private Finding One(AuditContext context, ImmutableArray<Target> targets)
    {
        var names = string.Join("、", targets.Select(t => $"{TargetText.Name(t)} {Figures.Stated(t)}"));
        var (zh, en, level) = Period(context);
        return Report(
            context, targets[0].Span,
            new($"没有写明期限：{names}{zh}。", $"No date is given for {string.Join(", ", targets.Select(t => $"{TargetText.Name(t)} {Figures.StatedEn(t)}"))}{en}."),
            related: [.. targets.Skip(1).Select(Cite)], level: level, fixes: Fix(context, targets));
    }

    // Where the title gives a period, its end can be put before each clause that states one.
    private static ImmutableArray<QuickFix> Fix(AuditContext context, ImmutableArray<Target> targets)
    {
        if (context.Plan.Document.Period is not PlanDate period)
        {
            return [];
        }

        var words = $"到{Figures.Number(period.Year)}年，";
        var places = targets.Select(t => ClauseStart(context, t)).Distinct().Order().ToList();
        return places.Contains(-1) || places.Count > MostInserted ? [] :
            [new(new($"加上“{words}”", $"Put {words} before it"), [.. places.Select(at => new TextEdit(new(at, 0), words))])];
    }

    // After the last mark before the indicator; -1 where the line opens there, since a number or label may stand first.
    private static int ClauseStart(AuditContext context, Target target)
    {
        var start = Math.Min(target.Span.Start, target.IndicatorSpan.Start);
        var from = Math.Clamp(Math.Max(target.Sentence.Start, start - LongestClause), 0, start);
        var before = context.Source.Text.AsSpan(from, start - from);
        var mark = before.LastIndexOfAny("，。；：");
        return mark >= 0 ? from + mark + 1 : from == target.Sentence.Start && from > context.Source.LineSpan(target.Line).Start ? from : -1;
    }

    // A plan that leaves out dates throughout gets one finding, not one for each paragraph.
    private Finding All(AuditContext context, ImmutableArray<Target> targets, int paragraphs)
    {
        var (zh, en, level) = Period(context);
        var (count, places) = (Figures.Number(targets.Length), Figures.Number(paragraphs));
        return Report(
            context, targets[0].Span,
            new($"{places}段中的{count}项指标没有写明期限{zh}。", $"{count} targets in {places} paragraphs have no date{en}."),
            related: [.. targets.Skip(1).Select(Cite)], level: level);
    }

    private (string Zh, string En, FindingLevel Level) Period(AuditContext context)
    {
        var document = context.Plan.Document;
        if (document.Period is PlanDate period)
        {
            return (
                $"；方案期限为{period.ToString().Replace('/', '―')}年，但未说明各指标是否都在期末达到",
                $"; the plan runs {period.ToString().Replace('/', '–')}, but does not say that this is due at its end", FindingLevel.Info);
        }

        return document.Title.Contains("规划", StringComparison.Ordinal)
            ? ("；规划有期限，但未说明这些指标是否都在期末达到", "; the plan has a term, but does not say that this is due at its end", FindingLevel.Info)
            : (string.Empty, string.Empty, Level);
    }

    private static bool IsRecurrent(AuditContext context, Target target)
    {
        var sentence = context.SentenceOf(target);
        return target.Unit.Contains('/', StringComparison.Ordinal) || Array.Exists(Recurrent, w => sentence.Contains(w, StringComparison.Ordinal)) || IsEvery(sentence);
    }

    // 每3年修订1次, 每两周通报1次.
    private static bool IsEvery(string sentence)
    {
        for (var at = sentence.IndexOf('每', StringComparison.Ordinal); at >= 0; at = sentence.IndexOf('每', at + 1))
        {
            if (sentence.AsSpan(at, Math.Min(LongestEvery, sentence.Length - at)).IndexOfAny(Periods) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
