using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>A sentence with its quantities and dates, and what governs it from outside.</summary>
internal sealed class SentenceContext
{
    // A bracket in a name is short: 示范集团（联盟）.
    private const int LongestNameBracket = 20;
    private bool? _tellsWhatIs;
    private int? _paidFrom;

    // Every quantity asks for the words beside it and its neighbours; where they stand never changes.
    private Stretch?[]? _lefts;
    private Stretch?[]? _rights;

    public required string Chars { get; init; }

    public required ParagraphSyntax Line { get; init; }

    public required Stretch Sentence { get; init; }

    public required SectionKind Kind { get; init; }

    public required List<Quantity> Quantities { get; init; }

    public required List<DateToken> Dates { get; init; }

    /// <summary>The dates of the sentence before it in the paragraph that can bind.</summary>
    public List<DateToken> DatesBefore { get; init; } = [];

    /// <summary>The date by which the sentence after it says that all is completed (6月底前完成。); null for none.</summary>
    public DateToken? CompletedBy { get; init; }

    /// <summary>What the parts that the sentence opens with (其中：…) are parts of, in the sentence before it; null for none.</summary>
    public TargetDraft? Whole { get; init; }

    /// <summary>True where a date in the sentence lies before the document.</summary>
    public bool History { get; init; }

    /// <summary>True for a cell of a table of tasks, whose row is work to be done.</summary>
    public bool FromTable { get; init; }

    /// <summary>The date that governs from an earlier sentence, the heading or the section; null for none.</summary>
    public required DateToken? Inherited { get; init; }

    /// <summary>Whether any date makes this sentence one about a time to come.</summary>
    public bool Dated => FromTable || Dates.Exists(d => d.Entry is DateEntry.By or DateEntry.Plain && !d.Recurrent);

    /// <summary>Whether the sentence tells what is already so; worked out once, since every quantity asks.</summary>
    public bool TellsWhatIs => _tellsWhatIs ??= !Dated && (History || Vocabulary.ContainsAny(Text(Sentence), Vocabulary.Reached) || HasAlready(Text(Sentence)));

    // 已有50家 counts what there is; 在已有基础上 does not.
    private static bool HasAlready(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("已有");
        return at >= 0 && Already.AtStart(text[(at + 2)..]) == 0;
    }

    private static readonly WordList Already = ["基础", "的", "资源", "平台", "设施", "经验", "政策", "渠道", "成果", "工作", "条件", "资金", "项目"];

    /// <summary>Where the sentence starts to speak of payments; its end where it does not.</summary>
    public int PaidFrom => _paidFrom ??= Vocabulary.Paying.IndexIn(Text(Sentence)) is var at && at < 0 ? Sentence.End : Sentence.Start + at;

    /// <summary>The text between the last separator, quantity or date and an offset.</summary>
    public Stretch Left(int index)
    {
        _lefts ??= new Stretch?[Quantities.Count];
        return _lefts[index] ??= ReadLeft(index);
    }

    /// <summary>The text from a quantity to the next separator, at most to the next quantity.</summary>
    public Stretch Right(int index)
    {
        _rights ??= new Stretch?[Quantities.Count];
        return _rights[index] ??= ReadRight(index);
    }

    private Stretch ReadLeft(int index)
    {
        var quantity = Quantities[index];
        var from = Sentence.Start;
        var limit = quantity.Start;
        for (var i = limit - 1; i >= Sentence.Start; i--)
        {
            if (Chars[i] is '，' or '；' or '。' or '！' or '？' or '：' or '（' or '）' or '\t')
            {
                // A bracket that closes belongs to the noun phrase: 丘陵山区县（市、区）农作物….
                if (Chars[i] == '）' && OpeningOf(i) is var open && open > Sentence.Start)
                {
                    i = open;
                    continue;
                }

                from = i + 1;
                break;
            }
        }

        if (index > 0 && Quantities[index - 1].End > from)
        {
            from = Quantities[index - 1].End;
        }

        foreach (var date in Dates)
        {
            if (date.End > from && date.End <= limit)
            {
                from = date.End;
            }
        }

        return new Stretch(Math.Min(from, limit), limit);
    }

    private Stretch ReadRight(int index)
    {
        var start = Quantities[index].End;
        var limit = index + 1 < Quantities.Count ? Quantities[index + 1].Start : Sentence.End;
        limit = Math.Max(limit, start);
        start += start == Quantities[index].UnitEnd && Quantities[index].Class == UnitClass.Count ? UnitLexicon.ReadOther(Chars.AsSpan(start, limit - start)) : 0;
        for (var i = start; i < limit; i++)
        {
            if (Chars[i] == '（' && i > start)
            {
                var close = Chars.AsSpan(i, Math.Min(LongestNameBracket, limit - i)).IndexOf('）');
                if (close < 2)
                {
                    return new Stretch(start, i);
                }

                i += close;
                continue;
            }

            if (Chars[i] is '，' or '；' or '。' or '！' or '？' or '：' or '）' or '\t')
            {
                return new Stretch(start, i);
            }
        }

        return new Stretch(start, limit);
    }

    /// <summary>The clause around a quantity, between commas and stops.</summary>
    public Stretch Clause(int index)
    {
        var quantity = Quantities[index];
        var start = quantity.Start;
        while (start > Sentence.Start && Chars[start - 1] is not ('，' or '；' or '。' or '：'))
        {
            start--;
        }

        var end = quantity.End;
        while (end < Sentence.End && Chars[end] is not ('，' or '；' or '。' or '：' or '（'))
        {
            end++;
        }

        return new Stretch(start, end);
    }

    public ReadOnlySpan<char> Text(Stretch stretch) => Chars.AsSpan(stretch.Start, stretch.Length);

    private int OpeningOf(int close)
    {
        var floor = Math.Max(Sentence.Start, close - 30);
        for (var i = close - 1; i >= floor; i--)
        {
            if (Chars[i] == '（')
            {
                return i;
            }
        }

        return -1;
    }
}
