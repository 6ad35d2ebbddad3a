using System.Buffers;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>A number with what it counts: 六大产业, 3—4个旧厂房, 五项原则.</summary>
/// <param name="Span">From the number to the end of the noun.</param>
/// <param name="Low">The number.</param>
/// <param name="High">The larger number of a range; null otherwise.</param>
/// <param name="NounStart">Where what is counted starts; it ends with the phrase.</param>
/// <param name="Classified">Whether a word of counting stands between number and noun; 四基地 has none.</param>
/// <param name="Firm">
/// True for words that count what the text lists (大, 项, 方面, Chinese numerals), false for words that count things in the
/// world (12家, 30处), where a list before the number may name kinds rather than members.
/// </param>
internal readonly record struct CountPhrase(TextSpan Span, int Low, int? High, int NounStart, bool Classified, bool Firm)
{
    /// <summary>The characters a number can start with.</summary>
    public static readonly SearchValues<char> Openers = SearchValues.Create("0123456789〇零一二两三四五六七八九十百千");

    private const int LongestNoun = 12;
    private const string Classifiers = "大个项类种条家处宗座所级方批届支只名位件门片批";

    /// <summary>Whether the text says what is counted.</summary>
    public bool HasNoun => NounStart < Span.End;

    /// <summary>What is counted, up to the next punctuation mark.</summary>
    public string Noun(string text) => text[NounStart..Span.End];

    /// <summary>Whether a list of this length may be meant by the number; far from it, the words are something else than its list.</summary>
    public bool IsNear(int listed) => Low >= 3 && listed >= Low - 2 && listed <= (High ?? Low) + 2;

    /// <summary>Reads the phrase whose number starts at the offset; null where there is none.</summary>
    public static CountPhrase? At(string text, int start, int end)
    {
        var at = start;
        if (!Number(text, ref at, end, out var low, out var numeral) || low < 2)
        {
            return null;
        }

        int? high = null;
        if (at < end && text[at] == '—')
        {
            at++;
            if (!Number(text, ref at, end, out var upper, out _) || upper <= low)
            {
                return null;
            }

            high = upper;
        }

        var classified = at < end && Classifiers.Contains(text[at], StringComparison.Ordinal);
        if (!classified && !numeral)
        {
            return null;
        }

        var classifier = classified ? text[at++] : ' ';
        if (classifier == '方' && at < end && text[at] == '面')
        {
            at++;
        }

        var noun = at;
        while (at < end && at - noun < LongestNoun && !IsBreak(text[at]) && !(at - noun >= 2 && EndsNoun(text[at])))
        {
            at++;
        }

        var firm = classifier is '大' or '方' || (numeral && classifier is '项' or '类' or '种' or '条' or '个' or ' ');
        return new(TextSpan.FromBounds(start, at), low, high, noun, classified, firm);
    }

    /// <summary>Whether a number can start here: not inside a longer number, an ordinal or a date.</summary>
    public static bool CanStart(string text, int at) =>
        IsDigit(text[at])
        && (at == 0 || !(IsDigit(text[at - 1]) || text[at - 1] is '第' or '.' or '/' or '%' or '“' or '万' or '亿' or '十'
            || (text[at - 1] == '—' && at > 1 && char.IsAsciiDigit(text[at - 2]))));

    /// <summary>Whether the character is part of a number, in either notation.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || Numerals.IsNumeral(c);

    private static bool Number(string text, ref int at, int end, out int value, out bool numeral)
    {
        var start = at;
        numeral = at < end && Numerals.IsNumeral(text[at]);
        while (at < end && at - start < 4 && (numeral ? Numerals.IsNumeral(text[at]) : char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        return numeral ? Numerals.TryParse(text.AsSpan(start, at - start), out value) : int.TryParse(text.AsSpan(start, at - start), out value);
    }

    // Words that begin the predicate: 六大产业向…, 12个园区分层级….
    private static bool EndsNoun(char c) => c is '向' or '分' or '按' or '在' or '为' or '与' or '和' or '及' or '等' or '全' or '均' or '都' or '设' or '作' or '将' or '被' or '是' or '以' or '打';

    private static bool IsBreak(char c) => c is '，' or '。' or '；' or '：' or '、' or '（' or '）' or '“' or '”' or '《' or ' ' or '\t' or '\n' or '\r';
}
