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
    private static readonly string[] Places =
    [
        "全国", "全省", "全市", "全区", "全县", "全州", "全镇", "全乡", "全域", "全社会", "我省", "我市", "我区", "我县", "本省", "本市", "本区", "本县",
        "园区", "高新区", "开发区", "新区",
    ];

    private static readonly string[] Additions = ["新增加", "新增", "新建成", "新建", "增加", "净增", "累计", "实现", "达到", "建成", "力争", "确保", "具体是", "具体为", "主要是", "分别是", "包括"];

    private static readonly string[] Tails = ["总数量", "总数", "数量", "总量", "总额", "个数", "家数", "总规模"];

    private static readonly (string Word, string Unit)[] Densities =
    [
        ("每平方公里", "平方公里"), ("每平方千米", "平方公里"), ("单位面积", "平方公里"), ("地均", "平方公里"), ("每公顷", "公顷"), ("每亩", "亩"),
        ("亩均", "亩"), ("每平方米", "平方米"), ("每万人口", "万人"), ("每万人", "万人"), ("每千人口", "千人"), ("每千人", "千人"), ("人均", "人"), ("每人", "人"),
    ];

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
            changed = Strip(ref text, Places, ref where) | Strip(ref text, Additions) | StripDensity(ref text, ref per);
        }

        foreach (var tail in Tails)
        {
            if (text.Length > tail.Length + 1 && text.EndsWith(tail, StringComparison.Ordinal))
            {
                text = text[..^tail.Length];
                break;
            }
        }

        return new(text, where, per, shareOf);
    }

    /// <summary>Whether a scope is a general word of place (园区, 全市) and not the name of one place.</summary>
    public static bool IsGeneralPlace(string scope) => Places.Contains(scope, StringComparer.Ordinal);

    /// <summary>The core of a phrase that names the base of a share.</summary>
    public static string CoreOf(string phrase) => Parse(phrase).Core;

    private static string Clean(string phrase) => string.Concat(phrase.Where(c => !char.IsWhiteSpace(c) && c is not ('“' or '”' or '"' or '的')));

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

    private static bool Strip(ref string text, string[] words)
    {
        var dropped = string.Empty;
        return Strip(ref text, words, ref dropped);
    }

    private static bool Strip(ref string text, string[] words, ref string dropped)
    {
        foreach (var word in words)
        {
            if (text.Length > word.Length + 1 && text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..];
                dropped = word;
                return true;
            }
        }

        return false;
    }

    private static bool StripDensity(ref string text, ref string per)
    {
        foreach (var (word, unit) in Densities)
        {
            if (text.Length > word.Length + 1 && text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..];
                per = unit;
                return true;
            }
        }

        return false;
    }
}
