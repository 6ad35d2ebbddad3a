using System.Text;
using System.Text.Encodings.Web;
using Luoshi.Core.Model;
using Luoshi.Office.Notices;
using Luoshi.Office.Permissions;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Antiforgery;

namespace Luoshi.Web.Components.Layout;

/// <summary>
/// The parts of a page that are different for each person: what waits for them, who they are, and the way out. Written as text, because they
/// are put into pages that are made already; such a page is made with marks in their places.
/// </summary>
public sealed class PersonalParts(
    Caller caller, Viewpoint view, Waiting waiting, WaitingCounts counts, IAntiforgery antiforgery, IHttpContextAccessor request, HtmlEncoder encoder)
{
    /// <summary>Stands where the person finds what waits for them.</summary>
    public const string MineMark = "<template data-mine></template>";

    /// <summary>Stands where the page says who is signed in.</summary>
    public const string PersonMark = "<template data-person></template>";

    /// <summary>The marks in the order in which they stand in a page.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Marks { get; } = [Encoding.UTF8.GetBytes(MineMark), Encoding.UTF8.GetBytes(PersonMark)];

    /// <summary>Whether the page that is being made is to hold the marks instead.</summary>
    public bool Marked { get; set; }

    /// <summary>What belongs in the places of the marks, in their order.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync()
    {
        if (!caller.May(Permission.OwnInbox) || caller.Who is not { } who)
        {
            return [string.Empty, Person()];
        }

        var (duties, news) = await counts.OfAsync(
            who.AccountId, caller.Session?.Recorded, async () => ((await waiting.EntriesAsync()).Count, await waiting.NewNoticesAsync()));
        return [Mine(duties, news), Person()];
    }

    /// <summary>The way to what the person must do and was told, with how much of it.</summary>
    public string Mine(int duties, int news) =>
        $"""<nav class="mine" aria-label="{Say(LayoutTexts.Mine)}">{Link("/inbox", LayoutTexts.Inbox, Number(duties))} {Link("/notices", LayoutTexts.Notices, news < NoticeStore.MostCounted ? Number(news) : $"{NoticeStore.MostCounted - 1}+")}</nav>""";

    /// <summary>Who is signed in, in which post, and the way out.</summary>
    public string Person() => $"""<div class="person" role="group" aria-label="{Say(LayoutTexts.Person)}">{Inside()}</div>""";

    private string Inside()
    {
        if (caller.Who is not { } who)
        {
            return $"""<a href="/sign-in">{Say(LayoutTexts.SignIn)}</a>""";
        }

        var posts = encoder.Encode(string.Join('、', who.Posts.Select(post => post.Label)));
        var post = who.Posts.IsEmpty ? Say(LayoutTexts.NoPost) : encoder.Encode(who.Posts[0].Label);
        var demo = who.IsDemo ? $"""<span class="demo">{Say(LayoutTexts.Demo)}</span> """ : string.Empty;
        var token = antiforgery.GetAndStoreTokens(request.HttpContext ?? throw new InvalidOperationException("There is no request."));
        return $"""
            <a href="/account" title="{posts}"><b>{encoder.Encode(who.Name)}</b> <span class="post">{post}</span></a>
            {demo}<form method="post" action="/sign-out"><input type="hidden" name="{token.FormFieldName}" value="{token.RequestToken}" />
            <input type="hidden" name="_handler" value="sign-out" /><button type="submit" class="plain">{Say(LayoutTexts.SignOut)}</button></form>
            """;
    }

    private static string Number(int count) => count > 0 ? count.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Empty;

    private string Link(string address, LocalizedText name, string count)
    {
        var here = request.HttpContext?.Request.Path.StartsWithSegments(address, StringComparison.Ordinal) == true ? """ class="active" aria-current="page" """ : string.Empty;
        var many = count.Length > 0 ? $"""<span class="count">{count}</span>""" : string.Empty;
        return $"""<a href="{address}"{here}>{Say(name)}{many}</a>""";
    }

    private string Say(LocalizedText text) => encoder.Encode(view.Say(text));
}
