using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Inbox;

public static class InboxTexts
{
    public static readonly LocalizedText Title = new("待办", "To do");
    public static readonly LocalizedText Note = new("只列须由您办的，先到期的在前。", "Only what you must do; what is due first comes first.");
    public static readonly LocalizedText Due = new("到期", "Due");
    public static readonly LocalizedText About = new("事项", "About");
    public static readonly LocalizedText What = new("要办的", "To do");
    public static readonly LocalizedText Since = new("等候自", "Waiting since");
    public static readonly LocalizedText Computed = new("期限如何算出", "How the date was computed");
    public static readonly LocalizedText FirstDue = new("原定 {0}，现按上面的日期", "Originally due on {0}; the day above counts now");
    public static readonly LocalizedText Empty = new("没有待办", "There is nothing to do");
    public static readonly LocalizedText EmptyMend = new("有事项轮到您时会出现在这里，并会通知您。", "What waits for you will stand here, and you will be told.");
}
