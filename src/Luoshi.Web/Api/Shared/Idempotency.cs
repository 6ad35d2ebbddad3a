using System.Security.Cryptography;
using System.Text;
using Luoshi.Office.Replays;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Shared;

/// <summary>
/// Does what a request with an idempotency key asks for once: the same request again gets the same answer. What was answered with a
/// failure of the server leaves the key free.
/// </summary>
internal sealed class Idempotency(ReplayStore replays, Caller caller) : IEndpointFilter
{
    private const int LongestKey = 200;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.Headers.TryGetValue(ApiDescription.IdempotencyKey, out var given))
        {
            return await next(context);
        }

        if (given.Count != 1 || given.ToString() is not { Length: > 0 and <= LongestKey } chosen)
        {
            return Problem.Of(http, ProblemKinds.BadParameter, null, new Fault(ApiDescription.IdempotencyKey, new($"应为 1 到 {LongestKey} 个字", $"it has 1 to {LongestKey} characters")));
        }

        var key = Hash($"{caller.Id}\n{chosen}");
        var request = await RequestHashAsync(http.Request);
        if (await replays.BeginAsync(key, request, http.RequestAborted) is { } known)
        {
            return known.Request != request ? Problem.Of(http, ProblemKinds.KeyReused)
                : known.Status is not int status ? Problem.Of(http, ProblemKinds.StillWorking)
                : new Answer(status, known.ContentType, known.Location, known.Body ?? []);
        }

        var kept = false;
        try
        {
            var answer = await CaptureAsync(http, await next(context));
            if (answer.Status < StatusCodes.Status500InternalServerError)
            {
                await replays.EndAsync(key, answer.Status, answer.ContentType, answer.Location, answer.Body, CancellationToken.None);
                kept = true;
            }

            return answer;
        }
        finally
        {
            if (!kept)
            {
                await replays.AbandonAsync(key, CancellationToken.None);
            }
        }
    }

    /// <summary>Writes the answer into memory, so that it can be kept before it is sent.</summary>
    private static async Task<Answer> CaptureAsync(HttpContext http, object? result)
    {
        var body = http.Response.Body;
        using var memory = new MemoryStream();
        http.Response.Body = memory;
        try
        {
            if (result is IResult written)
            {
                await written.ExecuteAsync(http);
            }
        }
        finally
        {
            http.Response.Body = body;
        }

        return new Answer(http.Response.StatusCode, http.Response.ContentType, http.Response.Headers.Location, memory.ToArray());
    }

    private static async Task<string> RequestHashAsync(HttpRequest request)
    {
        request.Body.Position = 0;
        var body = Convert.ToHexStringLower(await SHA256.HashDataAsync(request.Body, request.HttpContext.RequestAborted));
        request.Body.Position = 0;
        return Hash($"{request.Method}\n{request.Path}\n{request.QueryString}\n{body}");
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Answer(int Status, string? ContentType, string? Location, byte[] Body) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = Status;
            httpContext.Response.ContentType = ContentType;
            if (Location is { Length: > 0 })
            {
                httpContext.Response.Headers.Location = Location;
            }

            if (Body.Length > 0)
            {
                httpContext.Response.ContentLength = Body.Length;
                await httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted);
            }
        }
    }
}
