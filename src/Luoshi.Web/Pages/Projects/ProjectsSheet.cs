using Luoshi.Documents.Tables;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.Projects;

/// <summary>The list of projects as a worksheet.</summary>
internal static class ProjectsSheet
{
    public static TableData Make(ProjectsView view, Sheet sheet) => sheet.Table(
        ProjectsTexts.Title,
        [
            sheet.Words(ListTexts.Number, 4), sheet.Words(ProjectsTexts.Project, 20), sheet.Words(ListTexts.Task, 16), sheet.Words(ListTexts.Lead, 14),
            sheet.Words(ListTexts.Assist, 14), sheet.Words(ListTexts.Responsible, 12), sheet.Words(ListTexts.Milestones, 26),
            sheet.Figures(ProjectsTexts.Mentions), sheet.Figures(ListTexts.Line),
        ],
        view.Rows.Select(row => (TableCell[])
        [
            TableCell.Of(row.Project.Number), TableCell.Of(row.Project.Name), TableCell.Of(row.Task?.Title), sheet.Lead(row.Units),
            sheet.Units(row.Units.Assist), sheet.Units(row.Units.Responsible), sheet.Milestones(row.Milestones.Select(each => each.Milestone)),
            TableCell.Of(row.Project.Mentions.Length), TableCell.Of(row.Project.Line),
        ]));
}
