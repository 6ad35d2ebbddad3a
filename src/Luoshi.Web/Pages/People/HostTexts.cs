using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.People;

public static class HostTexts
{
    public static readonly LocalizedText Title = new("承办单位", "Host unit");
    public static readonly LocalizedText Note = new(
        "办公室设在哪个单位，由哪个岗位代行。承办单位的职责不由办公室裁定：报表接收、方案审定、立项、延期、销号等，由代行岗位办理。",
        "Which unit the office sits in, and which post stands in for it. The office does not rule on the duties of that unit: returns, action plans, supervision and extensions of it are ruled on by the post that stands in.");
    public static readonly LocalizedText None = new("尚未设定承办单位", "No host unit is declared");
    public static readonly LocalizedText NoneMend = new("如办公室设在某个有任务的单位，请在下面设定，并指定代行岗位。", "Where the office sits in a unit that owes work, declare it below and name the post that stands in.");
    public static readonly LocalizedText Unit = new("承办单位", "Host unit");
    public static readonly LocalizedText StandIn = new("代行岗位", "Post that stands in");
    public static readonly LocalizedText NoStandIn = new("未指定：承办单位的职责无人可裁定", "none: nobody may rule on the duties of the host");
    public static readonly LocalizedText From = new("自何日起", "From which day");
    public static readonly LocalizedText Reason = new("依据", "On what grounds");
    public static readonly LocalizedText By = new("设定人", "Declared by");
    public static readonly LocalizedText Declare = new("设定承办单位", "Declare the host unit");
    public static readonly LocalizedText Button = new("自该日起设定", "Declare from that day on");
    public static readonly LocalizedText Holder = new("{0} {1}（{2}）", "{0} {1} ({2})");
    public static readonly LocalizedText UnitBlank = new("请选择承办单位。", "Choose the host unit.");
}
