using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Permissions;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Diagnostics;

namespace Luoshi.Web.Api.Access;

/// <summary>
/// What holds for every request to the API: language and day come from the request alone, other sites change nothing, and whatever goes
/// wrong is told as problem details.
/// </summary>
internal sealed partial class ApiAnswers(RequestDelegate next, LuoshiWebOptions options, ILogger<ApiAnswers> log)
{
    public async Task InvokeAsync(HttpContext context, Viewpoint view, Caller caller)
    {
        context.Features.Set(ForPrograms.Yes);
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        view.Today = ViewpointMiddleware.Today(options.Clock);
        view.Simulation = options.Simulation;
        view.AsOf = options.AsOf ?? view.Today;
        view.Language = Language(context.Request);
        try
        {
            if (AsOf(context.Request, view) is { } fault)
            {
                await Problem.Of(context, ProblemKinds.BadParameter, null, fault).ExecuteAsync(context);
            }
            else if (IsFromOtherSite(context.Request))
            {
                await Problem.Of(context, ProblemKinds.OtherSite).ExecuteAsync(context);
            }
            else
            {
                // An answer is kept under the hash of its request, which is read a second time for it.
                if (context.Request.Headers.ContainsKey(ApiDescription.IdempotencyKey))
                {
                    context.Request.EnableBuffering();
                }

                await next(context);
            }
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception trouble) when (!context.Response.HasStarted)
        {
            SayFailed(trouble, context.Request.Method, context.Request.Path);
            context.Response.Clear();
            var passes = StorageTrouble.IsCauseOf(trouble);
            context.Response.StatusCode = passes ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            caller.Refusal = passes ? StorageTexts.Unavailable : caller.Refusal;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null })
        {
            if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
            {
                context.Response.Headers.WWWAuthenticate = TokenHandler.Bearer;
            }

            await Problem.Of(context, ProblemKinds.OfStatus(context.Response.StatusCode), Detail(context, caller)).ExecuteAsync(context);
        }
    }

    // A missing permission is told by its code, which is what a token is made with; else whatever the refusal itself says.
    private static LocalizedText? Detail(HttpContext context, Caller caller) =>
        context.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
            && context.GetEndpoint()?.Metadata.GetMetadata<PermitAttribute>()?.For(context.Request.Method) is { } needed && !caller.May(needed)
            ? new($"需要“{needed.Name().Zh}”（{needed.Code()}）。", $"It takes the permission to {needed.Name().En} ({needed.Code()}).")
            : caller.Refusal;

    private static string Language(HttpRequest request)
    {
        var asked = request.Query[ViewpointMiddleware.LanguageKey].ToString();
        return asked is Viewpoint.Chinese or Viewpoint.English ? asked
            : request.GetTypedHeaders().AcceptLanguage.OrderByDescending(each => each.Quality ?? 1)
                .Select(each => each.Value.ToString()).Select(each => each.StartsWith(Viewpoint.English, StringComparison.OrdinalIgnoreCase) ? Viewpoint.English
                    : each.StartsWith(Viewpoint.Chinese, StringComparison.OrdinalIgnoreCase) ? Viewpoint.Chinese : null)
                .FirstOrDefault(each => each is not null) ?? Viewpoint.Chinese;
    }

    private static Fault? AsOf(HttpRequest request, Viewpoint view)
    {
        var asked = request.Query[ViewpointMiddleware.AsOfKey].ToString();
        if (asked.Length == 0)
        {
            return null;
        }

        if (ViewpointMiddleware.Parse(asked) is not { } day)
        {
            return new Fault(ViewpointMiddleware.AsOfKey, new(
                $"日期写作 2013-11-30，年份在 {CalendarYear.First} 至 {CalendarYear.Last} 之间", $"a date is written 2013-11-30, with a year from {CalendarYear.First} to {CalendarYear.Last}"));
        }

        view.AsOf = day;
        return null;
    }

    // Browsers say where a request comes from, and scripts there cannot keep them from it; programs say nothing.
    private static bool IsFromOtherSite(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method)
        && (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
            || (request.Headers.Origin.ToString() is { Length: > 0 } origin && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Authority != request.Host.Value)));

    [LoggerMessage(Level = LogLevel.Error, Message = "接口出错。The API failed: {Method} {Path}")]
    private partial void SayFailed(Exception trouble, string method, PathString path);
}
