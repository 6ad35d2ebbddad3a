using Luoshi.Web.Permissions;
using Microsoft.Net.Http.Headers;

namespace Luoshi.Web.Assets;

internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{**path}", Send).Open("styles and scripts, the same for everybody");

    private static IResult Send(string? path, AssetLibrary library, HttpContext context)
    {
        if (library.Find(path ?? string.Empty) is not { } asset)
        {
            return Results.NotFound();
        }

        // An address with the right version never changes its content; any other must ask again.
        var pinned = context.Request.Query["v"] == asset.Version;
        context.Response.Headers.CacheControl = pinned ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }
}
