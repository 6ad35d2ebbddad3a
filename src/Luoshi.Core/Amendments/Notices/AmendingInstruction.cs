using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Notices;

/// <summary>What a sentence of a notice does to the plan that it amends.</summary>
public enum InstructionKind
{
    /// <summary>“A”修改为“B”.</summary>
    Replace,

    /// <summary>删除“A”.</summary>
    Delete,

    /// <summary>在“A”后增加“B”.</summary>
    InsertAfter,

    /// <summary>在“A”前增加“B”.</summary>
    InsertBefore,

    /// <summary>第三项修改为：“B”.</summary>
    ReplacePart,

    /// <summary>删除第三项.</summary>
    DeletePart,

    /// <summary>在第三项后增加一项：“B”.</summary>
    InsertPart,

    /// <summary>牵头单位由甲调整为乙.</summary>
    MoveDuty,

    /// <summary>工业总产值目标由N调整为M.</summary>
    ChangeTarget,

    /// <summary>完成时限延长至….</summary>
    ChangeDate,

    /// <summary>原方案自…起废止.</summary>
    Repeal,

    /// <summary>其余内容不变.</summary>
    Unchanged,

    /// <summary>It amends something, in words that the compiler does not understand.</summary>
    Unread,
}

/// <summary>A part of a plan as a notice names it: 第二部分, 第（三）项, “（二）整治河道”, 附件1.</summary>
/// <param name="Words">The name as written.</param>
/// <param name="Number">Its number; null where it is named by its title.</param>
/// <param name="Kind">项, 条, 部分, 附件 and so on; empty for a title.</param>
/// <param name="Bracketed">True for 第（三）项.</param>
public sealed record PartName(string Words, int? Number, string Kind, bool Bracketed);

/// <summary>One instruction of an amending notice.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Line">1-based line of the notice.</param>
/// <param name="Span">Its words in the notice.</param>
/// <param name="Where">The parts that it is confined to, from the outside in.</param>
/// <param name="Subject">What it is about where words or parts do not say: an indicator, a piece of work, 牵头 or another role; empty otherwise.</param>
/// <param name="Old">The words that are there now; empty where it does not quote any.</param>
/// <param name="New">The words that take their place or are put in; empty for a deletion.</param>
/// <param name="Everywhere">True for 均 and 统一: all places that hold the words.</param>
public sealed record AmendingInstruction(
    InstructionKind Kind, int Line, TextSpan Span, ImmutableArray<PartName> Where, string Subject, string Old, string New, bool Everywhere);
