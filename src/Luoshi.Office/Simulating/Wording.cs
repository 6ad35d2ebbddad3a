using System.Globalization;
using Luoshi.Office.Reports;

namespace Luoshi.Office.Simulating;

/// <summary>What the people of a simulation write. It is data, in the language of the office.</summary>
internal static class Wording
{
    private static readonly string[] Going = ["方案已细化到责任科室，按计划推进。", "召开专题会议2次，已与协办单位对接。", "前期论证完成，进入实施阶段。", "按序时进度推进，本月无重大变化。", "招标文件已报审，预计下月发出。", "现场工作按计划进行，资料同步归档。"];
    private static readonly string[] Held = ["前期手续办理时间长于预期。", "协办单位意见尚未统一，影响下一步工作。", "资金下达较晚，开工推迟。", "用地红线调整，设计须重做。", "合同谈判未达成一致。"];
    private static readonly string[] Next = ["成立专班，按周调度，确保下月补上进度。", "商请规划部门当月出具意见，随即开工。", "倒排工期，增加人手，每周报告一次。", "由分管负责人牵头协调，逐项销号。"];
    private static readonly string[] Begun = ["尚未到启动时间，正做前期准备。", "已列入年度计划，待上一环节完成后启动。"];
    private static readonly string[] Ended = ["已完成，验收材料见附件。", "已按期完成并通过验收。", "完成全部工作内容，资料已归档。"];
    private static readonly string[] Matters = ["尽快补报进展并说明原因", "限期完成滞后节点", "核实所报数据并更正", "按批示要求抓紧办理"];

    public static string Narrative(ReportedState state, Dice dice) => dice.Pick(state switch
    {
        ReportedState.Done => Ended,
        ReportedState.Behind => Held,
        ReportedState.NotStarted => Begun,
        _ => Going,
    });

    public static string NextStep(Dice dice) => dice.Pick(Next);

    public static string Matter(Dice dice) => dice.Pick(Matters);

    public static string Help(Dice dice) => dice.Pick(["请协调解决用地指标。", "请财政部门加快资金拨付。", "请明确协办单位的完成时间。"]);

    /// <summary>A paper that proves something; that it is made up stands in its first line.</summary>
    public static string Paper(string title, string unit, DateOnly day, string body) => string.Create(
        CultureInfo.InvariantCulture, $"（模拟材料，由程序生成，不是真实文件）\n{title}\n{unit}\n{day.Year}年{day.Month}月{day.Day}日\n\n{body}\n");

    /// <summary>The name of a paper's file.</summary>
    public static string FileName(string title) => string.Concat(title.Where(each => char.IsLetterOrDigit(each) || each is '年' or '月')) is { Length: > 40 } name ? name[..40] + ".txt" : string.Concat(title.Where(char.IsLetterOrDigit)) + ".txt";

    public static string Short(string title, int most = 24) => title.Length > most ? title[..most] : title;
}
