using Luoshi.Office.Cases;

namespace Luoshi.Office.Supervision;

/// <summary>What a supervision case holds, by key.</summary>
public static class SupervisionData
{
    /// <summary>The unit that answers: the lead.</summary>
    public const string Unit = "unit";

    /// <summary>The one matter (一事一项).</summary>
    public const string Matter = "matter";

    /// <summary>Where the matter comes from: see <see cref="SupervisionSource"/>.</summary>
    public const string Source = "source";

    /// <summary>The words of the source: the leader's instruction, the decision, the clause.</summary>
    public const string SourceText = "source-text";

    /// <summary>The leader whose written instruction it follows; only where it comes from one.</summary>
    public const string InstructedBy = "instructed-by";

    /// <summary>The day of that instruction.</summary>
    public const string InstructedOn = "instructed-on";

    /// <summary>The plan and the item that it concerns, as <c>planId/itemId</c>.</summary>
    public const string Item = "item";

    public const string Assisting = "assisting";

    public const string Requirement = "requirement";

    /// <summary>The due day that the notice names.</summary>
    public const string Due = "due";

    public const string NewDue = "new-due";

    public const string Progress = "progress";

    public const string GrantedDue = "granted-due";

    public const string Answer = "answer";

    public const string Evidence = "evidence";

    public const string Finding = "finding";

    public const string FindingEvidence = "finding-evidence";

    public const string RedoDue = "redo-due";

    public const string Completion = "completion";

    public const string Resolution = "resolution";

    public const string Publicity = "publicity";

    internal static CaseDatum UnitField { get; } = new(Unit, new("责任单位", "unit that answers")) { Form = DatumForm.Unit };

    internal static CaseDatum MatterField { get; } = new(Matter, new("督办事项（一事一项）", "matter (one only)"));

    internal static CaseDatum SourceField { get; } = new(Source, new("立项来源", "where it comes from"));

    internal static CaseDatum SourceTextField { get; } = new(SourceText, new("来源原文（批示、决定原话）", "words of the source (the instruction or decision itself)")) { Form = DatumForm.Paragraphs, Optional = true };

    internal static CaseDatum InstructedByField { get; } = new(InstructedBy, new("批示领导", "leader who instructed")) { Optional = true };

    internal static CaseDatum InstructedOnField { get; } = new(InstructedOn, new("批示日期", "day of the instruction")) { Form = DatumForm.Day, Optional = true };

    internal static CaseDatum ItemField { get; } = new(Item, new("所涉方案条目", "item of the plan")) { Optional = true };

    internal static CaseDatum AssistingField { get; } = new(Assisting, new("协办单位", "assisting units")) { Form = DatumForm.Units, Optional = true };

    internal static CaseDatum RequirementField { get; } = new(Requirement, new("督办要求", "what is required")) { Form = DatumForm.Paragraphs };

    internal static CaseDatum DueField { get; } = new(Due, new("办理期限", "due day")) { Form = DatumForm.Day };

    internal static CaseDatum NewDueField { get; } = new(NewDue, new("预计完成日期", "expected day")) { Form = DatumForm.Day };

    internal static CaseDatum ProgressField { get; } = new(Progress, new("目前进展", "progress so far")) { Form = DatumForm.Paragraphs };

    internal static CaseDatum GrantedDueField { get; } = new(GrantedDue, new("准予延至", "extended to")) { Form = DatumForm.Day };

    internal static CaseDatum AnswerField { get; } = new(Answer, new("办理情况（一事一文）", "answer")) { Form = DatumForm.Paragraphs };

    internal static CaseDatum EvidenceField { get; } = new(Evidence, new("证明材料", "evidence")) { Form = DatumForm.Evidence, Optional = true };

    internal static CaseDatum FindingField { get; } = new(Finding, new("核查意见", "finding of the check")) { Form = DatumForm.Paragraphs };

    internal static CaseDatum FindingEvidenceField { get; } = new(FindingEvidence, new("核查依据", "evidence of the finding")) { Form = DatumForm.Evidence, Optional = true };

    internal static CaseDatum RedoDueField { get; } = new(RedoDue, new("重办期限", "new due day")) { Form = DatumForm.Day };

    internal static CaseDatum CompletionField { get; } = new(Completion, new("完成情况说明", "statement of completion")) { Form = DatumForm.Paragraphs };

    internal static CaseDatum ResolutionField { get; } = new(Resolution, new("本单位集体研究意见", "collective decision of the unit")) { Form = DatumForm.Paragraphs };

    internal static CaseDatum PublicityField { get; } = new(Publicity, new("结果公示情况", "public notice of the result")) { Form = DatumForm.Paragraphs };
}

/// <summary>Where a matter comes from.</summary>
public static class SupervisionSource
{
    /// <summary>方案任务: work of the plan that is behind.</summary>
    public const string Plan = "plan";

    /// <summary>领导批示.</summary>
    public const string Instruction = "instruction";

    /// <summary>领导小组会议决定.</summary>
    public const string Decision = "decision";

    /// <summary>线索: a clue from elsewhere.</summary>
    public const string Clue = "clue";

    /// <summary>Every source with its name.</summary>
    public static IReadOnlyDictionary<string, Core.Model.LocalizedText> All { get; } = new Dictionary<string, Core.Model.LocalizedText>
    {
        [Plan] = new("方案任务", "work of the plan"),
        [Instruction] = new("领导批示", "a leader's written instruction"),
        [Decision] = new("领导小组会议决定", "a decision of the leading group"),
        [Clue] = new("线索", "a clue"),
    };
}
