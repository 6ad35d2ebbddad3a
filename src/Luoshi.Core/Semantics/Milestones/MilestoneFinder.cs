using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Tasks;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Milestones;

/// <summary>
/// Finds dated deliverables: a clause that a date opens, or that ends 于6月底前完成. A sentence that only dates
/// quantities holds targets, no milestone.
/// </summary>
internal sealed class MilestoneFinder(CompileContext context, DateIndex dates, TaskBinder tasks, ImmutableArray<Clause> clauses, ImmutableArray<Target> targets)
{
    private const int LongestText = 60;
    private static readonly string[] Openings =
        ["力争", "争取", "确保", "原则上", "务必", "计划", "预计", "按照", "各地要", "于", "在", "到", "并", "须", "应", "要", "将", "拟"];

    // 2012年年报, 2020年第一季度季报, 2019年的: the date belongs to a noun.
    private static readonly string[] NotDeadlines = ["的", "、", "至", "—", "-", "~", "（星期", "年报", "任务", "目标", "现状", "版", "以来", "起", "度", "》", "〕", "工作要点", "预算", "）"];

    private static readonly string[] TimeLabels = ["完成时限", "时限", "完成时间", "时间节点", "完成期限", "办结时限"];

    private static readonly string[] Deeds =
        ["启动", "完成", "建成", "开工", "竣工", "投入使用", "出台", "印发", "制定", "实施", "建立", "推进", "开展", "形成", "编制", "核定", "提升", "组织", "公布", "发布", "报送", "上报", "验收", "移交", "召开", "办结", "整改", "投产", "运营", "上线", "试点", "修订", "推广", "落实"];

    private readonly TaskTable _table = new(context, dates);
    private readonly ImmutableArray<Milestone>.Builder _milestones = ImmutableArray.CreateBuilder<Milestone>();

    public ImmutableArray<Milestone> Find()
    {
        foreach (var line in context.Lines)
        {
            if (line.Kind == ParagraphKind.TableRow)
            {
                ReadRow(line);
                continue;
            }

            var kind = context.Sections.Of(line).Kind;
            var promising = kind is SectionKind.Goals or SectionKind.Work or SectionKind.Safeguards or SectionKind.Annex;
            if (promising && line.Kind is ParagraphKind.Heading or ParagraphKind.Body or ParagraphKind.Dash && dates.Of(line).Count > 0)
            {
                ReadStage(line);
                foreach (var sentence in context.Sentences(line))
                {
                    ReadSentence(line, sentence);
                }
            }
        }

        return _milestones.ToImmutable();
    }

    // （一）动员部署阶段（2022年3月）。…: the title dates the whole stage. 完成时限：2022年8月 dates the task above it.
    private void ReadStage(ParagraphSyntax line)
    {
        var title = context.Chars.AsSpan(line.ContentStart, line.TitleEnd - line.ContentStart);
        var date = line.Kind == ParagraphKind.Heading && title.Contains("阶段", StringComparison.Ordinal) ? dates.Of(line).Find(d => d.End <= line.TitleEnd && dates.CanBind(d)) : default;
        if (date.End > 0 && line.TitleEnd + 1 < line.End)
        {
            var sentences = SentenceReader.Sentences(context.Chars, line.TitleEnd + 1, line.End);
            var first = sentences[0];
            Add(line, date, new Stretch(first.Start, first.Length > 1 && context.Chars[first.End - 1] == '。' ? first.End - 1 : first.End));
        }

        var colon = context.Chars.AsSpan(line.Start, Math.Min(8, line.End - line.Start)).IndexOf('：');
        if (line.Kind == ParagraphKind.Body && colon > 0 && Array.IndexOf(TimeLabels, context.Chars.Substring(line.Start, colon)) >= 0
            && dates.Of(line).Find(dates.CanBind) is { End: > 0 } due && context.Sections.Of(line).Heading is { } heading && heading.TitleEnd > heading.ContentStart)
        {
            Add(line, due, new Stretch(heading.ContentStart, heading.TitleEnd));
        }
    }

    private void ReadRow(ParagraphSyntax row)
    {
        if (_table.Read(row) is { Content: var content, Deadline: { End: > 0 } date } && !HoldsTarget(context.Span(content)))
        {
            Add(row, date, content);
        }
    }

    private void ReadSentence(ParagraphSyntax line, Stretch sentence)
    {
        var found = dates.In(line, sentence).FindAll(d => dates.CanBind(d) && OpensClause(d, sentence));
        for (var i = 0; i < found.Count; i++)
        {
            var end = i + 1 < found.Count ? ClauseEndBefore(found[i].End, found[i + 1].Start) : sentence.End;
            var deliverable = Deliverable(found[i], end, sentence);
            if (deliverable.Length >= 2 && !OnlyCounts(found[i], deliverable))
            {
                Add(line, found[i], deliverable);
            }
        }
    }

    private bool OpensClause(DateToken date, Stretch sentence)
    {
        if (StartsWithNoun(date, sentence.End) || IsQuoted(date, sentence))
        {
            return false;
        }

        // …2024年8月底前完成提标改造: 前 dates what follows wherever it stands.
        if (context.Chars[date.End - 1] == '前' && date.End < sentence.End && context.Chars[date.End] is not ('，' or '。' or '；' or '）'))
        {
            return true;
        }

        var at = date.Start;
        while (at > sentence.Start)
        {
            var cut = EndingWord(sentence.Start, at);
            if (cut == 0)
            {
                break;
            }

            at -= cut;
        }

        if (at == sentence.Start || context.Chars[at - 1] is '，' or '；' or '：' or '）')
        {
            return IsSetOff(date, sentence.End);
        }

        // …于2019年4月底前完成: the deliverable stands before the date.
        return date.Start > sentence.Start && (context.Chars[date.Start - 1] == '于' || at < date.Start) && FollowedByDone(date, sentence.End);
    }

    private int EndingWord(int floor, int at)
    {
        foreach (var word in Openings)
        {
            if (context.Chars.AsSpan(floor, at - floor).EndsWith(word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    // 2012年，… or 到2015年…; a year that runs into its noun (2021年任务) dates nothing unless a deed follows.
    private bool IsSetOff(DateToken date, int end)
    {
        if (date.Entry == DateEntry.By || date.End >= end || context.Chars[date.End] is '，' or '：' || context.Chars[date.End - 1] is '前' or '底' or '末' or '内')
        {
            return true;
        }

        var start = context.Chars.AsSpan(date.End, Math.Min(24, end - date.End));
        return start.IndexOfAny('，', '。') is var stop && Array.Exists(Deeds, d => (stop < 0 ? context.Chars.Substring(date.End, Math.Min(24, end - date.End)) : context.Chars.Substring(date.End, stop)).Contains(d, StringComparison.Ordinal));
    }

    private bool StartsWithNoun(DateToken date, int end)
    {
        var rest = context.Chars.AsSpan(date.End, end - date.End);
        foreach (var word in NotDeadlines)
        {
            if (rest.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsQuoted(DateToken date, Stretch sentence)
    {
        var before = context.Chars.AsSpan(sentence.Start, date.Start - sentence.Start);
        var open = before.LastIndexOfAny("《（〔");
        return open >= 0 && before[open..].IndexOfAny("》）〕") < 0 && !IsDutyBracket(sentence.Start + open, sentence.End);
    }

    // （2022年6月底前完成，A局牵头）: a bracket of duties may date them.
    private bool IsDutyBracket(int open, int end)
    {
        var close = context.Chars.AsSpan(open, end - open).IndexOf('）');
        return context.Chars[open] == '（' && close > 0 && context.Chars.AsSpan(open, close).Contains("完成", StringComparison.Ordinal);
    }

    private bool FollowedByDone(DateToken date, int end)
    {
        var rest = context.Chars.AsSpan(date.End, end - date.End);
        return rest.StartsWith("完成") || rest.StartsWith("全部完成") || rest.StartsWith("建成") || rest.StartsWith("到位") || rest.StartsWith("前完成");
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

        while (end > start && context.Chars[end - 1] is '。' or '；' or '，' or '）')
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
            return true;
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
            if (plain && Array.Exists(Deeds, d => context.Chars.AsSpan(from, i - from).Contains(d, StringComparison.Ordinal)))
            {
                return false;
            }

            from = i + 1;
        }

        return true;
    }

    private void Add(ParagraphSyntax line, DateToken date, Stretch deliverable)
    {
        var dateSpan = context.Span(date.Start, date.End);
        var deed = context.Span(deliverable);
        var span = deed.Start < context.Text.ToSource(line.Start) ? dateSpan : TextSpan.FromBounds(Math.Min(dateSpan.Start, deed.Start), Math.Max(dateSpan.End, deed.End));
        var words = context.Surface(deliverable);
        _milestones.Add(new Milestone(
            context.Ids.Make('M', context.Chars.AsSpan(date.Start, date.End - date.Start), context.Words(deliverable)),
            CompileContext.Number('M', _milestones.Count), context.Source.LineOf(span.Start), span, date.When, dateSpan,
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
            inside.Add(targets[i]);
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
