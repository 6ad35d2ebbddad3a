using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Projects;

public static class ProjectsTexts
{
    public static readonly LocalizedText Title = new("项目", "Projects");
    public static readonly LocalizedText Project = new("项目", "Project");
    public static readonly LocalizedText YearHelp = new("节点或有期限的指标落在该年的项目；未写时间的列在最后。", "Projects that a milestone or dated target places in the year; those without a date come last.");
    public static readonly LocalizedText Undated = new("未写时间", "No date given");
    public static readonly LocalizedText Mentions = new("提及", "Mentions");
    public static readonly LocalizedText MentionsValue = new("{0} 处", "{0}");
    public static readonly LocalizedText NoAmount = new("方案编译不推算投资额；原文写明的金额列在指标页。", "No amounts are inferred; money the text states is listed under targets.");
    public static readonly LocalizedText Empty = new("这份方案没有编译出项目", "No project was found in this plan");
    public static readonly LocalizedText EmptyMend = new(
        "项目是原文点名的工程、园区、大厦等。只说“一批项目”的不在此列。",
        "Projects are works that the text names one by one. A mention of projects in general makes none.");
}
