using System.Globalization;
using Luoshi.Office.Calendar;
using Luoshi.Web.Settings;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Luoshi.Web.Viewing;

/// <summary>
/// Reads language and as-of date from the address (?lang=en&amp;asof=2013-11-30), else from the cookie that an earlier
/// address set. A wrong value is passed over, and the page says so where it is a day that it cannot show.
/// </summary>
internal sealed class ViewpointMiddleware(RequestDelegate next, LuoshiWebOptions options)
{
    public const string LanguageKey = "lang";
    public const string AsOfKey = "asof";
    public const string TodayWord = "today";
    private const string CookiePrefix = "luoshi.";

    /// <summary>Plans are dated in Chinese time wherever the server stands.</summary>
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>What day it is where plans are dated.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(ChinaOffset).DateTime);

    public Task InvokeAsync(HttpContext context, Viewpoint viewpoint)
    {
        var (path, query) = Asked(context);
        viewpoint.Today = Today(options.Clock);
        viewpoint.Simulation = options.Simulation;
        viewpoint.Language = Choose(context, query, LanguageKey, IsLanguage) ?? Viewpoint.Chinese;
        viewpoint.AsOf = Choose(context, query, AsOfKey, IsAsOf) switch
        {
            null => options.AsOf ?? viewpoint.Today,
            TodayWord => viewpoint.Today,
            string date => Parse(date) ?? viewpoint.Today,
        };
        var asked = query.GetValueOrDefault(AsOfKey).ToString();
        viewpoint.NoDay = asked.Length == 0 || IsAsOf(asked) ? null : asked;
        viewpoint.Here = QueryHelpers.AddQueryString(path, query.Where(pair => pair.Key is not (LanguageKey or AsOfKey)));
        return next(context);
    }

    /// <summary>What the browser asked for, also while an error page is rendered in its place.</summary>
    private static (string Path, Dictionary<string, StringValues> Query) Asked(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is { } original
            ? (original.OriginalPathBase + original.OriginalPath, QueryHelpers.ParseQuery(original.OriginalQueryString))
            : ((string)(context.Request.PathBase + context.Request.Path), QueryHelpers.ParseQuery(context.Request.QueryString.Value));

    private static string? Choose(HttpContext context, Dictionary<string, StringValues> query, string key, Func<string?, bool> valid)
    {
        var cookie = context.Request.Cookies[CookiePrefix + key];
        string? asked = query.GetValueOrDefault(key);
        if (!valid(asked))
        {
            return valid(cookie) ? cookie : null;
        }

        // An error page is the same request a second time: its cookie is already set.
        if (asked != cookie && asked is not null && context.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            context.Response.Cookies.Append(CookiePrefix + key, asked, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            });
        }

        return asked;
    }

    private static bool IsLanguage(string? value) => value is Viewpoint.Chinese or Viewpoint.English;

    private static bool IsAsOf(string? value) => value == TodayWord || Parse(value) is not null;

    /// <summary>A day of the working calendar as addresses write it; null for anything else. Deadlines are not reckoned outside the calendar.</summary>
    public static DateOnly? Parse(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= CalendarYear.First and <= CalendarYear.Last ? date : null;
}
