using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.Why;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Items;

/// <summary>Why a figure stands, for programs.</summary>
internal static class WhyEndpoint
{
    public static void MapWhy(this IEndpointRouteBuilder plan) => plan
        .MapGet("items/{itemId}", async (HttpContext http, string itemId, CurrentPlan current, WhyReader reader, Caller caller) =>
            await reader.FindAsync(current.Required, itemId, http.RequestAborted) is { } found
                ? Results.Ok(WhyResource.Of(
                    current.Required, found, await reader.BasisAsync(current.Required, found.Subject.Bearing, http.RequestAborted), caller.May(Permission.FindingsRead)))
                : Problem.Of(http, ProblemKinds.NotFound))
        .WithTags("条目 / Items")
        .Says("explainItem", new("一项内容的依据：原句、责任和材料", "Why an item stands: its sentence, who owes it, the evidence"), new(
            "地址里可写指标、任务、责任、节点、单位、项目、问题、日期或议定事项的 id 或编号。", "The address takes the id or number of a target, task, responsibility, milestone, unit, project, finding, date or decision."))
        .Query(ViewpointMiddleware.AsOfKey, "哪一天，默认今天", "of which day; today unless given")
        .Answers<WhyResource>().Allow(Permission.PlansRead);
}
