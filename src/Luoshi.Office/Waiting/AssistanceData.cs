using Luoshi.Office.Cases;

namespace Luoshi.Office.Waiting;

/// <summary>What a request for assistance holds, by key.</summary>
public static class AssistanceData
{
    /// <summary>The piece of work that it is for, as <c>planId/itemId</c>.</summary>
    public const string Duty = "duty";

    /// <summary>The unit that is asked.</summary>
    public const string Asked = "asked";

    /// <summary>What is asked for.</summary>
    public const string What = "what";

    /// <summary>By when it is needed.</summary>
    public const string NeededBy = "needed-by";

    /// <summary>By when the asked unit promises it.</summary>
    public const string PromisedBy = "promised-by";

    /// <summary>What was delivered.</summary>
    public const string Delivered = "delivered";

    public const string Evidence = "evidence";

    /// <summary>By when the office rules that it is owed.</summary>
    public const string RuledBy = "ruled-by";

    internal static CaseDatum DutyField { get; } = new(Duty, new("所属任务", "piece of work"));

    internal static CaseDatum AskedField { get; } = new(Asked, new("协办单位", "assisting unit")) { Form = DatumForm.Unit };

    internal static CaseDatum WhatField { get; } = new(What, new("请求协办的事项", "what is asked for")) { Form = DatumForm.Paragraphs };

    internal static CaseDatum NeededByField { get; } = new(NeededBy, new("需要在何日前", "day by which it is needed")) { Form = DatumForm.Day };

    internal static CaseDatum PromisedByField { get; } = new(PromisedBy, new("承诺完成日期", "promised day")) { Form = DatumForm.Day };

    internal static CaseDatum DeliveredField { get; } = new(Delivered, new("完成情况", "what was delivered")) { Form = DatumForm.Paragraphs };

    internal static CaseDatum EvidenceField { get; } = new(Evidence, new("证明材料", "evidence")) { Form = DatumForm.Evidence, Optional = true };

    internal static CaseDatum RuledByField { get; } = new(RuledBy, new("协调确定的完成日期", "day ruled by the office")) { Form = DatumForm.Day };
}
