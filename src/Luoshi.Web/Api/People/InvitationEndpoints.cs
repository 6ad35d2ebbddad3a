using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.People;

/// <summary>Invitations. A link is a secret and shown once: inviting takes no idempotency key.</summary>
internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder api)
    {
        var invitations = api.MapGroup("/invitations").WithTags("人员 / People");
        invitations.MapGet("", async (HttpContext http, InvitationStore store, Caller caller, TimeProvider clock) => Paging.Send(
                http, await store.ListAsync(new Act(caller.Actor, "people.read", "invitations:all", clock.GetUtcNow(), "API"), http.RequestAborted), of => of.Invitation.Id, of => InvitationResource.Of(of.Invitation, of.PersonName)))
            .Says("listInvitations", new("邀请清单，包括已用、已撤回的", "List invitations, also those used or withdrawn")).Lists<InvitationResource>().Allow(Permission.AccountsManage).Noted("people.read");
        invitations.MapPost("", (HttpContext http, InviteeBody body, InvitationStore store, Viewpoint view, Caller caller) => InviteAsync(http, body, body.Role ?? string.Empty, store, view, caller))
            .Says("invite", new("邀请新人员任一岗位", "Invite somebody new to a post")).Takes(InviteeBody.Example)
            .Answers<IssuedInvitationResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Conflict, ProblemKinds.OtherSite).Allow(Permission.AccountsManage);
        invitations.MapPost("liaisons", (HttpContext http, InviteeBody body, InvitationStore store, Viewpoint view, Caller caller) => InviteAsync(http, body, Roles.UnitLiaison, store, view, caller))
            .Says("inviteLiaison", new("邀请单位联络员", "Invite the liaison of a unit")).Takes(InviteeBody.Example with { Role = null })
            .Answers<IssuedInvitationResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Conflict, ProblemKinds.OtherSite).Allow(Permission.LiaisonsInvite);
        invitations.MapPost("{invitationId}/withdrawal", async (HttpContext http, string invitationId, InvitationStore store, Caller caller) =>
                await store.WithdrawAsync(invitationId, caller.Actor, http.RequestAborted) ? Results.NoContent() : Problem.Of(http, ProblemKinds.NotFound))
            .Says("withdrawInvitation", new("撤回邀请", "Withdraw an invitation")).Produces(StatusCodes.Status204NoContent).Fails(ProblemKinds.NotFound).Changes().Allow(Permission.AccountsManage);
    }

    private static async Task<IResult> InviteAsync(HttpContext http, InviteeBody body, string role, InvitationStore store, Viewpoint view, Caller caller) => PeopleEndpoints.Answer(
        http, await store.InviteNewAsync(new(new(body.Name ?? string.Empty), body.UnitId ?? string.Empty, body.Title ?? string.Empty, role, body.Namesake == true), view.Today, caller.Actor, http.RequestAborted),
        issued => PeopleEndpoints.Issued(http, issued));
}
