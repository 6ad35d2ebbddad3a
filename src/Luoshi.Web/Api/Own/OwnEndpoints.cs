using Luoshi.Office.Accounts;
using Luoshi.Office.Inbox;
using Luoshi.Office.Notices;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.People;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Own;

/// <summary>What is the caller's own: what they must do, what they were told, where they are signed in. It is for people and no token.</summary>
internal static class OwnEndpoints
{
    private const int NoticesShown = 500;

    public static void MapOwn(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("").WithTags("本人 / Your own");
        own.MapGet("/inbox", async (HttpContext http, InboxStore inbox, Caller caller) =>
                Paging.Send(http, caller.Who is { } who ? await inbox.OfAsync(who, http.RequestAborted) : [], entry => entry.Key, InboxResource.Of))
            .Says("listInbox", new("待办，先到期的在前", "List what you must do, what is due first at the top")).Lists<InboxResource>().Allow(Permission.OwnInbox);
        own.MapGet("/notices", async (HttpContext http, NoticeStore notices, Caller caller) =>
                Paging.Send(http, await notices.ListAsync(Person(caller), NoticesShown, http.RequestAborted), notice => notice.Id, NoticeResource.Of))
            .Says("listNotices", new("通知，最近的在前", "List notices, the last first"), new($"最近 {NoticesShown} 条。", $"The last {NoticesShown}.")).Lists<NoticeResource>().Allow(Permission.OwnInbox);
        own.MapPost("/notices/read", async (HttpContext http, ReadNoticesBody body, NoticeStore notices, Caller caller) =>
                Results.Ok(new ReadNotices(await notices.ReadAsync(Person(caller), body.Notices, http.RequestAborted))))
            .Says("readNotices", new("标为已读", "Mark notices as read")).Takes(ReadNoticesBody.Example).Answers<ReadNotices>().Changes().Allow(Permission.OwnInbox);
        own.MapGet("/notices/choice", async (HttpContext http, NoticeStore notices, Caller caller) =>
                Results.Ok(NoticeChoiceResource.Of(await notices.PreferenceAsync(Person(caller), http.RequestAborted), notices.SendsMail)))
            .Says("getNoticeChoice", new("希望怎样收到通知", "Read how you want to be told")).Answers<NoticeChoiceResource>().Allow(Permission.OwnInbox);
        own.MapPut("/notices/choice", async (HttpContext http, NoticeChoiceResource body, NoticeStore notices, Caller caller) => PeopleEndpoints.Answer(
                http, await notices.ChooseAsync(Person(caller), body.Choice(), body.Version, caller.Actor, http.RequestAborted), kept => Results.Ok(NoticeChoiceResource.Of(kept, notices.SendsMail))))
            .Says("chooseNotices", new("选择怎样收到通知", "Choose how you want to be told"), new("服务器没有设置邮件时选邮件，答 409。", "Answers 409 to mail where the server sends none.")).Takes(NoticeChoiceResource.Example).Answers<NoticeChoiceResource>().Fails(ProblemKinds.Conflict).Changes().Allow(Permission.OwnInbox);
        MapSessions(own.MapGroup("/me/sessions"));
    }

    private static void MapSessions(RouteGroupBuilder sessions)
    {
        sessions.MapGet("", async (HttpContext http, SessionStore store, Caller caller) =>
                Paging.Send(http, await store.OfAsync(caller.Id, http.RequestAborted), session => session.Id, session => SessionResource.Of(session, caller.Session?.Id)))
            .Says("listSessions", new("本人已登录的会话", "List where you are signed in")).Lists<SessionResource>().Allow(Permission.OwnAccount);
        sessions.MapPost("end-others", async (HttpContext http, Reasoned body, SessionStore store, Caller caller) =>
            {
                var (why, faults) = Signing.Sign(body.Reason);
                return faults.Count > 0 ? Problem.Invalid(http, faults)
                    : Results.Ok(new EndedSessions(await store.EndAllOfAsync(caller.Id, caller.Actor, why, SessionCookie.Read(http.Request), http.RequestAborted)));
            })
            .Says("endOtherSessions", new("结束本人的其他会话", "End your other sessions")).Takes(Reasoned.Example).Answers<EndedSessions>().Fails(ProblemKinds.Invalid).Changes().Allow(Permission.OwnAccount);
    }

    private static string Person(Caller caller) => caller.Who?.PersonId ?? string.Empty;
}
