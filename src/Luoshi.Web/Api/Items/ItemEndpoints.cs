using Luoshi.Core.Model;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Matrix;
using Luoshi.Web.Pages.Projects;
using Luoshi.Web.Pages.Targets;
using Luoshi.Web.Pages.Tasks;
using Luoshi.Web.Pages.Timeline;
using Luoshi.Web.Pages.Units;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Items;

/// <summary>The lists of a plan: the same rows, filters and orders as its pages.</summary>
internal static class ItemEndpoints
{
    public static void MapItems(this IEndpointRouteBuilder plan)
    {
        var lists = plan.MapGroup("/").WithTags("条目 / Items");
        MapTargets(lists);
        MapTasks(lists);
        MapUnits(lists);
        MapDated(lists);
        List(lists.MapGet("matrix", (HttpContext http, CurrentPlan current) => Paging.Send(
                http, [.. MatrixRowResource.Of(current.Required, MatrixView.From(current.Required.Compilation, current.Required.Index, ListQuery.From(http.Request.Query)))], row => row.Id, row => row))
            .Says("listMatrix", new("责任矩阵", "The matrix of units and work"))
            .Query(MatrixView.ProgrammeKey, "所属部分的 id", "id of the part").Query(MatrixView.RoleKey, "角色：lead、assist、responsible", "the role: lead, assist, responsible", "lead")
            .Query(MatrixView.RowsKey, "tasks：一项任务一行", "tasks: one row a task").Lists<MatrixRowResource>());
        List(lists.MapGet("projects", (HttpContext http, CurrentPlan current, Viewpoint view) => Paging.Send(
                http, ProjectsView.From(current.Required.Compilation, current.Required.Index, ListQuery.From(http.Request.Query), view.AsOf).Rows, row => row.Project.Id,
                row => ProjectResource.Of(current.Required, row)))
            .Says("listProjects", new("项目清单", "List the projects"))
            .Query(ProjectsView.YearKey, "年份", "the year", "2013").Query(ProjectsView.OwnerKey, "none：没有责任单位的", "none: those that nobody is named for").Lists<ProjectResource>());
        List(lists.MapGet("uncompiled", (HttpContext http, CurrentPlan current) => Paging.Send(
                http, current.Required.Index.Uncompiled, stretch => stretch.Number, stretch => StretchResource.Of(current.Required, stretch)))
            .Says("listUncompiled", new("没有读懂的文字", "List the text that was not understood")).Lists<StretchResource>());
    }

    private static void MapTargets(RouteGroupBuilder lists)
    {
        List(lists.MapGet("targets", (HttpContext http, CurrentPlan current, Viewpoint view) => Paging.Send(
                http, Targets(current, ListQuery.From(http.Request.Query), view), row => row.Target.Id, row => TargetResource.Of(current.Required, row)))
            .Says("listTargets", new("指标清单", "List the targets"))
            .Query(TargetsView.GroupKey, "分组", "the group").Query(TargetsView.YearKey, "期限的年份", "the year of the deadline", "2015")
            .Query(TargetsView.KindKey, "increment 增量、undated 无期限、tied 有关系的", "increment, undated or tied").Query(ListQuery.SortKey, "排序：indicator、deadline，前加 - 倒序", "the order: indicator or deadline, with - the other way round")
            .Lists<TargetResource>());
        One(lists.MapGet("targets/{targetId}", (HttpContext http, string targetId, CurrentPlan current, Viewpoint view) =>
                Targets(current, ListQuery.Empty, view).FirstOrDefault(row => row.Target.Id == targetId || row.Target.Number == targetId) is { } row
                    ? Results.Ok(TargetResource.Of(current.Required, row)) : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getTarget", new("读取一项指标", "Read a target"), IdOrNumber).Answers<TargetResource>());
    }

    private static void MapTasks(RouteGroupBuilder lists)
    {
        List(lists.MapGet("tasks", (HttpContext http, CurrentPlan current, Viewpoint view) => Paging.Send(
                http, [.. TasksView.From(current.Required.Compilation, current.Required.Index, ListQuery.From(http.Request.Query), view.AsOf).Groups.SelectMany(group => group.Rows)],
                row => row.Task.Id, row => TaskResource.Of(current.Required, row)))
            .Says("listTasks", new("任务清单", "List the tasks"))
            .Query(TasksView.ProgrammeKey, "所属部分的 id", "id of the part").Query(TasksView.UnitKey, "单位的 id", "id of the unit").Query(TasksView.OwnerKey, "none：没有责任单位的", "none: those that nobody is named for")
            .Query(ListQuery.SortKey, "排序：title、date，前加 - 倒序", "the order: title or date, with - the other way round").Lists<TaskResource>());
        One(lists.MapGet("tasks/{taskId}", (HttpContext http, string taskId, CurrentPlan current, Viewpoint view) =>
                current.Required.Index.Item<PlanTask>(taskId) is { } task
                    ? Results.Ok(TaskResource.Of(current.Required, TaskRow.Of(task, current.Required.Index, view.AsOf))) : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getTask", new("读取一项任务", "Read a task"), IdOrNumber).Answers<TaskResource>());
    }

    private static void MapUnits(RouteGroupBuilder lists)
    {
        List(lists.MapGet("units", (HttpContext http, CurrentPlan current) => Paging.Send(
                http, UnitsView.From(current.Required.Compilation, current.Required.Index, ListQuery.From(http.Request.Query)).Rows, row => row.Unit.Id, row => UnitResource.Of(current.Required, row)))
            .Says("listUnits", new("单位清单", "List the units"))
            .Query(UnitsView.KindKey, "body、group、company、unlisted、idle", "body, group, company, unlisted or idle").Query(UnitsView.RoleKey, "角色：lead、assist、responsible", "the role: lead, assist, responsible")
            .Query(ListQuery.SortKey, "排序：name、lead、assist、responsible、load、milestones", "the order: name, lead, assist, responsible, load or milestones").Lists<UnitResource>());
        One(lists.MapGet("units/{unitId}", (HttpContext http, string unitId, CurrentPlan current) =>
                UnitsView.From(current.Required.Compilation, current.Required.Index, ListQuery.Empty).Rows.FirstOrDefault(row => row.Unit.Id == unitId || row.Unit.Number == unitId) is { } row
                    ? Results.Ok(UnitResource.Of(current.Required, row)) : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getUnit", new("读取一个单位", "Read a unit"), IdOrNumber).Answers<UnitResource>());
        List(lists.MapGet("responsibilities", (HttpContext http, CurrentPlan current) => Paging.Send(
                http, [.. Responsibilities(current, ListQuery.From(http.Request.Query))], item => item.Id, item => ResponsibilityResource.Of(current.Required, item)))
            .Says("listResponsibilities", new("责任清单", "List the responsibilities"))
            .Query("unit", "单位的 id", "id of the unit").Query("role", "角色：lead、assist、responsible", "the role: lead, assist, responsible").Lists<ResponsibilityResource>());
    }

    private static void MapDated(RouteGroupBuilder lists) => List(lists.MapGet("timeline", (HttpContext http, CurrentPlan current, Viewpoint view) => Paging.Send(
                http,
                [
                    .. TimelineView.From(current.Required.Compilation, current.Required.Index, ListQuery.From(http.Request.Query), view.AsOf).Groups.SelectMany(group => group.Rows)
                        .SelectMany(row => row.Items).OrderBy(item => item.Milestone.When.LastDay).ThenBy(item => item.Milestone.Span),
                ],
                item => $"{item.Milestone.TaskId}.{item.Milestone.Id}", item => DatedResource.Of(current.Required, item.Milestone, item.Due, item.Units)))
            .Says("listTimeline", new("节点和有期限的指标，按日期", "List milestones and dated targets by date"))
            .Query(TimelineView.ProgrammeKey, "所属部分的 id", "id of the part").Query(TimelineView.UnitKey, "单位的 id", "id of the unit").Query(TimelineView.YearKey, "年份", "the year", "2014")
            .Lists<DatedResource>());

    private static LocalizedText IdOrNumber => new("地址里可写 id 或编号（如 T01）。", "The address takes the id or the number, such as T01.");

    private static void List(RouteHandlerBuilder endpoint) => endpoint.Query(ListQuery.SearchKey, "按文字查找", "finds words").Allow(Permission.PlansRead);

    private static void One(RouteHandlerBuilder endpoint) => endpoint.Allow(Permission.PlansRead);

    private static List<TargetRow> Targets(CurrentPlan current, ListQuery query, Viewpoint view) =>
        [.. TargetsView.From(current.Required.Compilation, current.Required.Index, query, view.AsOf).Groups.SelectMany(group => group.Rows)];

    private static IEnumerable<Responsibility> Responsibilities(CurrentPlan current, ListQuery query) => current.Required.Plan.Responsibilities.Where(item =>
        query.Takes("unit", item.UnitId) && query.Takes("role", item.Role.ToString().ToLowerInvariant()) && query.Finds(item.Name, item.Number));
}
