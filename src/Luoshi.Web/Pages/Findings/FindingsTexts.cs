using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Findings;

public static class FindingsTexts
{
    public static readonly LocalizedText Title = new("问题", "Findings");
    public static readonly LocalizedText Family = new("类别", "Family");
    public static readonly LocalizedText Level = new("级别", "Level");
    public static readonly LocalizedText Code = new("代码", "Code");
    public static readonly LocalizedText Message = new("问题", "Finding");
    public static readonly LocalizedText Accused = new("所指原文", "Accused words");
    public static readonly LocalizedText Working = new("算式", "Working");
    public static readonly LocalizedText Help = new("怎么办", "What to do");
    public static readonly LocalizedText Related = new("所据", "Rests on");
    public static readonly LocalizedText Order = new("顺序", "Order");
    public static readonly LocalizedText ByLevel = new("按级别", "By level");
    public static readonly LocalizedText ByCode = new("按代码", "By code");
    public static readonly LocalizedText OnlyThese = new("只看此类", "only these");
    public static readonly LocalizedText Empty = new("没有发现问题", "Nothing was found");
    public static readonly LocalizedText EmptyMend = new(
        "已有的规则在这份方案里没有发现问题；这不等于方案没有问题。",
        "The rules there are found nothing in this plan, which does not mean that nothing is wrong with it.");
}
