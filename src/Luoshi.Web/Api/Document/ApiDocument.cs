using Luoshi.Web.Api.Shared;
using Luoshi.Web.Permissions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Luoshi.Web.Api.Document;

/// <summary>The API's description by OpenAPI.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";
    public const string Address = "/api/openapi.json";

    /// <summary>The same for people.</summary>
    public const string GuideAddress = "/api/docs";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(DescribeAsync);
        options.AddOperationTransformer<OperationDescription>();
    });

    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi(Address).Open("It is published.");

    private static async Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "落实 Luoshi API",
            Version = "1",
            Description = """
                网页能做的，程序也能做。每个答复都写明条目在方案原文中的位置；修改以 JSON 写明理由，记入审计轨迹。
                日期写作 2013-11-30；时刻按 ISO 8601。清单用 cursor 和 limit 分段读取。asof 给出某日有效的方案。
                读取方案时得到 ETag；带 If-Match 修改，别人改过就得到 412。带 Idempotency-Key 的修改重发不会做两次。
                出错的答复是 application/problem+json（RFC 9457），code 供程序判断，中英文都在 texts 里。

                What the pages do, programs can do. Each answer tells where an item stands in the plan's text; changes say why, and go into the audit trail.
                Dates are written 2013-11-30, moments as ISO 8601. Lists are read in parts by cursor and limit. asof gives the plan in force on a day.
                Reading a plan gives an ETag; a change with If-Match gets 412 where somebody changed it meanwhile. A change with Idempotency-Key is not done twice.
                What goes wrong is application/problem+json (RFC 9457): code is for programs, texts holds both languages.
                """,
        };
        // The address depends on who asks; the document does not.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.AddComponent(nameof(Problem), await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellation));
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [OperationDescription.TokenScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "lsk_…",
                Description = "安全管理员发给机器的令牌。A token that the security administrator made for a machine.",
            },
            [OperationDescription.SessionScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = SessionCookie.Name,
                Description = "人员登录网页后的会话。只属于人的事（如管人、作决定、本人的待办）只能用它。The session of a person who signed in on the pages. What is for people only (to manage people, to decide, their own inbox) takes this one.",
            },
        };
    }
}

/// <summary>Marks endpoints under the address of one plan.</summary>
internal sealed record OfPlan;
