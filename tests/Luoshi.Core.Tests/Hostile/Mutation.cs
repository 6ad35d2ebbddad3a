using System.Collections.Immutable;
using CsCheck;

namespace Luoshi.Core.Tests.Hostile;

/// <summary>What is done to a run of characters.</summary>
internal enum MutationKind
{
    Delete,
    Insert,
    Swap,
    Duplicate,
    Overwrite,
}

/// <summary>One change of a text. Places are shares of its length, so that any change fits any text.</summary>
internal sealed record Mutation(MutationKind Kind, double Place, double Other, int Length, string Words)
{
    /// <summary>Words that mean something to the compiler, and characters that have broken readers of text before.</summary>
    private static readonly ImmutableArray<string> Vocabulary =
    [
        "一、", "（二）", "3．", "（4）", "①", "第一条", "附件1", "附件：1．", "——", "\n", "\r\n", "\r", "\t", "　", "。", "；", "：", "、", "，", "（", "）", "(", ")",
        "“", "”", "《", "》", "〔", "〕", "【", "2015", "2012―2015年", "到2015年", "2015年前", "2015年底前", "二○一五年十二月三十一日", "13月", "2月30日", "“十四五”期间", "0000年",
        "9999999999999999999999999999999", "0", "零", "十百千万亿兆", "三分之一", "1/0", "1/3", "50%", "百分之", "6―7家", "9-1个", "不少于", "不超过", "以上", "以内", "左右", "约",
        "达到", "新增", "提高", "个百分点", "翻番", "其中", "分别", "占全市", "六大产业", "万平方米", "亿元", "平方公里", "每平方公里", "万元", "家", "市科技局", "牵头", "协办", "配合", "负责",
        "（市科技局牵头，市财政局配合）", "责任单位：", "牵头单位：", "由市发展改革委会同", "各区政府", "等", "列第一位者为牵头单位，下同", "完成时限", "专栏1", "表1",
        "\uD840", "\uDC00", "𠮷", "\0", "\uFEFF", "\u202E", "\u0301", "\u2028", "\uFFFD", "a", "１", "Ⅷ", "㈠", "㎡", "～", "—", "-", ".", "%", "‰",
    ];

    private static Gen<double> Share { get; } = Gen.Int[0, 10_000].Select(parts => parts / 10_000.0);

    public static Gen<Mutation> Any { get; } =
        from kind in Gen.Enum<MutationKind>()
        from place in Share
        from other in Share
        from length in Gen.Int[1, 300]
        from words in Gen.OneOf(Vocabulary.ToArray()).Array[1, 6]
        select new Mutation(kind, place, other, length, string.Concat(words));

    public string Apply(string text)
    {
        var start = (int)(Place * text.Length);
        var end = Math.Min(text.Length, start + Length);
        var to = (int)(Other * text.Length);
        return Kind switch
        {
            MutationKind.Delete => text.Remove(start, end - start),
            MutationKind.Insert => text.Insert(start, Words),
            MutationKind.Duplicate => text.Insert(to, text[start..end]),
            MutationKind.Overwrite => string.Concat(text.AsSpan(0, start), Words, text.AsSpan(Math.Min(text.Length, start + Words.Length))),
            _ => Swap(text, start, end, to),
        };
    }

    private static string Swap(string text, int start, int end, int to)
    {
        var run = text[start..end];
        var rest = text.Remove(start, run.Length);
        return rest.Insert(Math.Min(to, rest.Length), run);
    }
}
