namespace Luoshi.Web.Api.Shared;

/// <summary>Invented documents that the API's document shows, and that its tests send.</summary>
internal static class ApiExamples
{
    public const string PlanText =
        "某市示范园区建设工作方案\n\n一、工作目标\n到2015年，园区产业空间达到300万平方米以上，引进企业50家。\n\n二、重点工作\n（一）建设孵化器\n2013年年底前建成孵化器2个。（牵头单位：市科技创新委；协办单位：市规划国土委）\n";

    public const string NoticeText = "关于修改《某市示范园区建设工作方案》的通知\n\n一、将“引进企业50家”修改为“引进企业60家”。\n\n本通知自2014年1月1日起施行。\n";

    public const string Observations = "指标,数值,单位,日期\nT01,6300,亿元,2014-12-31\n";
}
