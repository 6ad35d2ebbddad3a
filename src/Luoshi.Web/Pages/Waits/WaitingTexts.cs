using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Waits;

public static class WaitingTexts
{
    public static readonly LocalizedText Title = new("等待台账", "Waiting ledger");
    public static readonly LocalizedText Note = new("未办结的协办请求：谁在等谁，自何时起；等得最久的在前。", "Requests for assistance that are open: who waits for whom since when, the longest wait first.");
    public static readonly LocalizedText Empty = new("没有等待中的协办请求", "Nobody waits for anybody");
    public static readonly LocalizedText EmptyMend = new("牵头单位在“事项”中提出协办请求后列在这里。", "Once a lead unit asks for assistance, under Cases, it stands here.");
    public static readonly LocalizedText About = new("请求", "Request");
    public static readonly LocalizedText Lead = new("提出单位", "Asked by");
    public static readonly LocalizedText Asked = new("协办单位", "Asked of");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText WaitsFor = new("现在等", "Waits now for");
    public static readonly LocalizedText Office = new("办公室", "the office");
    public static readonly LocalizedText Since = new("自何时起", "Since");
    public static readonly LocalizedText Days = new("{0} 个工作日", "{0} working days");
}
