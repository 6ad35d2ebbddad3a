using Luoshi.Core.Model;

namespace Luoshi.Web.Api.Shared;

/// <summary>A sort of problem that the API answers with.</summary>
/// <param name="Code">What programs look at; never changed.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Title">What it is.</param>
/// <param name="Help">What to do.</param>
internal sealed record ProblemKind(string Code, int Status, LocalizedText Title, LocalizedText Help);

/// <summary>Every sort of problem.</summary>
internal static class ProblemKinds
{
    public static readonly ProblemKind Malformed = new("request.malformed", 400,
        new("请求读不懂", "The request cannot be read"), new("按接口文档的格式写请求体和参数。", "Write body and parameters as the API's document says."));

    public static readonly ProblemKind BadParameter = new("request.parameter", 400,
        new("参数的值不可用", "A parameter has a value that cannot be used"), new("看 faults 里写的参数，改正后再发。", "See the parameter named in faults, mend it and send again."));

    public static readonly ProblemKind SignInNeeded = new("access.sign-in", 401,
        new("需要登录或令牌", "Sign in or send a token"), new("在 Authorization 头里写 Bearer 和令牌。", "Send the header Authorization with Bearer and the token."));

    public static readonly ProblemKind BadToken = new("access.token", 401,
        new("令牌无效", "The token is not valid"), new("令牌写错、到期或已撤销；请安全管理员另发一个。", "It is mistyped, expired or revoked; ask the security administrator for another."));

    public static readonly ProblemKind NotPermitted = new("access.permission", 403,
        new("没有这项权限", "You do not have this permission"), new("请安全管理员给账号的岗位或令牌这项权限。", "Ask the security administrator to give the post of the account, or the token, this permission."));

    public static readonly ProblemKind OtherSite = new("access.other-site", 403,
        new("请求来自别的网站", "The request comes from another site"), new("写操作只接受本站页面或程序发来的请求。", "Only pages of this site and programs may change something."));

    public static readonly ProblemKind NotFound = new("resource.unknown", 404,
        new("没有这个资源", "There is no such resource"), new("核对地址里的编号；清单接口给出现有的编号。", "Check the ids in the address; the lists give those that exist."));

    public static readonly ProblemKind MethodNotAllowed = new("request.method", 405,
        new("这个地址不支持这种方法", "This address does not take this method"), new("看接口文档里这个地址支持的方法。", "See the API's document for the methods of this address."));

    public static readonly ProblemKind Conflict = new("resource.state", 409,
        new("现在的状态不允许", "The present state does not allow it"), new("重新读取该资源，看它现在的状态。", "Read the resource again and see its present state."));

    public static readonly ProblemKind StillWorking = new("idempotency.working", 409,
        new("同一请求正在处理", "The same request is being worked on"), new("稍后用同一个幂等键再发一次。", "Send it again a little later with the same idempotency key."));

    public static readonly ProblemKind Changed = new("resource.changed", 412,
        new("读取之后已被改动", "It was changed after you read it"), new("重新读取，比较后带新的 ETag 再发。", "Read it again, compare, and send the new ETag."));

    public static readonly ProblemKind TooLarge = new("request.too-large", 413,
        new("请求太大", "The request is too large"), new("缩小文件后再发。", "Send a smaller file."));

    public static readonly ProblemKind WrongType = new("request.media-type", 415,
        new("不支持这种内容类型", "This content type is not taken"), new("按接口文档写 Content-Type。", "Send the Content-Type that the API's document names."));

    public static readonly ProblemKind Invalid = new("request.invalid", 422,
        new("内容有误，没有记录", "Something is wrong with it; nothing was recorded"), new("看 faults 里写的各处，改正后再发。", "See the places named in faults, mend them and send again."));

    public static readonly ProblemKind KeyReused = new("idempotency.reused", 422,
        new("幂等键已用于另一个请求", "The idempotency key was used for another request"), new("每个不同的请求用一个新的键。", "Use a new key for each different request."));

    public static readonly ProblemKind TooMany = new("request.rate", 429,
        new("请求太频繁", "Too many requests"), new("等 Retry-After 所写的秒数再发。", "Wait for the seconds that Retry-After says."));

    public static readonly ProblemKind Failed = new("service.failed", 500,
        new("服务出错了", "The service failed"), new("稍后再试；仍不行请把时间和 traceId 告诉系统管理员。", "Try again later; if it stays, tell the system administrator the time and the traceId."));

    public static readonly ProblemKind Unavailable = new("service.unavailable", 503,
        new("服务暂时不可用", "The service is not available at the moment"), new("稍后再试。", "Try again later."));

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        Malformed, BadParameter, SignInNeeded, BadToken, NotPermitted, OtherSite, NotFound, MethodNotAllowed, Conflict, StillWorking, Changed, TooLarge,
        WrongType, Invalid, KeyReused, TooMany, Failed, Unavailable,
    ];

    /// <summary>The sort of problem behind a status that something else set.</summary>
    public static ProblemKind OfStatus(int status) => status switch
    {
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        StatusCodes.Status409Conflict => Conflict,
        StatusCodes.Status422UnprocessableEntity => Invalid,
        StatusCodes.Status401Unauthorized => SignInNeeded,
        _ => All.FirstOrDefault(kind => kind.Status == status) ?? (status < 500 ? Malformed : Failed),
    };
}
