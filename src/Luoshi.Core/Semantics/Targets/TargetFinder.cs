using System.Buffers;
using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Outline;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Semantics.Sections;
using Luoshi.Core.Semantics.Tasks;
using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>Finds the targets of a document in its paragraphs.</summary>
internal sealed class TargetFinder(CompileContext context, OutlineBinder outline, DateIndex dates)
{
    private static readonly WordList ConditionTitles = ["申报条件", "申请条件", "认定条件", "准入条件", "资格条件", "基本条件", "申报范围", "申领条件", "入选条件", "评选条件", "参评条件"];
    private static readonly WordList ConditionWords = ["下列条件", "以下条件", "下列要求", "应具备", "应当具备", "具备条件"];
    private static readonly WordList Assured = ["确保", "力争"];
    private static readonly WordList TableWords = ["约束性", "预期性"];
    private const int LongestSized = 8;
    private static readonly SearchValues<char> Separators = SearchValues.Create("，、；。：（）和及的");

    // Of the sentences without a target, which are most.
    private readonly List<TargetDraft> _none = [];
    private SectionNode? _asked;
    private bool _conditions;
    private readonly ImmutableArray<Target>.Builder _targets = ImmutableArray.CreateBuilder<Target>();

    public ImmutableArray<Target> Find()
    {
        var tables = new TableTargets(context, dates);
        var tasks = new TaskTable(context, dates);
        foreach (var line in context.Lines)
        {
            if (line.Kind == ParagraphKind.TableRow)
            {
                if (context.Tables.OpenedBy(line) is { } table && context.Sections.Of(line).Kind != SectionKind.Background)
                {
                    ReadTable(table, tables, tasks);
                }
            }
            else if (line.Kind is ParagraphKind.Heading or ParagraphKind.Body or ParagraphKind.Dash)
            {
                ReadParagraph(line);
            }
        }

        return _targets.ToImmutable();
    }

    private void ReadParagraph(ParagraphSyntax line)
    {
        var kind = context.Sections.Of(line).Kind;
        if (kind is SectionKind.Background || StatesConditions(line) || (kind == SectionKind.Frame && !dates.Promises(line)))
        {
            return;
        }

        Stretch? before = null;
        var drafted = _none;
        var sentences = context.Sentences(line);
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var (previous, wholes) = (before, drafted);
            (before, drafted) = (sentence, _none);
            var words = context.Chars.AsSpan(sentence.Start, sentence.Length);
            // A title sums up what its paragraph promises.
            var spoken = sentence.Start >= line.TitleEnd && SpokenQuantities.MayHold(words);
            if (!spoken && !QuantityScanner.MayHold(words))
            {
                continue;
            }

            var quantities = QuantityScanner.Scan(context.Chars, sentence.Start, sentence.End);
            if (quantities.Count == 0 && !spoken)
            {
                continue;
            }

            var all = dates.In(line, sentence);
            RemoveNoValues(quantities, all, sentence);
            JoinNames(quantities);
            if (spoken)
            {
                SpokenQuantities.AddTo(quantities, context.Chars, sentence);
            }

            var sentenceContext = new SentenceContext
            {
                Chars = context.Chars,
                Line = line,
                Sentence = sentence,
                Kind = kind,
                Quantities = quantities,
                Dates = dates.Binding(all),
                DatesBefore = all.Count == 0 && quantities.Count > 1 && previous is { } last ? dates.Binding(dates.In(line, last)) : [],
                Whole = wholes.Count > 0 && quantities.Count > 0 ? WholeOf(sentence, quantities[0], wholes) : null,
                CompletedBy = all.Count == 0 && i + 1 < sentences.Count ? CompletedBy(line, sentences[i + 1]) : null,
                Inherited = dates.Governing(line, sentence.Start),
                History = all.Count > 0 && LooksBack(all),
            };

            if (quantities.Count > 0 && IsRunTogetherTable(sentence))
            {
                continue;
            }

            // Guidance promises nothing except what it dates; what stands before the first heading, from its first date on.
            var silent = (kind == SectionKind.Guidance && !sentenceContext.Dated && !(Assured.IsIn(words) && quantities.Exists(q => q.Stated))) || (kind == SectionKind.Frame && !dates.Promised(line, sentence));
            if (quantities.Count > 0 && !silent)
            {
                drafted = ReadSentence(sentenceContext);
            }
        }
    }

    // 安装空调1500台。6月底前完成。
    private DateToken? CompletedBy(ParagraphSyntax line, Stretch next) =>
        dates.In(line, next) is [var date] && date.Start == next.Start && dates.CanBind(date) && CompletionDates.Completes(context.Chars.AsSpan(date.End, next.End - date.End)) ? date : null;

    // 建设站点18座。其中：甲镇6座、乙镇7座。: the last figure in the same unit is what they are parts of.
    private TargetDraft? WholeOf(Stretch sentence, Quantity part, List<TargetDraft> drafts)
    {
        if (!context.Chars.AsSpan(sentence.Start, sentence.Length).StartsWith("其中"))
        {
            return null;
        }

        var unit = context.Chars.AsSpan(part.UnitStart, part.UnitEnd - part.UnitStart);
        TargetDraft? last = null;
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var whole = drafts[i].Quantity;
            if (unit.Length > 0 && unit.SequenceEqual(context.Chars.AsSpan(whole.UnitStart, whole.UnitEnd - whole.UnitStart)))
            {
                // 推动600家…，带动9000家。其中，2026年推动200家: the same verb says of which.
                if (VerbBefore(part).SequenceEqual(VerbBefore(whole)))
                {
                    return drafts[i];
                }

                last ??= drafts[i];
            }
        }

        return last;
    }

    private ReadOnlySpan<char> VerbBefore(Quantity quantity) => context.Chars.AsSpan(Math.Max(0, quantity.Start - 2), Math.Min(2, quantity.Start));

    // 1粮食产量万吨52≥56约束性: a table whose cells were run together.
    private bool IsRunTogetherTable(Stretch sentence)
    {
        var text = context.Chars.AsSpan(sentence.Start, sentence.Length);
        var at = TableWords.IndexIn(text);
        return at >= 0 && !text[(at + 3)..].StartsWith("指标") && !text[(at + 3)..].StartsWith("目标") && !text[(at + 3)..].StartsWith("任务") && !text[(at + 3)..].StartsWith("和") && !text[(at + 3)..].StartsWith("、");
    }

    // What applicants must be is no promise of the plan.
    private bool StatesConditions(ParagraphSyntax line)
    {
        var own = context.Sections.Of(line);
        if (_asked != own)
        {
            (_asked, _conditions) = (own, IsConditions(own));
        }

        return _conditions;
    }

    private bool IsConditions(SectionNode own)
    {
        foreach (var section in own.SelfAndAncestors())
        {
            if (section.Heading is { } heading && context.Chars.AsSpan(heading.ContentStart, Math.Max(0, heading.TitleEnd - heading.ContentStart)) is var title
                && (ConditionTitles.AtEnd(title) > 0 || ConditionWords.IsIn(title)))
            {
                return true;
            }
        }

        return false;
    }

    private bool LooksBack(List<DateToken> all) => all.Exists(d => d.Entry is DateEntry.Plain or DateEntry.By && !d.Recurrent && !dates.CanBind(d));

    // Numbers of dates and of names.
    private void RemoveNoValues(List<Quantity> quantities, List<DateToken> all, Stretch sentence)
    {
        for (var i = quantities.Count - 1; i >= 0; i--)
        {
            if (IsInDate(quantities[i], all) || IsPartOfName(quantities[i]) || IsInQuotedName(quantities[i], sentence))
            {
                quantities.RemoveAt(i);
            }
        }
    }

    private static bool IsInDate(Quantity quantity, List<DateToken> all)
    {
        foreach (var date in all)
        {
            if (quantity.NumberStart < date.End && quantity.UnitEnd > date.Start)
            {
                return true;
            }
        }

        return false;
    }

    // 3岁以下婴幼儿, 500千伏变电站, 10万吨级码头: ages and ratings say which things are meant.
    private bool IsPartOfName(Quantity quantity) =>
        (context.Chars.AsSpan(quantity.UnitStart, quantity.UnitEnd - quantity.UnitStart) is "岁" or "周岁" && !IsLifespan(quantity))
        || context.Chars.AsSpan(quantity.UnitStart, quantity.UnitEnd - quantity.UnitStart) is "千伏" or "伏"
        || (quantity.UnitEnd > quantity.UnitStart && quantity.UnitEnd < context.Chars.Length && context.Chars[quantity.UnitEnd] == '级')
        // 世界500强, 8大产业集群.
        || (quantity.UnitEnd == quantity.UnitStart && quantity.UnitEnd < context.Chars.Length && context.Chars[quantity.UnitEnd] is '强' or '大');

    // “15分钟健身圈”300个: a figure inside a short quoted name.
    private bool IsInQuotedName(Quantity quantity, Stretch sentence)
    {
        var before = context.Chars.AsSpan(Math.Max(sentence.Start, quantity.NumberStart - LongestSized), quantity.NumberStart - Math.Max(sentence.Start, quantity.NumberStart - LongestSized));
        var after = context.Chars.AsSpan(quantity.UnitEnd, Math.Min(LongestSized, sentence.End - quantity.UnitEnd));
        return before.LastIndexOf('“') > before.LastIndexOf('”') && after.IndexOf('”') is > 0 and var close && after[..close].IndexOfAny("，；。“") < 0;
    }

    private bool IsLifespan(Quantity quantity)
    {
        var from = Math.Max(0, quantity.NumberStart - 12);
        return context.Chars.AsSpan(from, quantity.NumberStart - from).IndexOf("寿命") >= 0;
    }

    // 20个15分钟便民生活圈, 3台100兆瓦机组: what follows a count without a word between belongs to the name.
    private void JoinNames(List<Quantity> quantities)
    {
        for (var i = quantities.Count - 1; i > 0; i--)
        {
            var (count, next) = (quantities[i - 1], quantities[i]);
            if (count.Class == UnitClass.Count && count.End == count.UnitEnd && next.Start == count.End && next.NumberStart == next.Start && next.End == next.UnitEnd
                && next.Class is UnitClass.Time or UnitClass.Physical)
            {
                quantities.RemoveAt(i);
            }
        }

        for (var i = quantities.Count - 2; i >= 0; i--)
        {
            if (IsSizeOf(quantities[i], quantities[i + 1]))
            {
                quantities.RemoveAt(i);
            }
        }
    }

    // 50亿元企业3家: what the things are worth belongs to their name.
    private bool IsSizeOf(Quantity money, Quantity count)
    {
        if (money.Class != UnitClass.Money || money.Bound != Bound.Exact || money.End != money.UnitEnd || count.Class != UnitClass.Count || count.Start - money.End is < 2 or > LongestSized)
        {
            return false;
        }

        var between = context.Chars.AsSpan(money.End, count.Start - money.End);
        return between.IndexOfAny(Separators) < 0 && !between.StartsWith("建") && !between.StartsWith("用于")
            && (count.End >= context.Chars.Length || context.Chars[count.End] is '，' or '、' or '；' or '。');
    }

    private void ReadTable(Table table, TableTargets tables, TaskTable tasks)
    {
        foreach (var (draft, line) in tables.Read(table))
        {
            Add(draft, line);
        }

        foreach (var task in tasks.Read(table).Where(t => !t.Repeated && !tables.Holds(table, t.Column)))
        {
            foreach (var part in task.Content.Parts)
            {
                ReadCell(part, task.Deadline);
            }

            foreach (var part in TaskTable.GoalColumns(table).Where(c => c != task.Column && !tables.Holds(table, c)).SelectMany(c => task.Row.Cells[c].Parts))
            {
                ReadCell(part, task.Deadline);
            }
        }
    }

    // A row of a table of tasks is work with a date of its own.
    private void ReadCell(CellPart part, DateToken? deadline)
    {
        foreach (var sentence in SentenceReader.Sentences(context.Chars, part.Words.Start + LabelReader.Read(context.Text, part.Words.Start, part.Words.End).Length, part.Words.End))
        {
            var all = dates.In(part.Line, sentence);
            var quantities = QuantityScanner.Scan(context.Chars, sentence.Start, sentence.End);
            RemoveNoValues(quantities, all, sentence);
            if (quantities.Count > 0)
            {
                ReadSentence(new SentenceContext
                {
                    Chars = context.Chars,
                    Line = part.Line,
                    Sentence = sentence,
                    Kind = SectionKind.Work,
                    Quantities = quantities,
                    Dates = dates.Binding(all),
                    Inherited = deadline,
                    FromTable = true,
                });
            }
        }
    }

    private List<TargetDraft> ReadSentence(SentenceContext sentence)
    {
        var drafts = TargetDrafts.Draft(sentence, context.Surface);
        foreach (var draft in drafts)
        {
            Add(draft, sentence.Line);
        }

        return drafts;
    }

    private void Add(TargetDraft draft, ParagraphSyntax line)
    {
        var quantity = draft.Quantity;
        var place = new Stretch(quantity.Start, quantity.End);
        var section = context.Sections.Of(line);
        _targets.Add(new Target(
            context.Ids.Make('T', context.Chars.AsSpan(place.Start, place.Length), context.Chars.AsSpan(draft.Sentence.Start, draft.Sentence.Length)),
            CompileContext.Number('T', _targets.Count), context.LineOf(line, place.Start), context.Span(place),
            draft.Indicator, context.Span(draft.IndicatorPlace), quantity.Low, quantity.High,
            Unit(quantity), quantity.Bound,
            draft.Deadline?.When, draft.Deadline is { } date ? context.Span(date.Start, date.End) : null, draft.Increment, draft.Scope ?? DashScope(line),
            context.Span(draft.Sentence), Group(line, section), outline.SectionId(section), quantity.Numeral, draft.Deadline is { Before: true }));
    }

    // 余 and 多 between multiplier and unit (3万余人) say how it binds.
    private string Unit(Quantity quantity) =>
        quantity.UnitText
        ?? context.Surface(new Stretch(quantity.UnitStart, quantity.UnitEnd)).Replace('％', '%').Replace("余", string.Empty, StringComparison.Ordinal).Replace("多", string.Empty, StringComparison.Ordinal);

    // A plan groups its targets under dash items (――效益指标全国领先) or under headings.
    private string Group(ParagraphSyntax line, SectionNode section) =>
        line.Kind == ParagraphKind.Dash && line.TitleEnd > line.ContentStart
            ? context.Surface(new Stretch(line.ContentStart, line.TitleEnd))
            : outline.Title(section);

    // ――深圳湾园区南区：…: the item is about that place.
    private string? DashScope(ParagraphSyntax line)
    {
        if (line.Kind != ParagraphKind.Dash || line.TitleEnd <= line.ContentStart || context.Chars[line.TitleEnd] != '：')
        {
            return null;
        }

        var title = context.Surface(new Stretch(line.ContentStart, line.TitleEnd));
        return PlaceWords.IsPlace(title) ? title : null;
    }
}
