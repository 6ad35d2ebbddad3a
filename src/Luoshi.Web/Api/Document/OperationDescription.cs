using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luoshi.Office.Permissions;
using Luoshi.Office.Tokens;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Luoshi.Web.Api.Document;

/// <summary>Puts into an operation what its endpoint says of itself: parameters, body, problems, permission.</summary>
internal sealed class OperationDescription(IOptions<JsonOptions> json) : IOpenApiOperationTransformer
{
    public const string TokenScheme = "token";
    public const string SessionScheme = "session";

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isGet = context.Description.HttpMethod == HttpMethods.Get;
        var path = context.Description.RelativePath ?? string.Empty;
        Name(operation, metadata, path);
        Parameters(operation, metadata, isGet, path.Contains("{planId}", StringComparison.OrdinalIgnoreCase));
        await BodyAsync(operation, metadata, context, cancellationToken);
        Problems(operation, metadata, context);
        Permit(operation, metadata, context);
    }

    private static void Name(OpenApiOperation operation, IList<object> metadata, string path)
    {
        operation.OperationId = operation.OperationId?.Split('.')[^1];
        if (operation.Summary is null && path.Split('/')[^1] is { Length: > 0 } file)
        {
            operation.OperationId = "download." + file;
            operation.Summary = $"下载 {file} / Download {file}";
            operation.Description = "与该页的下载相同：同样的筛选得到同样的行。\n\nThe same as the page's download: the same filters give the same rows.";
        }
    }

    private static void Parameters(OpenApiOperation operation, IList<object> metadata, bool isGet, bool ofPlan)
    {
        var parameters = operation.Parameters ??= [];
        foreach (var inPath in parameters.OfType<OpenApiParameter>().Where(each => each.In == ParameterLocation.Path))
        {
            inPath.Name = char.ToLowerInvariant(inPath.Name?[0] ?? ' ') + inPath.Name?[1..];
        }

        List<ApiParameter> asked = [.. metadata.OfType<ApiParameter>()];
        if (ofPlan)
        {
            asked.Add(new(ViewpointMiddleware.AsOfKey, new("哪一天有效的方案，如 2013-11-30；默认今天", "the plan of which day, such as 2013-11-30; today unless given"), "2013-11-30"));
            asked.Add(isGet
                ? new("If-None-Match", new("上次得到的 ETag；没有变就答 304", "the ETag of last time; 304 is answered where nothing changed"), Header: true)
                : new("If-Match", new("读取时得到的 ETag；之后有人改过就答 412", "the ETag of reading; 412 is answered where somebody changed it since"), Header: true));
        }

        asked.Add(new("Accept-Language", new("zh 或 en，答复文字的语言", "zh or en, the language of words in the answer"), "zh", Header: true));
        foreach (var parameter in asked)
        {
            foreach (var same in parameters.Where(each => each.Name == parameter.Name).ToList())
            {
                parameters.Remove(same);
            }

            parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = parameter.Header ? ParameterLocation.Header : ParameterLocation.Query,
                Required = parameter.Required,
                Description = $"{parameter.Text.Zh} / {parameter.Text.En}",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = parameter.Example is { } example ? JsonValue.Create(example) : null,
            });
        }
    }

    private async Task BodyAsync(OpenApiOperation operation, IList<object> metadata, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (metadata.OfType<ApiBody>().LastOrDefault() is not { } body)
        {
            return;
        }

        var isJson = body.ContentType == MediaTypeNames.Application.Json;
        IOpenApiSchema schema = isJson
            ? await context.GetOrCreateSchemaAsync(body.Example.GetType(), null, cancellation)
            : new OpenApiSchema { Type = JsonSchemaType.String };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = body.Text.Zh is { Length: > 0 } ? $"{body.Text.Zh} {body.Text.En}" : null,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [body.ContentType] = new() { Schema = schema, Example = isJson ? JsonSerializer.SerializeToNode(body.Example, json.Value.SerializerOptions) : JsonValue.Create((string)body.Example) },
            },
        };
    }

    private static void Problems(OpenApiOperation operation, IList<object> metadata, OpenApiOperationTransformerContext context)
    {
        var schema = new OpenApiSchemaReference(nameof(Problem), context.Document);
        var responses = operation.Responses ??= [];
        var kinds = metadata.OfType<ApiFailure>().Select(failure => failure.Kind).Distinct();
        foreach (var status in kinds.GroupBy(kind => kind.Status).OrderBy(group => group.Key))
        {
            responses[status.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join("；", status.Select(kind => $"{kind.Title.Zh} / {kind.Title.En} ({kind.Code})")),
                Content = new Dictionary<string, OpenApiMediaType> { [MediaTypeNames.Application.ProblemJson] = new() { Schema = schema } },
            };
        }

        if (context.Description.HttpMethod == HttpMethods.Get && metadata.OfType<OfPlan>().Any())
        {
            responses.TryAdd("304", new OpenApiResponse { Description = "没有变 / Not changed" });
        }
    }

    private static void Permit(OpenApiOperation operation, IList<object> metadata, OpenApiOperationTransformerContext context)
    {
        if (metadata.OfType<PermitAttribute>().LastOrDefault() is not { } permit)
        {
            return;
        }

        var needed = permit.For(context.Description.HttpMethod ?? HttpMethods.Get);
        operation.Description = $"{operation.Description}\n\n权限 / permission: {needed.Code()}（{needed.Name().Zh} / {needed.Name().En}）".Trim();
        // Either is enough; some things no token may do.
        string[] schemes = TokenRules.Never.Contains(needed) ? [SessionScheme] : [TokenScheme, SessionScheme];
        operation.Security = [.. schemes.Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] })];
    }
}
