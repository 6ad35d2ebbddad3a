using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.People;

/// <summary>Posts and who holds them.</summary>
internal static class PostEndpoints
{
    public static void MapPosts(this IEndpointRouteBuilder api)
    {
        var posts = api.MapGroup("/posts").WithTags("岗位 / Posts");
        posts.MapGet("", async (HttpContext http, PostStore store) => Paging.Send(http, await store.ListAsync(cancellation: http.RequestAborted), post => post.Id, PostResource.Of))
            .Says("listPosts", new("岗位清单", "List posts")).Lists<PostResource>().Allow(Permission.PeopleRead);
        posts.MapPost("", async (HttpContext http, PostBody body, PostStore store, Caller caller) => PeopleEndpoints.Answer(
                http, await store.AddAsync(body.UnitId ?? string.Empty, body.Title ?? string.Empty, body.Role ?? string.Empty, caller.Actor, http.RequestAborted),
                post => Results.Created($"{ApiLinks.Root}/posts/{post.Id}", PostResource.Of(post))))
            .Says("addPost", new("新设岗位", "Make a post")).Takes(PostBody.Example).Answers<PostResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Conflict).Changes().Allow(Permission.PeopleManage);
        var holdings = api.MapGroup("/holdings").WithTags("岗位 / Posts");
        holdings.MapGet("", async (HttpContext http, HoldingStore store, Viewpoint view, Caller caller, TimeProvider clock) => Paging.Send(
                http, await store.HoldersAsync(null, view.AsOf, new Act(caller.Actor, "people.read", "holdings:all", clock.GetUtcNow(), "API"), cancellation: http.RequestAborted), holder => holder.HoldingId, HoldingResource.Of))
            .Says("listHoldings", new("某日的任职", "List who holds posts on a day")).Query(ViewpointMiddleware.AsOfKey, "哪一天，默认今天", "of which day; today unless given").Lists<HoldingResource>().Allow(Permission.PeopleRead).Noted("people.read");
        holdings.MapPost("", AppointAsync)
            .Says("appoint", new("任命", "Put a person into a post")).Takes(HoldingBody.Example).Produces(StatusCodes.Status204NoContent).Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.PeopleManage);
        holdings.MapPost("{holdingId}/end", async (HttpContext http, string holdingId, HoldingEndBody body, HoldingStore store, Caller caller) =>
            {
                var (why, faults) = Signing.Sign(body.Reason);
                return faults.Count > 0 || body.LastDay is not { } last
                    ? Problem.Invalid(http, body.LastDay is null ? [.. faults, new Fault("lastDay", new("请写最后一天", "give the last day"))] : faults)
                    : PeopleEndpoints.Answer(http, await store.EndAsync(holdingId, last, why, caller.Actor, http.RequestAborted), _ => Results.NoContent());
            })
            .Says("endHolding", new("结束任职", "End a holding")).Takes(HoldingEndBody.Example).Produces(StatusCodes.Status204NoContent).Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.PeopleManage);
    }

    private static async Task<IResult> AppointAsync(HttpContext http, HoldingBody body, HoldingStore store, Viewpoint view, Caller caller)
    {
        var (why, faults) = Signing.Sign(body.Reason);
        return faults.Count > 0 ? Problem.Invalid(http, faults) : PeopleEndpoints.Answer(
            http,
            await store.AppointAsync(
                body.PersonId ?? string.Empty, body.PostId ?? string.Empty, body.Kind ?? HoldingKind.Regular, body.From ?? view.Today, body.Until, why, caller.Actor, http.RequestAborted),
            _ => Results.NoContent());
    }
}
