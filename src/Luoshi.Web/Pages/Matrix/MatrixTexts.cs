using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Matrix;

public static class MatrixTexts
{
    public static readonly LocalizedText Title = new("责任矩阵", "Matrix of responsibilities");
    public static readonly LocalizedText Legend = new("● 牵头　(●) 共同牵头　○ 协办　◇ 负责", "● lead   (●) joint lead   ○ assist   ◇ responsible");
    public static readonly LocalizedText Rows = new("行", "Rows");
    public static readonly LocalizedText ByClause = new("责任条款", "Clauses");
    public static readonly LocalizedText ByTask = new("任务", "Tasks");
    public static readonly LocalizedText Columns = new("列序", "Columns");
    public static readonly LocalizedText ByPlan = new("按原文顺序", "As in the plan");
    public static readonly LocalizedText ByLoad = new("按负荷", "By load");
    public static readonly LocalizedText Units = new("单位数", "Units");
    public static readonly LocalizedText Participations = new("合计", "Total");
    public static readonly LocalizedText Empty = new("没有可以列成矩阵的责任", "There are no responsibilities to lay out");
    public static readonly LocalizedText EmptyMend = new(
        "矩阵由任务和责任条款编译而来。原文没有指定任何单位时，这里是空的。",
        "The matrix is made of tasks and clauses of responsibility. It is empty where the text designates nobody.");
    public static readonly LocalizedText Unassigned = new("没有任何责任条款、未列入矩阵的部分：{0}", "Parts without a single clause, left out: {0}");
    public static readonly LocalizedText Joint = new("共同牵头", "joint lead");
}
