using System.Net.Mime;
using Luoshi.Core.Model;
using Luoshi.Web.Permissions;

namespace Luoshi.Web.Api.Shared;

/// <summary>A parameter of the query or a header that an endpoint reads by itself.</summary>
internal sealed record ApiParameter(string Name, LocalizedText Text, string? Example = null, bool Header = false, bool Required = false);

/// <summary>What the body of a request looks like.</summary>
internal sealed record ApiBody(string ContentType, object Example, LocalizedText Text);

/// <summary>Describes endpoints for the document, each in one chain: what it does, what it takes, what it answers.</summary>
internal static class ApiDescription
{
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>Name, summary and details of an operation.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string name, LocalizedText summary, LocalizedText? details = null)
    {
        endpoint.WithName("api." + name).WithSummary($"{summary.Zh} / {summary.En}");
        return details is { } more ? endpoint.WithDescription($"{more.Zh}\n\n{more.En}") : endpoint;
    }

    /// <summary>A parameter of the query.</summary>
    public static RouteHandlerBuilder Query(this RouteHandlerBuilder endpoint, string name, string zh, string en, string? example = null, bool required = false) =>
        endpoint.WithMetadata(new ApiParameter(name, new(zh, en), example, Required: required));

    /// <summary>A list: what it answers, and the parameters that every list has.</summary>
    public static RouteHandlerBuilder Lists<T>(this RouteHandlerBuilder endpoint) => endpoint
        .Query(Paging.CursorKey, "从哪里接着读：上一段的 next", "where to go on: next of the part before")
        .Query(Paging.LimitKey, $"最多几条，1 到 {Paging.Most}，默认 {Paging.Usual}", $"how many at most, 1 to {Paging.Most}; {Paging.Usual} unless given", "50")
        .Answers<Page<T>>();

    /// <summary>A body of JSON.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, T example)
        where T : notnull => endpoint
        .WithMetadata(new ApiBody(MediaTypeNames.Application.Json, example, default))
        .Fails(ProblemKinds.Malformed, ProblemKinds.WrongType);

    /// <summary>A body that is a document.</summary>
    public static RouteHandlerBuilder TakesText(this RouteHandlerBuilder endpoint, string contentType, string example, LocalizedText text) => endpoint
        .WithMetadata(new ApiBody(contentType, example, text)).Fails(ProblemKinds.TooLarge);

    /// <summary>A body that is a file of any kind.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint, string example, LocalizedText text) =>
        endpoint.TakesText(MediaTypeNames.Application.Octet, example, text);

    /// <summary>What is answered when all goes well.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK) =>
        endpoint.Produces<T>(status, MediaTypeNames.Application.Json);

    /// <summary>The problems that the endpoint may answer with, besides those of all.</summary>
    public static T Fails<T>(this T endpoint, params ProblemKind[] kinds)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata([.. kinds.Select(kind => new ApiFailure(kind))]);

    /// <summary>What every operation that changes something takes and may answer.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new ApiParameter(
            IdempotencyKey,
            new("由调用方选定、每个请求不同的一串字；同一键再发一次得到同样的答复，不会做两次", "a text that the caller chooses anew for each request; sent again it gives the same answer, and nothing is done twice"), Header: true))
        .AddEndpointFilter<Idempotency>()
        .Fails(ProblemKinds.OtherSite, ProblemKinds.StillWorking, ProblemKinds.KeyReused);

    /// <summary>The one place that ties the API to the permissions.</summary>
    public static T Allow<T>(this T endpoint, Luoshi.Office.Permissions.Permission permission)
        where T : IEndpointConventionBuilder => endpoint.Permit(permission);
}

/// <summary>A problem that an endpoint may answer with.</summary>
internal sealed record ApiFailure(ProblemKind Kind);
