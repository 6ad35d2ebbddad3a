using System.Text;
using Luoshi.Office.Feeds;
using Luoshi.Web.Permissions;

namespace Luoshi.Web.Pages.Account;

internal static class FeedEndpoints
{
    private const string Root = "/feeds/";

    /// <summary>The path of a feed.</summary>
    public static string AddressOf(string secret) => Root + secret;

    /// <summary>What a person has to do, as a calendar at a secret address: programs that fetch it cannot sign in.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Root + "{Token}", SendAsync).Open("a calendar; answers only to its secret address");

    private static async Task<IResult> SendAsync(string token, FeedStore feeds, HttpContext context) =>
        await feeds.ReadAsync(token, context.RequestAborted) is { } calendar
            ? Results.Text(calendar, "text/calendar", Encoding.UTF8)
            : Results.NotFound();
}
