using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Returns;

/// <summary>The words of a return's workbook. Its headers are in both languages, whoever downloads it.</summary>
public static class ReturnSheetTexts
{
    public static readonly LocalizedText SheetName = new("报表 Return", "Return");
    public static readonly LocalizedText Number = new("编号", "No.");
    public static readonly LocalizedText Kind = new("类别", "Kind");
    public static readonly LocalizedText Title = new("事项", "Item");
    public static readonly LocalizedText Due = new("期限", "Due");
    public static readonly LocalizedText Before = new("上次接收数值", "Accepted last");
    public static readonly LocalizedText Unit = new("计量单位", "Unit");
    public static readonly LocalizedText Value = new("本期数值", "Value");
    public static readonly LocalizedText State = new("进展状态", "State");
    public static readonly LocalizedText Narrative = new("进展情况", "Narrative");
    public static readonly LocalizedText NextStep = new("下一步措施", "Next step");
    public static readonly LocalizedText Help = new("需协调的问题", "Help wanted");
    public static readonly LocalizedText Evidence = new("证明材料（已上传文件的名称，用、分开）", "Evidence (names of files handed in, with 、 between)");
    public static readonly LocalizedText HowToFill = new(
        "只填白色单元格，灰色的已锁定；“进展状态”从下拉列表中选；不要增删行列。填好后在报表页面上传，有错时一行也不保存。",
        "Fill in white cells only, grey ones are locked; choose the state from the list; add or delete no rows or columns. Upload it on the return's page; where anything is wrong nothing is saved.");
    public static readonly LocalizedText Formula = new("公式不收，请改成数值或文字（复制后“粘贴为值”）。", "formulas are not taken: write the figure or text itself (copy, then paste as values).");
    public static readonly LocalizedText DayInstead = new("这里成了日期（Excel 会把 3-4 变成日期），请改成数值。", "this became a date, as Excel makes of 3-4: write the figure.");
    public static readonly LocalizedText ErrorCell = new("这里是 Excel 的错误值，请改成数值或文字。", "this is an error of Excel: write the figure or text itself.");

    /// <summary>A header in both languages.</summary>
    public static string Both(LocalizedText text) => $"{text.Zh}\n{text.En}";
}
