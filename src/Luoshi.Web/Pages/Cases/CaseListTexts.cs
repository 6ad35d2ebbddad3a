using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Cases;

public static class CaseListTexts
{
    public static readonly LocalizedText Title = new("事项", "Cases");
    public static readonly LocalizedText Note = new("您可查看的全部事项，最近发起的在前。", "All cases that you may see, the last opened first.");
    public static readonly LocalizedText Empty = new("还没有事项", "There are no cases yet");
    public static readonly LocalizedText EmptyMend = new("督办、协办请求、行动方案和报表发起后列在这里。", "Supervision, requests for assistance, action plans and returns stand here once they are opened.");
    public static readonly LocalizedText LastOpened = new("最近发起在前", "Last opened first");
    public static readonly LocalizedText OpenOnly = new("在办", "Open");
    public static readonly LocalizedText OverdueOnly = new("逾期", "Overdue");
    public static readonly LocalizedText EndedOnly = new("已办结", "Ended");
    public static readonly LocalizedText About = new("事项", "Case");
    public static readonly LocalizedText Since = new("现状态起于", "In this state since");
    public static readonly LocalizedText Open = new("发起", "Open one");
    public static readonly LocalizedText NewTitle = new("发起：{0}", "Open: {0}");
    public static readonly LocalizedText NewHelp = new("发起后进入该事项的页面，由您或下一位经办人继续办理。", "You then come to the page of the case, where you or whoever is next goes on.");
    public static readonly LocalizedText Choose = new("请选择要发起的种类", "Choose what to open");
    public static readonly LocalizedText ChooseMend = new("从下面的种类中选一种。", "Choose one of the kinds below.");
    public static readonly LocalizedText NoKind = new("您现在没有可以发起的事项", "There is nothing that you may open now");
    public static readonly LocalizedText NoKindMend = new("督办由办公室发起，协办请求由牵头单位发起。", "Supervision is opened by the office, requests for assistance by lead units.");
    public static readonly LocalizedText Button = new("发起", "Open");
}
