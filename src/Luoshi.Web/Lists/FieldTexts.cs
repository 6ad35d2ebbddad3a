using Luoshi.Core.Model;

namespace Luoshi.Web.Lists;

/// <summary>The names of fields that a person may correct, and of their values.</summary>
public static class FieldTexts
{
    public static readonly LocalizedText Indicator = new("指标名称", "Indicator");
    public static readonly LocalizedText Low = new("下限", "Lower end");
    public static readonly LocalizedText High = new("上限", "Upper end");
    public static readonly LocalizedText Unit = new("计量单位", "Unit of measure");
    public static readonly LocalizedText OwingUnit = new("责任单位", "Unit");
    public static readonly LocalizedText Bound = new("口径", "How it binds");
    public static readonly LocalizedText Deadline = new("期限", "Deadline");
    public static readonly LocalizedText Increment = new("是否新增量", "An addition");
    public static readonly LocalizedText Scope = new("范围", "Scope");
    public static readonly LocalizedText Role = new("角色", "Role");
    public static readonly LocalizedText When = new("时间", "When");
    public static readonly LocalizedText Text = new("成果", "Deliverable");
    public static readonly LocalizedText Before = new("是否“某年前”", "Says “before” a year");
    public static readonly LocalizedText None = new("（无）", "(none)");
    public static readonly LocalizedText Exact = new("达到", "exactly");
    public static readonly LocalizedText AtLeast = new("不少于", "at least");
    public static readonly LocalizedText AtMost = new("不超过", "at most");
    public static readonly LocalizedText Range = new("区间", "between");
    public static readonly LocalizedText About = new("约", "about");
    public static readonly LocalizedText Yes = new("是", "yes");
    public static readonly LocalizedText No = new("否", "no");
    public static readonly LocalizedText Was = new("原编译为 {0}：{1}", "as compiled, {0}: {1}");
}
