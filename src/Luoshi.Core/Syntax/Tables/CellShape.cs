using System.Buffers;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax.Tables;

/// <summary>What the text of a cell looks like.</summary>
internal enum CellShape
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>Names of public bodies.</summary>
    Bodies,

    /// <summary>Words that end a sentence.</summary>
    Prose,

    /// <summary>A whole number without sign or unit.</summary>
    Integer,

    /// <summary>A number with its signs and perhaps a unit: ≥30%, 500左右, 2―3, 〔20〕.</summary>
    Value,

    /// <summary>Words with a bounded number: 重点城市≥30.</summary>
    Bounded,

    /// <summary>—, no value.</summary>
    Dash,

    /// <summary>2022年6月底前, 2021―2023, 2022.6.</summary>
    Date,

    /// <summary>约束性, 预期性.</summary>
    Attribute,

    /// <summary>A short unit that no word is: %, ‰, 万m³/小时.</summary>
    Unit,

    /// <summary>合计.</summary>
    Total,

    /// <summary>A title over rows: 一、生态宜居.</summary>
    Title,
}

/// <summary>Tells the shape of a cell from its characters alone.</summary>
internal static class CellShapes
{
    private const int LongestValue = 16;
    private const int LongestDate = 24;
    private const int LongestTitle = 40;
    private const int LongestBodies = 120;
    private const string ValueSigns = ".,≥≤><=~—-―±+〔〕%‰:/";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> Signs = SearchValues.Create("≥≤><");
    private static readonly WordList Bounds = ["以上", "左右", "以下", "以内", "约", "不低于", "不少于", "不超过", "超过", "达到", "不高于", "大于", "小于", "累计", "前", "第", "以内", "达", "翻", "突破", "力争"];
    private static readonly WordList Attributes = ["约束性", "预期性", "约束", "预期", "指导性", "约束性指标", "预期性指标", "引导性", "预期性(约束性)"];
    private static readonly WordList BodyEndings = ["局", "委", "办", "厅", "部", "署", "府", "会", "公司", "集团", "中心", "部门", "单位", "街道", "法院", "检察院", "支队", "大队", "总队", "银行", "海关", "管理处", "办事处", "联社", "学校", "医院", "总社", "专班", "工会", "妇联", "残联"];
    private static readonly WordList Totals = ["合计", "总计", "小计", "全市合计", "全省合计", "全县合计", "全区合计", "累计", "全市总计", "共计"];

    /// <summary>The shape of normal text, which is not empty.</summary>
    /// <param name="words">The text.</param>
    /// <param name="label">The number that opens it, if one does.</param>
    public static CellShape Of(ReadOnlySpan<char> words, LabelStyle label)
    {
        if (words.TrimStart("—-―/").IsEmpty || words is "无" or "…")
        {
            return CellShape.Dash;
        }

        if (words.Length <= 10 && Attributes.Has(words))
        {
            return CellShape.Attribute;
        }

        if (words.Length <= 6 && Totals.Has(words))
        {
            return CellShape.Total;
        }

        if (words.IndexOfAny(Digits) >= 0)
        {
            return WithDigits(words, label);
        }

        if (words.Length <= 8 && (words[0] is '%' or '‰' || words.IndexOf('/') > 0))
        {
            return CellShape.Unit;
        }

        return WithoutDigits(words, label);
    }

    private static CellShape WithDigits(ReadOnlySpan<char> words, LabelStyle label)
    {
        if (words.Length <= LongestDate && IsDate(words))
        {
            return CellShape.Date;
        }

        if (words.Length <= LongestValue && IsValue(words))
        {
            return CellShape.Value;
        }

        if (words.Length <= LongestDate && words.IndexOfAny(Signs) > 0)
        {
            return CellShape.Bounded;
        }

        return WithoutDigits(words, label);
    }

    private static CellShape WithoutDigits(ReadOnlySpan<char> words, LabelStyle label)
    {
        if (words[^1] is '。' or '；')
        {
            return CellShape.Prose;
        }

        if (words.Length <= LongestBodies && label == LabelStyle.None && words[^1] is not '：' && BodyEndings.AtEnd(words) > 0)
        {
            return CellShape.Bodies;
        }

        var titled = label is LabelStyle.Chinese or LabelStyle.BracketedChinese || words[^1] == '：';
        return titled && words.Length <= LongestTitle ? CellShape.Title : CellShape.Words;
    }

    // A number with signs around it, or with a few words of unit or bound.
    private static bool IsValue(ReadOnlySpan<char> words)
    {
        var digits = 0;
        var other = 0;
        foreach (var c in words)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (!ValueSigns.Contains(c))
            {
                other++;
            }
        }

        if (other == 0)
        {
            return true;
        }

        var first = words.IndexOfAny(Digits);
        var last = words.LastIndexOfAny(Digits);
        return first <= 2 + Bounds.AtEnd(words[..first]) && words.Length - last - 1 <= 4 && other <= digits + 5;
    }

    // 2022年6月底前, 2021―2023年, 2022.06, 2021-2022, 6月底.
    private static bool IsDate(ReadOnlySpan<char> words)
    {
        var open = words.TrimStart("到至“十一二三四五”");
        if (open.Length > 3 && open[0] is '1' or '2' && open.Length >= 4 && !open[..4].ContainsAnyExcept(Digits))
        {
            return open.Length == 4
                ? open[0] == '2' && open[1] == '0'
                : (open[1] is '0' or '9') && open[4] is '年' or '.' or '-' or '—' or '~' or '/' or '至';
        }

        var month = words.IndexOf('月');
        return month is 1 or 2 && !words[..month].ContainsAnyExcept(Digits);
    }
}
