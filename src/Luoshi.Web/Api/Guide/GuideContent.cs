using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Luoshi.Web.Api.Guide;

/// <summary>A parameter as the page shows it.</summary>
internal sealed record GuideParameter(string Name, string Where, bool Required, string Meaning);

/// <summary>The body of a request as the page shows it.</summary>
internal sealed record GuideBody(string ContentType, string Example);

/// <summary>An answer as the page shows it.</summary>
internal sealed record GuideAnswer(string Status, string Meaning);

/// <summary>An operation as the page shows it.</summary>
internal sealed record GuideOperation(
    string Id, string Group, string Method, string Path, string Summary, string Description, ImmutableArray<GuideParameter> Parameters, GuideBody? Body, ImmutableArray<GuideAnswer> Answers);

/// <summary>The API's document, read for the page.</summary>
internal sealed record GuideContent(string Description, ImmutableArray<GuideOperation> Operations)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static GuideContent Empty { get; } = new(string.Empty, []);

    public static GuideContent Of(OpenApiDocument document) => new(
        document.Info.Description ?? string.Empty,
        [
            .. document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(operation => Of(path.Key, operation.Key, operation.Value)))
                .OrderBy(operation => operation.Group, StringComparer.Ordinal).ThenBy(operation => operation.Path, StringComparer.Ordinal).ThenBy(operation => operation.Method, StringComparer.Ordinal),
        ]);

    private static GuideOperation Of(string path, HttpMethod method, OpenApiOperation operation) => new(
        operation.OperationId ?? path, operation.Tags?.FirstOrDefault()?.Name ?? string.Empty, method.Method, path, operation.Summary ?? string.Empty, operation.Description ?? string.Empty,
        [.. (operation.Parameters ?? []).Select(each => new GuideParameter(each.Name ?? string.Empty, each.In?.ToString().ToLowerInvariant() ?? string.Empty, each.Required, each.Description ?? string.Empty))],
        operation.RequestBody?.Content?.FirstOrDefault() is { Value: { } media } body ? new GuideBody(body.Key, Show(media.Example)) : null,
        [.. (operation.Responses ?? []).Select(each => new GuideAnswer(each.Key, each.Value.Description ?? string.Empty))]);

    private static string Show(JsonNode? example) => example switch
    {
        null => string.Empty,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => example.ToJsonString(Readable),
    };
}
