using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>Counts of those that something is to be done in or for: 在3个市开展试点, 为300所学校更新灯具.</summary>
internal static class WhereDone
{
    private const int LongestWhole = 6;
    private static readonly WordList Wholes = ["全市", "全省", "全区", "全县", "全国", "全州", "全镇", "本市", "不少于", "超过"];
    private static readonly WordList Doing = ["开展", "试点", "推行", "推广", "实施", "建立", "建设", "建成", "设立", "探索", "部署", "启动", "先行先试"];
    private static readonly WordList Serving = ["提供", "更新", "更换", "检修", "修缮", "维修", "加装", "新建", "培训", "解决", "安装", "配备", "配齐", "发放", "购置", "办理", "开展", "建立", "落实", "实施", "改造", "配置", "购买", "赠送", "免费"];

    private static readonly WordList Adverbs = ["大力", "全面", "率先", "积极", "稳步", "深入", "广泛", "免费", "统一", "重点", "集中", "首批"];

    /// <summary>Whether the quantity counts where or for whom it is done.</summary>
    public static bool Is(SentenceContext context, int index)
    {
        var quantity = context.Quantities[index];
        if (quantity.Class != UnitClass.Count || quantity.Numeral)
        {
            return false;
        }

        var left = context.Text(context.Left(index));
        var served = left.LastIndexOf('为');
        if (served >= 0 && left.Length - served - 1 <= LongestWhole && (left.Length - served == 1 || Wholes.AtStart(left[(served + 1)..]) == left.Length - served - 1))
        {
            return Deed(context, index, Serving) >= 0;
        }

        return left.EndsWith("在") && Deed(context, index, Doing) >= 0;
    }

    /// <summary>Whether something is done in what the words name: 的乡镇卫生院推行家庭病床.</summary>
    public static bool IsDoneIn(ReadOnlySpan<char> words) => Doing.IsIn(words);

    /// <summary>Where the deed opens in the words behind the quantity; -1 where none does.</summary>
    public static int Deed(SentenceContext context, int index)
    {
        var left = context.Text(context.Left(index));
        return left.LastIndexOf('为') >= 0 ? Deed(context, index, Serving) : Deed(context, index, Doing);
    }

    // Those it is done in or for are named before the deed.
    private static int Deed(SentenceContext context, int index, WordList deeds)
    {
        var right = context.Text(context.Right(index));
        if (right.Length <= 3 || deeds.IndexIn(right[1..]) is not (>= 0 and var at))
        {
            return -1;
        }

        at++;
        while (Adverbs.AtEnd(right[..at]) is > 0 and var adverb && at - adverb > 0)
        {
            at -= adverb;
        }

        return at;
    }
}
