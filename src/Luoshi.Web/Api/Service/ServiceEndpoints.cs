using System.ComponentModel;
using System.Globalization;
using Luoshi.Office.Jobs;
using Luoshi.Office.Permissions;
using Luoshi.Office.Tokens;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Permissions;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Service;

/// <summary>Who asks, and what answers.</summary>
internal sealed record MeResource(
    [property: Description("账号或令牌；未登录为 null。The account or token; null for nobody.")] string? Account, string? Name, [property: Description("单位或岗位。The unit or post.")] string? Post,
    IReadOnlyList<string> Permissions, [property: Description("未登录为 null。Null for nobody.")] string? ProductVersion, DateOnly AsOf, string Language);

/// <summary>A background job.</summary>
[Description("一项后台任务。A background job.")]
internal sealed record JobResource(
    string Id, string Kind, JobState State, int Attempts, int MostAttempts, DateTimeOffset NextRun, string? Owner, DateTimeOffset? LeaseUntil, DateTimeOffset MadeAt, DateTimeOffset? OverAt, string? Trouble)
{
    // The argument may hold business data and is not shown.
    public static JobResource Of(Job job) => new(job.Id, job.Kind, job.State, job.Attempts, job.MostAttempts, job.NextRun, job.Owner, job.LeaseUntil, job.MadeAt, job.OverAt, job.Trouble);
}

/// <summary>A token as it is shown.</summary>
[Description("一个机器令牌；密文只在新建时给出一次。A token for machines; its secret is given once, when it is made.")]
internal sealed record TokenResource(
    string Id, string Purpose, string UnitId, string Unit, string Role, [property: Description("开头几个字，供辨认。Its opening characters, to recognise it.")] string Prefix, IReadOnlyList<string> Scopes, string MadeBy,
    DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt, string? LastUsedFrom, DateTimeOffset? RevokedAt, string? RevokedBy, string? RevokedWhy)
{
    public static TokenResource Of(TokenView view) => new(
        view.Token.Id, view.Token.Purpose, view.Token.UnitId, view.Token.UnitName, view.Token.RoleCode, view.Token.Prefix, view.Token.Scopes.Split(' '), view.Token.MadeBy, view.Token.MadeAt, view.Token.ExpiresAt, view.LastAt, view.LastFrom,
        view.Token.RevokedAt, view.Token.RevokedBy, view.Token.RevokedWhy);
}

/// <summary>A token that is asked for.</summary>
internal sealed record TokenBody(
    [property: Description("用途；操作以此名记录。What it is for; acts are recorded under it.")] string? Purpose,
    [property: Description("负责单位的编号。Id of the unit that answers for it.")] string? UnitId,
    [property: Description("角色代码；看得到的和这个单位里此角色的岗位一样。Code of the role; it sees what a post of that role in the unit sees.")] string? Role,
    [property: Description("权限代码。Codes of permissions.")] IReadOnlyList<string>? Scopes, DateTimeOffset? ExpiresAt)
{
    public static TokenBody Example { get; } = new(
        "统计局数据交换", "u-tongji", "assessor", ["plans.read", "findings.read"], new DateTimeOffset(2027, 6, 30, 0, 0, 0, TimeSpan.FromHours(8)));
}

/// <summary>A token that was made.</summary>
internal sealed record MadeToken([property: Description("只显示这一次。Shown this once.")] string Secret, TokenResource Token)
{
    // The secret is in no log.
    public override string ToString() => Token.ToString();
}

/// <summary>The service itself: who asks, background jobs, tokens.</summary>
internal static class ServiceEndpoints
{
    private const int JobsShown = 500;

    public static void MapService(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", (HttpContext http, Caller caller, Viewpoint view) => Results.Ok(new MeResource(
                caller.Who?.AccountId, caller.Who?.Name, caller.Who is null ? null : caller.Actor.Post, [.. http.User.FindAll(Caller.PermissionClaim).Select(claim => claim.Value).Order(StringComparer.Ordinal)],
                caller.Who is null ? null : PlanCatalogue.CompilerVersion, view.AsOf, view.Language)))
            .WithTags("服务 / Service").Says("me", new("我是谁，能做什么", "Who asks, and what they may do")).Answers<MeResource>().Open("Says only what the caller sent.");
        var jobs = api.MapGroup("/jobs").WithTags("服务 / Service");
        jobs.MapGet("", async (HttpContext http, JobStore store) => Enum.TryParse<JobState>(http.Request.Query["state"], ignoreCase: true, out var state) || http.Request.Query["state"].Count == 0
                ? Paging.Send(http, await store.ListAsync(http.Request.Query["state"].Count == 0 ? null : state, null, JobsShown, http.RequestAborted), job => job.Id, JobResource.Of)
                : Problem.Of(http, ProblemKinds.BadParameter, null, new Fault("state", new("waiting、running、done 或 dead", "waiting, running, done or dead"))))
            .Says("listJobs", new("后台任务", "List background jobs"), new($"最近 {JobsShown} 条。", $"The last {JobsShown}."))
            .Query("state", "waiting、running、done、dead（需要人处理）", "waiting, running, done or dead (waits for a person)", "dead").Lists<JobResource>().Allow(Permission.OperationsRead);
        jobs.MapPost("{jobId}/retry", async (HttpContext http, string jobId, JobStore store, Caller caller) =>
                await store.RetryAsync(jobId, caller.Actor, http.RequestAborted) ? Results.NoContent() : Problem.Of(http, ProblemKinds.NotFound))
            .Says("retryJob", new("重新执行一项已放弃的后台任务", "Try a job again that was given up")).Produces(StatusCodes.Status204NoContent).Fails(ProblemKinds.NotFound).Changes().Allow(Permission.OperationsRun);
        MapTokens(api.MapGroup("/tokens").WithTags("令牌 / Tokens"));
    }

    private static void MapTokens(RouteGroupBuilder tokens)
    {
        tokens.MapGet("", async (HttpContext http, TokenStore store) => Paging.Send(http, await store.ListAsync(http.RequestAborted), view => view.Token.Id, TokenResource.Of))
            .Says("listTokens", new("机器令牌，包括失效的", "List tokens for machines, also those no longer valid")).Lists<TokenResource>().Allow(Permission.TokensManage);
        tokens.MapPost("", MakeAsync)
            .Says("makeToken", new("新建机器令牌", "Make a token for a machine")).Takes(TokenBody.Example)
            .Answers<MadeToken>(StatusCodes.Status201Created).Fails(ProblemKinds.Invalid, ProblemKinds.OtherSite).Allow(Permission.TokensManage);
        tokens.MapPost("{tokenId}/revocation", async (HttpContext http, string tokenId, Reasoned body, TokenStore store, Caller caller) =>
            {
                var (reason, faults) = Signing.Sign(body.Reason);
                return faults.Count > 0 ? Problem.Invalid(http, faults)
                    : await store.RevokeAsync(tokenId, caller.Actor, reason, http.RequestAborted) ? Results.NoContent() : Problem.Of(http, ProblemKinds.NotFound);
            })
            .Says("revokeToken", new("撤销机器令牌", "Revoke a token")).Takes(Reasoned.Example).Produces(StatusCodes.Status204NoContent).Fails(ProblemKinds.Invalid, ProblemKinds.NotFound).Changes().Allow(Permission.TokensManage);
    }

    // The secret is shown once, and so never kept to be answered again: this takes no idempotency key.
    private static async Task<IResult> MakeAsync(HttpContext http, TokenBody body, TokenStore store, Caller caller)
    {
        var unknown = (body.Scopes ?? []).Where(code => PermissionNames.Find(code) is null)
            .Select(code => new Fault("scopes", new($"没有“{code}”这项权限", $"there is no permission {code}"))).ToList();
        if (unknown.Count > 0)
        {
            return Problem.Invalid(http, unknown);
        }

        var making = await store.MakeAsync(
            new TokenRequest(
                body.Purpose ?? string.Empty, body.UnitId ?? string.Empty, body.Role ?? string.Empty,
                [.. (body.Scopes ?? []).Select(PermissionNames.Find).OfType<Permission>()], body.ExpiresAt ?? DateTimeOffset.MinValue),
            caller.Actor, http.RequestAborted);
        return making is { Token: { } token, Secret: { } secret }
            ? Results.Created(string.Create(CultureInfo.InvariantCulture, $"{ApiLinks.Root}/tokens/{token.Id}"), new MadeToken(secret, TokenResource.Of(new(token, null, null))))
            : Problem.Invalid(http, making.Faults.Select(fault => new Fault(fault.Field, fault.Text)));
    }
}
