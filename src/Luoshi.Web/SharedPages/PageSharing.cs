using Luoshi.Web.Components.Layout;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.SharedPages;

/// <summary>
/// Gives out pages that are the same for all who may see them without making them again. It stands behind the door: who asks, whether they
/// may, and which part of which version of the plan they see is found out for every request before it.
/// </summary>
internal sealed class PageSharing(RequestDelegate next, PageShelf shelf)
{
    public async Task InvokeAsync(HttpContext context, CurrentPlan current, Viewpoint view, Caller caller, PersonalParts parts, KeptFields kept)
    {
        if (kept.Any || !HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<SameForAllAttribute>() is null
            || current is not { Loaded: { } plan, States: { } states } || caller.Who is not { } who)
        {
            await next(context);
            return;
        }

        var key = new PageKey(
            plan.Index.Identity, plan.Id, plan.Corrections.Stamp, plan.Stored.PublishedFrom, plan.State.Record.Stamp, states.History.Stamp,
            context.Request.Path + context.Request.QueryString, view.Language, view.AsOf, view.Today, caller.Permissions, who.IsDemo);
        if (shelf.Find(key) is { } made)
        {
            await made.WriteAsync(context.Response, await parts.MakeAsync());
        }
        else
        {
            await MakeAsync(context, key, parts);
        }
    }

    /// <summary>Has the page made with marks where it is different for each person, gives it out with what belongs there, and keeps it without.</summary>
    private async Task MakeAsync(HttpContext context, PageKey key, PersonalParts parts)
    {
        var outgoing = context.Response.Body;
        using var page = new PieceStream();
        context.Response.Body = page;
        parts.Marked = true;
        try
        {
            await next(context);
        }
        finally
        {
            parts.Marked = false;
            context.Response.Body = outgoing;
        }

        if (MadePage.Cut(page.Pieces, PersonalParts.Marks) is { } cut)
        {
            // A form within the page would carry the token of whoever asked first: the test of these pages finds one.
            if (context.Response.StatusCode == StatusCodes.Status200OK)
            {
                shelf.Offer(key, cut);
            }

            await cut.WriteAsync(context.Response, await parts.MakeAsync());
            return;
        }

        foreach (var piece in page.Pieces)
        {
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        }
    }
}
