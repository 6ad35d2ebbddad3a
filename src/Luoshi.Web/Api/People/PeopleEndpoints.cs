using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Office.Shared;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.People;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.People;

/// <summary>People and their accounts. That they were read is noted in the audit trail.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeopleApi(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("人员 / People");
        people.MapGet("", async (HttpContext http, PeopleReader reader, Viewpoint view) =>
                Paging.Send(http, await reader.AllAsync(view.Today, "API", http.RequestAborted), row => row.Person.Id, PersonResource.Of))
            .Says("listPeople", new("人员清单，及岗位和账号", "List people with posts and accounts")).Lists<PersonResource>().Allow(Permission.PeopleRead).Noted("people.read");
        people.MapPost("", async (HttpContext http, PersonBody body, PersonStore store, Caller caller) => Answer(
                http, await store.AddAsync(new(body.Name ?? string.Empty, body.Email, body.Phone), caller.Actor, http.RequestAborted),
                person => Results.Created($"{ApiLinks.Root}/people/{person.Id}", PersonResource.Of(new(person, null, [])))))
            .Says("addPerson", new("新增人员", "Add a person")).Takes(PersonBody.Example).Answers<PersonResource>(StatusCodes.Status201Created)
            .Fails(ProblemKinds.Conflict).Changes().Allow(Permission.PeopleManage);
        people.MapGet("{personId}", async (HttpContext http, string personId, PeopleReader reader, Viewpoint view) =>
                await FindAsync(http, personId, reader, view) is { } row ? Results.Ok(PersonResource.Of(row)) : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getPerson", new("读取一个人员", "Read a person")).Answers<PersonResource>().Fails(ProblemKinds.NotFound).Allow(Permission.PeopleRead).Noted("people.read");
        people.MapPost("{personId}/changes", ChangeAsync)
            .Says("changePerson", new("更改姓名和联系方式", "Change a person's name and contact"), new("须写所见版本；他人先改过的，答 409。", "Takes the version that was seen; answers 409 where somebody else changed it first."))
            .Takes(PersonChangeBody.Example).Answers<PersonResource>().Fails(ProblemKinds.NotFound, ProblemKinds.Conflict).Changes().Allow(Permission.PeopleManage);
        people.MapPost("{personId}/account", StepAsync)
            .Says("changeAccount", new("停用、启用、解锁账号，要求改密码，取消第二重验证", "Disable, enable or unlock an account, have its password changed, take off its second factor"))
            .Takes(AccountBody.Example).Answers<PersonResource>().Fails(ProblemKinds.NotFound, ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.AccountsManage);
        people.MapGet("{personId}/sessions", (HttpContext http, string personId, PeopleReader reader, SessionStore sessions, Viewpoint view) =>
                ListAsync(http, personId, reader, view, account => sessions.OfAsync(account.Id, http.RequestAborted), session => session.Id, SessionResource.Of))
            .Says("listPersonSessions", new("一个人员现有的登录会话", "List where a person is signed in")).Lists<SessionResource>().Fails(ProblemKinds.NotFound).Allow(Permission.AccountsManage).Noted("people.read");
        people.MapPost("{personId}/sessions/end", EndSessionsAsync)
            .Says("endPersonSessions", new("结束一个人员的若干会话", "End sessions of a person")).Takes(SessionsBody.Example)
            .Produces(StatusCodes.Status204NoContent).Fails(ProblemKinds.NotFound, ProblemKinds.Invalid).Changes().Allow(Permission.AccountsManage);
        people.MapPost("{personId}/invitation", async (HttpContext http, string personId, InvitationStore store, Caller caller) =>
                Answer(http, await store.InviteAsync(personId, caller.Actor, http.RequestAborted), issued => Issued(http, issued)))
            .Says("invitePerson", new("邀请已有人员建账号或设新密码", "Invite somebody who is known to make an account or set a new password"), new("链接只给出一次。", "The link is given once."))
            .Answers<IssuedInvitationResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Conflict, ProblemKinds.OtherSite).Allow(Permission.AccountsManage);
        people.MapGet("{personId}/outside-identities", (HttpContext http, string personId, PeopleReader reader, AccountStore accounts, Viewpoint view) =>
                ListAsync(http, personId, reader, view, account => accounts.OutsideOfAsync(account.Id, http.RequestAborted), identity => identity.Subject, OutsideIdentityResource.Of))
            .Says("listOutsideIdentities", new("账号关联的外部身份", "List outside identities linked to an account")).Lists<OutsideIdentityResource>().Fails(ProblemKinds.NotFound).Allow(Permission.AccountsManage).Noted("people.read");
        people.MapPost("{personId}/outside-identities/unlink", UnlinkAsync)
            .Says("unlinkOutsideIdentity", new("解除外部身份的关联，并结束会话", "Unlink an outside identity and end the sessions")).Takes(UnlinkBody.Example)
            .Produces(StatusCodes.Status204NoContent).Fails(ProblemKinds.NotFound, ProblemKinds.Invalid).Changes().Allow(Permission.AccountsManage);
    }

    /// <summary>The answer to something that a store did or refused.</summary>
    public static IResult Answer<T>(HttpContext http, Outcome<T> outcome, Func<T, IResult> done)
        where T : class => outcome.Done ? done(outcome.Value) : Problem.Of(http, ProblemKinds.Conflict, outcome.Refusal);

    /// <summary>An invitation with its link, which is shown this once.</summary>
    public static IResult Issued(HttpContext http, IssuedInvitation issued) => Results.Created(
        $"{ApiLinks.Root}/invitations/{issued.Invitation.Id}",
        new IssuedInvitationResource($"{http.Request.Scheme}://{http.Request.Host}/invitation/{issued.Token}", InvitationResource.Of(issued.Invitation, null)));

    private static async Task<PersonRow?> FindAsync(HttpContext http, string personId, PeopleReader reader, Viewpoint view) =>
        (await reader.OneAsync(personId, view.Today, "API", http.RequestAborted))?.Row;

    // Something of a person's account; nothing of somebody without one.
    private static async Task<IResult> ListAsync<T, TResource>(
        HttpContext http, string personId, PeopleReader reader, Viewpoint view, Func<AccountLine, Task<IReadOnlyList<T>>> read, Func<T, string> key, Func<T, TResource> show) =>
        await FindAsync(http, personId, reader, view) is { } row
            ? Paging.Send(http, row.Account is { } account ? await read(account) : [], key, show)
            : Problem.Of(http, ProblemKinds.NotFound);

    private static async Task<IResult> ChangeAsync(HttpContext http, string personId, PersonChangeBody body, PeopleReader reader, PersonStore store, Viewpoint view, Caller caller)
    {
        if (await FindAsync(http, personId, reader, view) is not { } row)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var changed = await store.ChangeAsync(personId, body.Version ?? -1, new(body.Name ?? string.Empty, body.Email, body.Phone), caller.Actor, http.RequestAborted);
        return Answer(http, changed, person => Results.Ok(PersonResource.Of(row with { Person = person })));
    }

    private static async Task<IResult> EndSessionsAsync(
        HttpContext http, string personId, SessionsBody body, PeopleReader reader, SessionStore sessions, Viewpoint view, Caller caller)
    {
        var (why, faults) = Signing.Sign(body.Reason);
        if (body.Sessions is not { Count: > 0 } chosen)
        {
            faults = [.. faults, new("sessions", new("请写要结束的会话编号", "give the ids of the sessions to end"))];
        }
        else if (faults.Count == 0)
        {
            return await FindAsync(http, personId, reader, view) is { Account: { } account }
                && await sessions.EndSomeOfAsync(account.Id, chosen, caller.Actor, why, http.RequestAborted) > 0 ? Results.NoContent() : Problem.Of(http, ProblemKinds.NotFound);
        }

        return Problem.Invalid(http, faults);
    }

    private static async Task<IResult> StepAsync(
        HttpContext http, string personId, AccountBody body, PeopleReader reader, AccountStore accounts, SecondFactorStore factors, Viewpoint view, Caller caller)
    {
        if (await FindAsync(http, personId, reader, view) is not { Account: { } account })
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var (why, faults) = Signing.Sign(body.Reason);
        if (body.Step is not { } step)
        {
            faults = [.. faults, new("step", new("请写要做什么", "say what is to be done"))];
        }
        else if (faults.Count == 0)
        {
            var (id, by, stop) = (account.Id, caller.Actor, http.RequestAborted);
            var (done, refusal) = step switch
            {
                AccountStep.Disable => Of(await accounts.DisableAsync(id, why, by, stop)),
                AccountStep.Enable => Of(await accounts.EnableAsync(id, why, by, stop)),
                AccountStep.RequireNewPassword => Of(await accounts.RequireNewPasswordAsync(id, why, by, stop)),
                AccountStep.Unlock => (await accounts.UnlockAsync(id, why, by, stop), PeopleTexts.NothingDone),
                _ => (await factors.RemoveAsync(id, why, by, stop), PeopleTexts.NothingDone),
            };
            return !done ? Problem.Of(http, ProblemKinds.Conflict, refusal)
                : await FindAsync(http, personId, reader, view) is { } after ? Results.Ok(PersonResource.Of(after)) : Problem.Of(http, ProblemKinds.NotFound);
        }

        return Problem.Invalid(http, faults);
    }

    private static (bool Done, Luoshi.Core.Model.LocalizedText Refusal) Of(Outcome<Account> outcome) => (outcome.Done, outcome.Refusal ?? PeopleTexts.NothingDone);

    private static async Task<IResult> UnlinkAsync(
        HttpContext http, string personId, UnlinkBody body, PeopleReader reader, AccountStore accounts, SessionStore sessions, Viewpoint view, Caller caller)
    {
        var (why, faults) = Signing.Sign(body.Reason);
        if (faults.Count > 0)
        {
            return Problem.Invalid(http, faults);
        }

        if (await FindAsync(http, personId, reader, view) is not { Account: { } account }
            || (await accounts.OutsideOfAsync(account.Id, http.RequestAborted)).All(identity => identity.Issuer != body.Issuer || identity.Subject != body.Subject)
            || !await accounts.UnlinkOutsideAsync(body.Issuer ?? string.Empty, body.Subject ?? string.Empty, why, caller.Actor, http.RequestAborted))
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        await sessions.EndAllOfAsync(account.Id, caller.Actor, why, cancellation: http.RequestAborted);
        return Results.NoContent();
    }
}
