using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.AuditTrail;

public static class TrailTexts
{
    public static readonly LocalizedText Title = new("审计轨迹", "Audit trail");
    public static readonly LocalizedText Note = new("每项改动、每次查看个人和企业数据都在这里，只增不改，从不删除。查询本身也记入轨迹；导出的文件末行有摘要，可用 luoshi verify --export 核对。", "Every change and every look at personal or enterprise data; only added to, never deleted. Searching is noted too; an export closes with a digest that luoshi verify --export checks.");
    public static readonly LocalizedText Number = new("序号", "No.");
    public static readonly LocalizedText When = new("时间", "Time");
    public static readonly LocalizedText Who = new("操作人", "Who");
    public static readonly LocalizedText Post = new("岗位", "Post");
    public static readonly LocalizedText From = new("来源", "From");
    public static readonly LocalizedText Action = new("操作", "Act");
    public static readonly LocalizedText About = new("对象", "About");
    public static readonly LocalizedText Why = new("理由", "Reason");
    public static readonly LocalizedText Rows = new("改动行数", "Rows");
    public static readonly LocalizedText Since = new("自（日期）", "From day");
    public static readonly LocalizedText Until = new("至（日期）", "To day");
    public static readonly LocalizedText Apply = new("查询", "Search");
    public static readonly LocalizedText Clear = new("清除条件", "Clear");
    public static readonly LocalizedText Words = new("理由或改动中的文字", "Words in reason or changes");
    public static readonly LocalizedText WrongDay = new("“{0}”不是日期，应写成 2013-11-30；这一条件没有用上。", "“{0}” is no date, written 2013-11-30; it was left out.");
    public static readonly LocalizedText Export = new("导出（JSON 行）", "Export (lines of JSON)");
    public static readonly LocalizedText Older = new("更早的", "Older");
    public static readonly LocalizedText Shown = new("共 {0} 条，最近的在前", "{0} entries, the last first");
    public static readonly LocalizedText ShownPart = new("每页 {0} 条，最近的在前；符合条件的不止这些，更早的见页末", "{0} entries a page, the last first; more fit, and the older ones follow at the foot");
    public static readonly LocalizedText What = new("操作和对象", "Act and what it is about");
    public static readonly LocalizedText WhyAndFrom = new("理由、来源", "Reason, from");
    public static readonly LocalizedText AskedFor = new("{0}：{1}", "{0}: {1}");
    public static readonly LocalizedText AskedAll = new("不设条件", "without filters");
    public static readonly LocalizedText BeforeNumber = new("序号之前", "Before No.");
    public static readonly LocalizedText Nothing = new("没有符合条件的记录", "No entry fits");
    public static readonly LocalizedText NothingMend = new("放宽条件再查；轨迹从第一次启动起就有。", "Ask for less; the trail goes back to the first start.");
    public static readonly LocalizedText EntryTitle = new("审计轨迹第 {0} 条", "Entry {0} of the audit trail");
    public static readonly LocalizedText NoEntry = new("没有第 {0} 条", "There is no entry {0}");
    public static readonly LocalizedText NoEntryMend = new("回到审计轨迹查询。", "Go back and search the trail.");
    public static readonly LocalizedText Table = new("表", "Table");
    public static readonly LocalizedText Key = new("键", "Key");
    public static readonly LocalizedText Field = new("字段", "Field");
    public static readonly LocalizedText Was = new("原值", "Before");
    public static readonly LocalizedText Now = new("新值", "After");
    public static readonly LocalizedText Made = new("新增", "made");
    public static readonly LocalizedText Changed = new("修改", "changed");
    public static readonly LocalizedText Removed = new("删除", "removed");
    public static readonly LocalizedText OnlyRead = new("只查看，没有改动。", "Something was looked at; nothing changed.");
    public static readonly LocalizedText Hash = new("摘要", "Hash");
    public static readonly LocalizedText Previous = new("上一条的摘要", "Hash of the one before");
    public static readonly LocalizedText Account = new("账号", "Account");
    public static readonly LocalizedText Machine = new("系统", "the program");
    public static readonly LocalizedText Rehashed = new("迭代次数已调高", "the number of iterations was raised");
    public static readonly LocalizedText SetByLink = new("经邀请链接重设", "set anew by a link of invitation");
}
