using Luoshi.Office.Cases;

namespace Luoshi.Office.Supervision;

/// <summary>What is done in a supervision case, in the order of its loop.</summary>
internal static class SupervisionActions
{
    public static CaseAction Propose { get; } = new("propose", new("拟办", "propose"));

    public static CaseAction Note { get; } = new("note", new("列为阅知", "note without supervising"));

    public static CaseAction Establish { get; } = new("establish", new("立项", "decide to supervise"));

    public static CaseAction Decline { get; } = new("decline", new("不予立项", "decline"));

    public static CaseAction Issue { get; } = new("issue", new("交办", "issue the notice"));

    public static CaseAction Sign { get; } = new("sign", new("签收", "sign for receipt"));

    public static CaseAction Urge { get; } = new("urge", new("催办", "urge"));

    public static CaseAction AskExtension { get; } = new("ask-extension", new("申请延期", "ask for an extension"));

    public static CaseAction GrantExtension { get; } = new("grant-extension", new("准予延期", "grant the extension"));

    public static CaseAction RefuseExtension { get; } = new("refuse-extension", new("不准延期", "refuse the extension"));

    public static CaseAction Answer { get; } = new("answer", new("反馈", "answer"));

    public static CaseAction Verify { get; } = new("verify", new("核查通过", "find it done"));

    public static CaseAction Redo { get; } = new("redo", new("退回重办", "return for redoing"));

    public static CaseAction AskClosure { get; } = new("ask-closure", new("报请销号", "ask for closure"));

    public static CaseAction Close { get; } = new("close", new("销号", "close"));

    public static CaseAction ReturnClosure { get; } = new("return-closure", new("退回补正", "return the closure"));

    public static CaseAction Stop { get; } = new("stop", new("终止", "stop"));
}
