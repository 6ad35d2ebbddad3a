using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>Money that is raised, set aside or left with those who owe it, and people who are served.</summary>
internal static class PublicMeans
{
    // 为5万名老年人免费体检: so many are served.
    private static readonly WordList Services = ["免费", "提供", "开展", "实施", "办理", "发放", "进行", "安装", "改造", "购买", "建立"];

    public static bool IsServed(SentenceContext context, int index, Quantity quantity, ReadOnlySpan<char> left)
    {
        var right = context.Text(context.Right(index));
        return quantity.Class == UnitClass.Count && left.Length > 0 && left[^1] is '为' && (left.Length == 1 || CommitmentJudge.Hedges.AtEnd(left[..^1]) > 0)
            && Services.IndexIn(right) >= 2 && !Vocabulary.Paying.IsIn(right);
    }

    // 为企业减税300亿元, 减轻非税负担80亿元.
    private static readonly WordList Reliefs = ["减税", "降费", "减负", "让利", "负担"];
    private static readonly WordList Relieving = ["减税", "降费", "减负", "让利", "减轻", "降低", "减少"];

    public static bool IsRelief(SentenceContext context, int index, Quantity quantity, ReadOnlySpan<char> left) =>
        quantity.Class == UnitClass.Money && Reliefs.AtEnd(left) > 0 && Relieving.IsIn(left) && context.Text(context.Right(index)).IsEmpty;

    private static readonly WordList Funds = ["资金", "经费", "专款", "投资", "贷款", "财力"];
    private static readonly WordList Averages = ["生均", "人均", "户均", "亩均", "村均"];

    /// <summary>
    /// Behind which verb in the words before a value of money it is raised or set aside (市财政每年安排养老资金8000万元);
    /// 0 where it is not.
    /// </summary>
    public static int RaisedBehind(ReadOnlySpan<char> left) =>
        Funds.AtEnd(left) > 0 && Vocabulary.Raising.IndexIn(left) is >= 0 and var raised ? raised + Vocabulary.Raising.AtStart(left[raised..]) : 0;

    public static bool IsRaised(SentenceContext context, int index, Quantity quantity, ReadOnlySpan<char> left) =>
        quantity.Class == UnitClass.Money && RaisedBehind(left) > 0 && !Averages.IsIn(left) && context.Text(context.Right(index)).IsEmpty;
}
