using System.Buffers;
using Luoshi.Core.Text;

namespace Luoshi.Core.Measures;

/// <summary>
/// A noun phrase that is measured, taken apart: 「园区每平方公里新增工业总产值」 speaks of 工业总产值, inside 园区, per 平方公里.
/// </summary>
/// <param name="Core">The bare name by which figures about one thing are recognised.</param>
/// <param name="Where">A general word of place in front of it (园区, 全市); empty where there is none.</param>
/// <param name="Per">The unit that it is counted by (平方公里, 万人); empty where there is none.</param>
/// <param name="ShareOf">What it is a share of (全市, 园区工业增加值); null where it is no share.</param>
internal sealed record IndicatorName(string Core, string Where, string Per, string? ShareOf)
{
    private static readonly WordList Places =
    [
        "全国", "全省", "全市", "全区", "全县", "全州", "全镇", "全乡", "全域", "全社会", "我省", "我市", "我区", "我县", "本省", "本市", "本区", "本县",
        "园区", "高新区", "开发区", "新区",
    ];

    private static readonly WordList Additions = ["新增加", "新增", "新建成", "新建", "增加", "净增", "累计", "实现", "达到", "建成", "力争", "确保", "具体是", "具体为", "主要是", "分别是", "包括"];

    private static readonly WordList Tails = ["总数量", "总数", "数量", "总量", "总额", "个数", "家数", "总规模"];

    private static readonly (string Word, string Unit)[] Densities =
    [
        ("每平方公里", "平方公里"), ("每平方千米", "平方公里"), ("单位面积", "平方公里"), ("地均", "平方公里"), ("每公顷", "公顷"), ("每亩", "亩"),
        ("亩均", "亩"), ("每平方米", "平方米"), ("每万人口", "万人"), ("每万人", "万人"), ("每千人口", "千人"), ("每千人", "千人"), ("人均", "人"), ("每人", "人"),
    ];

    private static readonly WordList DensityWords = [.. Densities.Select(d => d.Word)];

    // What is left of a name has at least two characters.
    private const int LeastLeft = 2;

    private static readonly SearchValues<char> Meaningless =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(char.IsWhiteSpace), .. "“”\"的"]);

    /// <summary>Takes a noun phrase apart. White space and quotation marks in it do not matter.</summary>
    public static IndicatorName Parse(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var text = Clean(phrase);
        string? shareOf = null;
        var share = text.IndexOf('占', StringComparison.Ordinal);
        if (share > 0 && share + 1 < text.Length && text[share + 1] != '比' && text[share + 1] != '地')
        {
            shareOf = TrimShare(text[(share + 1)..]);
            text = text[..share];
        }

        // 新兴产业增加值在工业增加值中(占40%).
        var within = text.IndexOf('在', StringComparison.Ordinal);
        if (shareOf is null && within > 1 && text.EndsWith('中') && text.Length - within > 4)
        {
            shareOf = text[(within + 1)..^1];
            text = text[..within];
        }

        var where = string.Empty;
        var per = string.Empty;
        for (var changed = true; changed;)
        {
            changed = StripPlace(ref text, ref where) | Strip(ref text, Additions, out _) | StripDensity(ref text, ref per);
        }

        var tail = text.Length > LeastLeft ? Tails.AtEnd(text.AsSpan(LeastLeft)) : 0;
        return new(text[..^tail], where, per, shareOf);
    }

    /// <summary>Whether a scope is a general word of place (园区, 全市) and not the name of one place.</summary>
    public static bool IsGeneralPlace(string scope) => Places.Has(scope);

    /// <summary>The core of a phrase that names the base of a share.</summary>
    public static string CoreOf(string phrase) => Parse(phrase).Core;

    private static string Clean(string phrase) =>
        phrase.AsSpan().IndexOfAny(Meaningless) < 0 ? phrase : string.Concat(phrase.Where(c => !Meaningless.Contains(c)));

    private static string TrimShare(string text)
    {
        foreach (var tail in (string[])["比重", "比例", "份额", "百分比", "达", "达到", "提高到"])
        {
            if (text.Length > tail.Length && text.EndsWith(tail, StringComparison.Ordinal))
            {
                text = text[..^tail.Length];
            }
        }

        return text;
    }

    // A word is taken off only where more than one character is left.
    private static bool Strip(ref string text, WordList words, out string dropped)
    {
        var length = text.Length > LeastLeft ? words.AtStart(text.AsSpan(0, text.Length - LeastLeft)) : 0;
        dropped = text[..length];
        text = text[length..];
        return length > 0;
    }

    private static bool StripPlace(ref string text, ref string where)
    {
        var found = Strip(ref text, Places, out var place);
        where = found ? place : where;
        return found;
    }

    private static bool StripDensity(ref string text, ref string per)
    {
        var index = text.Length > LeastLeft ? DensityWords.IndexAtStart(text.AsSpan(0, text.Length - LeastLeft)) : -1;
        if (index < 0)
        {
            return false;
        }

        text = text[Densities[index].Word.Length..];
        per = Densities[index].Unit;
        return true;
    }
}
