using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Standing;

public static class StandingTexts
{
    public static readonly LocalizedText Light = new("进度", "Schedule");
    public static readonly LocalizedText OfWork = new("任务本身：", "The work itself: ");
    public static readonly LocalizedText OfMilestone = new("节点 {0}", "Milestone {0}");
    public static readonly LocalizedText OfStep = new("步骤 {0}", "Step {0}");
}
