using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Tasks;
using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Milestones;

/// <summary>
/// Finds dated deliverables: a clause that a date opens, or that ends 于6月底前完成. A sentence that only dates
/// quantities holds targets, no milestone.
/// </summary>
internal sealed class MilestoneFinder(CompileContext context, DateIndex dates, TaskBinder tasks, ImmutableArray<Clause> clauses, ImmutableArray<Target> targets)
{
    private const int LongestText = 60;

    // “十四五”时期，我国仍处于…: the time is described.
    private static readonly WordList Narrating = ["面临", "仍然处于", "仍处于", "正处于", "处于重要", "机遇期"];
    private readonly DatedClauses _clauses = new(context.Chars);
    private readonly TaskTable _table = new(context, dates);
    private readonly ImmutableArray<Milestone>.Builder _milestones = ImmutableArray.CreateBuilder<Milestone>();

    public ImmutableArray<Milestone> Find()
    {
        foreach (var line in context.Lines)
        {
            if (line.Kind == ParagraphKind.TableRow)
            {
                if (context.Tables.OpenedBy(line) is { } table)
                {
                    ReadTable(table);
                }

                continue;
            }

            var kind = context.Sections.Of(line).Kind;
            var promising = kind is SectionKind.Goals or SectionKind.Work or SectionKind.Safeguards or SectionKind.Annex || (kind == SectionKind.Frame && dates.Promises(line));
            if (promising && line.Kind is ParagraphKind.Heading or ParagraphKind.Body or ParagraphKind.Dash && dates.Of(line).Count > 0)
            {
                ReadStage(line);
                foreach (var sentence in context.Sentences(line))
                {
                    if (kind != SectionKind.Frame || dates.Promised(line, sentence))
                    {
                        ReadSentence(line, sentence);
                    }
                }
            }
        }

        return _milestones.ToImmutable();
    }

    // （一）动员部署阶段（2022年3月）。…: the title dates the whole stage. 完成时限：2022年8月 dates the task above it.
    private void ReadStage(ParagraphSyntax line)
    {
        if (line.Kind == ParagraphKind.Heading && StageDate(line) is { End: > 0 } date)
        {
            if (line.TitleEnd + 1 < line.End)
            {
                var first = SentenceReader.Sentences(context.Chars, line.TitleEnd + 1, line.End)[0];
                Add(line, date, new Stretch(first.Start, first.Length > 1 && context.Chars[first.End - 1] == '。' ? first.End - 1 : first.End));
            }
            else if (Title(line, date) is { Length: > 1 } stage)
            {
                Add(line, date, stage);
            }
        }

        if (line.Kind == ParagraphKind.Body && TimeLabels.Opens(context.Chars, line)
            && dates.Of(line).Find(dates.CanBind) is { End: > 0 } due && context.Sections.Of(line).Heading is { } heading && heading.TitleEnd > heading.ContentStart)
        {
            Add(line, due, new Stretch(heading.ContentStart, heading.TitleEnd));
        }
    }

    // （一）动员部署阶段（2022年3月）, （二）集中整治（5月至10月）: the last thing in the title is when.
    private DateToken StageDate(ParagraphSyntax line)
    {
        var title = context.Chars.AsSpan(line.ContentStart, line.TitleEnd - line.ContentStart);
        var date = dates.Of(line).Find(d => d.End <= line.TitleEnd && dates.CanBind(d));
        var bracketed = date.End > 0 && title.EndsWith("）") && context.Chars.AsSpan(line.ContentStart, date.Start - line.ContentStart).LastIndexOf('（') is > 1 and var open
            && context.Chars.AsSpan(line.ContentStart + open, date.Start - line.ContentStart - open).IndexOf('）') < 0;
        var alone = date.End == line.TitleEnd && date.Start == line.ContentStart;
        return bracketed || alone || title.Contains("阶段", StringComparison.Ordinal) ? date : default;
    }

    // The title of a stage without its date.
    private Stretch Title(ParagraphSyntax line, DateToken date)
    {
        var end = date.Start;
        while (end > line.ContentStart && context.Chars[end - 1] is '（' or '：' or '，')
        {
            end--;
        }

        return new Stretch(line.ContentStart, end);
    }

    // The dates of a table's cells stand in its column of times, or in the words of the task.
    private void ReadTable(Table table)
    {
        foreach (var task in _table.Read(table).Where(t => !t.Repeated))
        {
            var first = task.Content.Parts[0];
            var found = _milestones.Count;
            foreach (var part in task.Content.Parts)
            {
                foreach (var sentence in dates.Of(part.Line).Count > 0 ? SentenceReader.Sentences(context.Chars, part.Words.Start, part.Words.End) : [])
                {
                    ReadSentence(part.Line, sentence);
                }
            }

            if (found == _milestones.Count && task.Deadline is { } date && !HoldsTarget(context.Span(new Stretch(first.Words.Start, task.Content.Parts[^1].Words.End))))
            {
                AddCell(task, date, first);
            }
        }
    }

    private void ReadSentence(ParagraphSyntax line, Stretch sentence)
    {
        var found = dates.In(line, sentence).FindAll(d => (dates.CanBind(d) && _clauses.Opens(d, sentence)) || (dates.StartsThen(d) && _clauses.StartsThen(d, sentence)));
        for (var i = 0; i < found.Count; i++)
        {
            var end = i + 1 < found.Count ? ClauseEndBefore(found[i].End, found[i + 1].Start) : sentence.End;
            var deliverable = Deliverable(found[i], end, sentence);
            if (deliverable.Length >= 2 && !IsCondition(deliverable) && !Narrating.IsIn(context.Chars.AsSpan(deliverable.Start, deliverable.Length)) && !OnlyCounts(found[i], deliverable))
            {
                AddListed(line, sentence, found[i], deliverable);
                Add(line, found[i], deliverable);
            }
        }
    }

    // 于6月30日、9月30日、12月31日前报送: what is delivered at the last of the dates is at each.
    private void AddListed(ParagraphSyntax line, Stretch sentence, DateToken last, Stretch deliverable)
    {
        var all = dates.In(line, sentence);
        var first = all.IndexOf(last);
        while (first > 0 && last.When.Month is not null && all[first - 1].When is { Month: not null, FromYear: null } && dates.CanBind(all[first - 1])
            && context.Chars.AsSpan(all[first - 1].End, all[first].Start - all[first - 1].End) is "、" or "和" or "及")
        {
            first--;
        }

        for (var i = first; i < all.Count && all[i] != last; i++)
        {
            Add(line, all[i], deliverable);
        }
    }

    private static readonly WordList Failing = ["没有", "未", "仍未", "逾期", "不能", "尚未", "无法", "仍不"];

    // 年底前没有完成任务的，扣减得分: what happens to those who fail.
    private bool IsCondition(Stretch deliverable)
    {
        var words = context.Chars.AsSpan(deliverable.Start, deliverable.Length);
        var stop = words.IndexOf('，');
        return stop > 1 && words[stop - 1] == '的' && Failing.AtStart(words) > 0;
    }

    private int ClauseEndBefore(int from, int next)
    {
        var at = context.Chars.AsSpan(from, next - from).LastIndexOfAny('，', '；', '。');
        return at < 0 ? next : from + at;
    }

    private Stretch Deliverable(DateToken date, int end, Stretch sentence)
    {
        var start = date.End;
        while (start < end && context.Chars[start] is '，' or '：' or '、')
        {
            start++;
        }

        start += end - start > 2 && context.Chars[start] is '要' or '须' or '将' ? 1 : 0;
        while (end > start && context.Chars[end - 1] is '。' or '；' or '，' or '）' or '、')
        {
            end--;
        }

        var inBracket = context.Chars.AsSpan(sentence.Start, date.Start - sentence.Start) is var before && before.LastIndexOf('（') > before.LastIndexOf('）');
        var stop = inBracket ? context.Chars.AsSpan(start, end - start).IndexOfAny('；', '，') : context.Chars.AsSpan(start, end - start).IndexOf('；');
        end = stop >= 0 ? start + stop : end;
        return new Stretch(start, Math.Max(start, end));
    }

    // Whether the dated clause holds targets and nothing else that could be delivered.
    private bool OnlyCounts(DateToken date, Stretch deliverable)
    {
        var counted = TargetsIn(context.Span(deliverable));
        if (counted.Count == 0)
        {
            return false;
        }

        if (date.Entry == DateEntry.By || date.Before)
        {
            return !OpensWithCoverage(deliverable, counted);
        }

        var from = deliverable.Start;
        for (var i = deliverable.Start; i <= deliverable.End; i++)
        {
            if (i < deliverable.End && context.Chars[i] is not ('，' or '。'))
            {
                continue;
            }

            var clause = context.Span(from, i);
            var plain = !counted.Exists(t => clause.Contains(t.Span.Start));
            if (plain && DatedClauses.HoldsDeed(context.Chars.AsSpan(from, i - from)))
            {
                return false;
            }

            from = i + 1;
        }

        return true;
    }

    // 到2025年实现管网全覆盖，处理率达到90%: the first clause is delivered without a figure.
    private bool OpensWithCoverage(Stretch deliverable, List<Target> counted)
    {
        var words = context.Chars.AsSpan(deliverable.Start, deliverable.Length);
        var stop = words.IndexOfAny('，', '。');
        return stop > 0 && words[..stop].StartsWith("实现") && words[..stop].EndsWith("全覆盖") && context.Span(deliverable.Start, deliverable.Start + stop) is var clause
            && !counted.Exists(t => clause.Contains(t.Span.Start));
    }

    // The date of a cell may stand before the words in its row, after them, or in a row above.
    private void AddCell(TaskRow task, DateToken date, CellPart content)
    {
        var (from, to) = (Math.Min(date.Start, content.Words.Start), Math.Max(date.End, content.Words.End));
        var own = from >= task.Row.Words.Start && to <= task.Row.Words.End;
        Add(content.Line, date, content.Words, context.Span(own ? new Stretch(from, to) : content.Words));
    }

    private void Add(ParagraphSyntax line, DateToken date, Stretch deliverable)
    {
        var dateSpan = context.Span(FromItsLine(date), date.End);
        var deed = context.Span(deliverable);
        Add(line, date, deliverable, deed.Start < context.Text.ToSource(line.Start) ? dateSpan : TextSpan.FromBounds(Math.Min(dateSpan.Start, deed.Start), Math.Max(dateSpan.End, deed.End)));
    }

    // 到 at the end of a wrapped line and 2025年 on the next: the date stands where its year does.
    private int FromItsLine(DateToken date)
    {
        var number = context.Chars.AsSpan(date.Start, date.End - date.Start).IndexOfAnyInRange('0', '9');
        return number > 0 && context.Source.LineOf(context.Text.ToSource(date.Start)) != context.Source.LineOf(context.Text.ToSource(date.Start + number)) ? date.Start + number : date.Start;
    }

    private void Add(ParagraphSyntax line, DateToken date, Stretch deliverable, TextSpan span)
    {
        var words = context.Surface(deliverable);
        _milestones.Add(new Milestone(
            context.Ids.Make('M', context.Chars.AsSpan(date.Start, date.End - date.Start), context.Words(deliverable)),
            CompileContext.Number('M', _milestones.Count), context.Source.LineOf(span.Start), span, date.When, context.Span(date.Start, date.End),
            words.Length > LongestText ? string.Concat(words.AsSpan(0, LongestText), "…") : words,
            tasks.TaskOf(line), ClauseOf(span), date.Before));
    }

    private bool HoldsTarget(TextSpan span) => TargetsIn(span).Count > 0;

    // Targets stand in document order, so a binary search finds the first that can lie inside.
    private List<Target> TargetsIn(TextSpan span)
    {
        var inside = new List<Target>();
        for (var i = Ordered.FirstFrom(targets.AsSpan(), span.Start, t => t.Span.Start); i < targets.Length && targets[i].Span.Start < span.End; i++)
        {
            // Coverage is something to be delivered as well.
            if (context.Source.Text[targets[i].Span.Start] != '全')
            {
                inside.Add(targets[i]);
            }
        }

        return inside;
    }

    // A clause's work ends where the clause starts: the first clause that ends after the milestone may hold it.
    private string? ClauseOf(TextSpan span)
    {
        for (var i = Ordered.FirstFrom(clauses.AsSpan(), span.Start + 1, c => c.Span.End); i < clauses.Length && i >= 0; i++)
        {
            var clause = clauses[i];
            if (clause.Work.Contains(span.Start) || clause.Span.Contains(span.Start))
            {
                return clause.Id;
            }

            if (clause.Work.Start > span.Start)
            {
                return null;
            }
        }

        return null;
    }
}
