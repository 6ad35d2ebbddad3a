using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.People;

/// <summary>Units and unit groups of the office; those that a plan names stand with the plan.</summary>
internal static class UnitEndpoints
{
    public static void MapUnits(this IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("/units").WithTags("单位 / Units");
        units.MapGet("", async (HttpContext http, UnitStore store, Viewpoint view) =>
                Paging.Send(http, [.. (await store.DirectoryAsync(view.AsOf, cancellation: http.RequestAborted)).Units], unit => unit.Id, OfficeUnitResource.Of))
            .Says("listOfficeUnits", new("某日的单位", "List the units of a day")).Query(ViewpointMiddleware.AsOfKey, "哪一天，默认今天", "of which day; today unless given").Lists<OfficeUnitResource>().Allow(Permission.PeopleRead);
        units.MapPost("", async (HttpContext http, UnitBody body, UnitStore store, Viewpoint view, Caller caller) => PeopleEndpoints.Answer(
                http, await store.OpenAsync(Details(body), body.From ?? view.Today, caller.Actor, http.RequestAborted),
                unit => Results.Created($"{ApiLinks.Root}/units/{unit.Subject}", new OfficeUnitResource(unit.Subject, unit.Name, unit.FullName, body.ShortNames ?? [], unit.ParentId))))
            .Says("openUnit", new("新设单位", "Open a unit")).Takes(UnitBody.Example).Answers<OfficeUnitResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Conflict).Changes().Allow(Permission.PeopleManage);
        units.MapPost("{unitId}/changes", async (HttpContext http, string unitId, UnitBody body, UnitStore store, Viewpoint view, Caller caller) =>
            {
                var (why, faults) = Signing.Sign(body.Reason);
                return faults.Count > 0 ? Problem.Invalid(http, faults) : PeopleEndpoints.Answer(
                    http, await store.ChangeAsync(unitId, Details(body), body.From ?? view.Today, why, caller.Actor, http.RequestAborted),
                    unit => Results.Ok(new OfficeUnitResource(unit.Subject, unit.Name, unit.FullName, body.ShortNames ?? [], unit.ParentId)));
            })
            .Says("changeUnit", new("自某日起改单位的名称或上级", "Give a unit other names or another place from a day on")).Takes(UnitBody.Example).Answers<OfficeUnitResource>()
            .Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.PeopleManage);
        units.MapPost("{unitId}/closing", CloseAsync)
            .Says("closeUnit", new("撤销单位，写明承接单位", "Close a unit and say who takes over")).Takes(UnitClosingBody.Example).Produces(StatusCodes.Status204NoContent)
            .Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.PeopleManage);
        MapGroups(api.MapGroup("/unit-groups").WithTags("单位 / Units"));
        MapHost(api.MapGroup("/office-host").WithTags("单位 / Units"));
    }

    private static void MapHost(RouteGroupBuilder host)
    {
        host.MapGet("", async (HttpContext http, HostStore store, Viewpoint view) =>
                Paging.Send(http, [.. await store.AllAsync(view.Today, http.RequestAborted)], host => host.StatementId, OfficeHostResource.Of))
            .Says("getOfficeHost", new("办公室的承办单位和代行岗位", "Which unit hosts the office and which post stands in")).Lists<OfficeHostResource>().Allow(Permission.PeopleRead);
        host.MapPost("", async (HttpContext http, OfficeHostBody body, HostStore store, Viewpoint view, Caller caller) =>
            {
                var (why, faults) = Signing.Sign(body.Reason);
                return faults.Count > 0 ? Problem.Invalid(http, faults) : PeopleEndpoints.Answer(
                    http, await store.DeclareAsync(view.Today, body.UnitId ?? string.Empty, body.StandInPostId, body.From ?? view.Today, why, caller.Actor, http.RequestAborted),
                    declared => Results.Ok(OfficeHostResource.Of(declared)));
            })
            .Says("declareOfficeHost", new("自某日起设定承办单位和代行岗位", "Declare the host of the office and the post that stands in, from a day on")).Takes(OfficeHostBody.Example).Answers<OfficeHostResource>()
            .Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.PeopleManage);
    }

    private static void MapGroups(RouteGroupBuilder groups)
    {
        groups.MapGet("", async (HttpContext http, UnitStore store, Viewpoint view) =>
                Paging.Send(http, [.. (await store.DirectoryAsync(view.AsOf, cancellation: http.RequestAborted)).Groups], group => group.Id, UnitGroupResource.Of))
            .Says("listUnitGroups", new("某日的单位组", "List the unit groups of a day")).Query(ViewpointMiddleware.AsOfKey, "哪一天，默认今天", "of which day; today unless given").Lists<UnitGroupResource>().Allow(Permission.PeopleRead);
        groups.MapPost("", async (HttpContext http, UnitGroupBody body, UnitGroupStore store, Viewpoint view, Caller caller) => PeopleEndpoints.Answer(
                http, await store.DefineAsync(body.Name ?? string.Empty, body.OtherNames ?? [], body.Units ?? [], body.From ?? view.Today, caller.Actor, http.RequestAborted),
                group => Results.Created($"{ApiLinks.Root}/unit-groups/{group.Subject}", new UnitGroupResource(group.Subject, group.Name, body.OtherNames ?? [], body.Units ?? []))))
            .Says("defineUnitGroup", new("新设单位组", "Make a unit group")).Takes(UnitGroupBody.Example).Answers<UnitGroupResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Conflict).Changes().Allow(Permission.PeopleManage);
        groups.MapPost("{groupId}/members", async (HttpContext http, string groupId, UnitGroupMembersBody body, UnitGroupStore store, Viewpoint view, Caller caller) =>
            {
                var (why, faults) = Signing.Sign(body.Reason);
                return faults.Count > 0 ? Problem.Invalid(http, faults) : PeopleEndpoints.Answer(
                    http, await store.SetMembersAsync(groupId, body.Units ?? [], body.From ?? view.Today, why, caller.Actor, http.RequestAborted), _ => Results.NoContent());
            })
            .Says("setUnitGroupMembers", new("自某日起设定单位组的成员", "Set who belongs to a group from a day on")).Takes(UnitGroupMembersBody.Example).Produces(StatusCodes.Status204NoContent)
            .Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.PeopleManage);
    }

    private static async Task<IResult> CloseAsync(HttpContext http, string unitId, UnitClosingBody body, UnitStore store, Caller caller)
    {
        var (why, faults) = Signing.Sign(body.Reason);
        if (body.LastDay is not { } last || body.Kind is not { } kind)
        {
            return Problem.Invalid(http, [.. faults, new Fault("lastDay", new("请写最后一天（lastDay）和承接方式（kind）", "give the last day (lastDay) and how it is taken over (kind)"))]);
        }

        return faults.Count > 0 ? Problem.Invalid(http, faults) : PeopleEndpoints.Answer(
            http, await store.CloseAsync(unitId, last, body.Successors ?? [], kind, why, caller.Actor, http.RequestAborted), _ => Results.NoContent());
    }

    private static UnitDetails Details(UnitBody body) => new(body.Name ?? string.Empty, body.FullName ?? string.Empty, body.ShortNames, body.ParentId);
}
