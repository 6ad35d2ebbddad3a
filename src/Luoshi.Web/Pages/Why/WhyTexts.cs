using Luoshi.Core.Model;
using Luoshi.Office.Observations;

namespace Luoshi.Web.Pages.Why;

public static class WhyTexts
{
    public static readonly LocalizedText Note = new("依据：原句、谁负责、报送了什么", "Why: the sentence, who owes it, what was reported");
    public static readonly LocalizedText InDocument = new("在原文中看", "Show in the document");
    public static readonly LocalizedText Missing = new(
        "这一版方案中没有这个条目：可能已被修订，或者编号有误。", "This version of the plan has no such item: it was amended away, or the number is wrong.");
    public static readonly LocalizedText Sentence = new("原句", "The sentence");
    public static readonly LocalizedText Decision = new("领导小组会议决定", "Decision of the leading group");
    public static readonly LocalizedText Owed = new("谁负责", "Who owes it");
    public static readonly LocalizedText Standing = new("任务台账", "In the list of duties");
    public static readonly LocalizedText AllFindings = new("全部问题", "All findings");

    public static readonly LocalizedText Evidence = new("报送和证明", "Reports and evidence");
    public static readonly LocalizedText NotYours = new("您的岗位不看报送和事项。", "Your post does not see reports and cases.");
    public static readonly LocalizedText NothingReported = new("尚无已接收的报送", "Nothing has been reported and accepted yet");
    public static readonly LocalizedText NotPublished = new(
        "方案还没有发布。由办公室负责人发布、开放报送期后，责任单位报送的内容接收后列在这里。",
        "The plan is not published. Once the head of the office publishes it and a round is opened, what its units report stands here when it is accepted.");
    public static readonly LocalizedText NobodyOwes = new(
        "原文没有写明由谁负责，所以没有单位报送它。可在发布前审定时指定单位。", "The text names nobody who owes it, so no unit reports on it. A unit can be assigned in the review before publication.");
    public static readonly LocalizedText NextRound = new(
        "责任单位在报送期填报，经办公室接收后列在这里。", "The unit that owes it reports in the next round; once the office accepts it, it stands here.");
    public static readonly LocalizedText Hidden = new("其他单位已接收的报送 {0} 条，不归您查看。", "Accepted lines of other units, which are not yours to see: {0}.");
    public static readonly LocalizedText Reported = new("已接收的报送", "What was reported and accepted");
    public static readonly LocalizedText Item = new("条目", "Item");
    public static readonly LocalizedText Round = new("报送期", "Round");
    public static readonly LocalizedText Replaced = new("已由更正的报表取代", "replaced by a correction");
    public static readonly LocalizedText NoValue = new("没有填数值", "no value was given");
    public static readonly LocalizedText NoValueAsked = new("这一行不填数值", "no value is asked for");
    public static readonly LocalizedText Accepted = new("接收", "Accepted");
    public static readonly LocalizedText SignedBy = new("签报：{0}", "signed by {0}");
    public static readonly LocalizedText AcceptedBy = new("接收人：{0}", "accepted by {0}");
    public static readonly LocalizedText Values = new("其他来源的数值", "Values from elsewhere");
    public static readonly LocalizedText Period = new("{0} 至 {1}", "{0} to {1}");
    public static readonly LocalizedText Steps = new("行动方案步骤", "Steps of the action plan");
    public static readonly LocalizedText StepUnreported = new("尚未报送", "not reported yet");
    public static readonly LocalizedText Cases = new("督办、协办和其他事项", "Supervision, assistance and other cases");
    public static readonly LocalizedText Download = new("下载", "Download");
    public static readonly LocalizedText DownloadOf = new("下载 {0}", "Download {0}");
    public static readonly LocalizedText FileNotYours = new("材料不归您查看", "a file that is not yours to see");
    public static readonly LocalizedText NoFile = new("没有材料", "no file");

    private static readonly LocalizedText ByReport = new("报送", "reported");
    private static readonly LocalizedText ByImport = new("导入", "imported");
    private static readonly LocalizedText ByRegister = new("台账计算", "computed from registers");

    /// <summary>Where a value comes from.</summary>
    public static LocalizedText Of(SourceClass source) => source switch
    {
        SourceClass.Report => ByReport,
        SourceClass.Import => ByImport,
        _ => ByRegister,
    };
}
