namespace Luoshi.Core.Syntax;

/// <summary>The numbering styles of official documents, from the outside in.</summary>
internal enum LabelStyle
{
    None,

    /// <summary>附件1.</summary>
    Annex,

    /// <summary>第一编, 第一篇.</summary>
    Book,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Division,

    /// <summary>第一条: an article, not a heading.</summary>
    Article,

    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    BracketedChinese,

    /// <summary>1. or 1、</summary>
    Arabic,

    /// <summary>（1） or 1）</summary>
    BracketedArabic,

    /// <summary>①</summary>
    Circled,

    /// <summary>1.1</summary>
    DecimalTwo,

    /// <summary>1.1.1</summary>
    DecimalThree,
}

/// <summary>A number that opens a line.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Number">Its value.</param>
/// <param name="Length">Characters it takes in the normal text.</param>
internal readonly record struct OutlineLabel(LabelStyle Style, int Number, int Length)
{
    public static readonly OutlineLabel None = new(LabelStyle.None, 0, 0);
}
