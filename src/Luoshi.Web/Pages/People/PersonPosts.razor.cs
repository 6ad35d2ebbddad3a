using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.People;
using Luoshi.Web.Components;
using Luoshi.Web.Forms;
using Luoshi.Web.Lists;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.People;

public partial class PersonPosts
{
    private IReadOnlyList<Post> _posts = [];
    private Dictionary<string, string> _names = [];
    private IFormCollection? _filled;
    private string? _asked;
    private LocalizedText? _refused;

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>What the person holds, held and is to hold.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<Holder> Held { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Inject]
    public required HoldingStore Holdings { get; set; }

    [Inject]
    public required PostStore Posts { get; set; }

    [Inject]
    public required UnitStore Units { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? default;

    protected override async Task OnInitializedAsync()
    {
        var directory = await Units.DirectoryAsync(View.Today, cancellation: Cancellation);
        var all = await Posts.ListAsync(cancellation: Cancellation);
        _names = all.ToDictionary(post => post.Id, post => $"{directory.Find(post.UnitId)?.Name} {post.Title}".Trim(), StringComparer.Ordinal);

        // Nobody is appointed to a unit that is no more.
        _posts = [.. all.Where(post => directory.Find(post.UnitId) is not null)];
    }

    private async Task ChangeAsync()
    {
        if (Http is null)
        {
            return;
        }

        _filled = await Http.Request.ReadFormAsync(Cancellation);
        _asked = Typed("do");
        _refused = _asked == "appoint" ? await AppointAsync() : await EndAsync();
        if (_refused is null)
        {
            Navigation.NavigateTo(PersonPage.Link(Person.Id, done: true));
            return;
        }

        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task<LocalizedText?> AppointAsync()
    {
        var until = Typed("until") ?? string.Empty;
        return Typed("appoint-reason") is not { } reason || string.IsNullOrWhiteSpace(reason) ? PostTexts.ReasonBlank
            : Days.Read(Typed("from")) is not { } from || (until.Length > 0 && Days.Read(until) is null) ? PostTexts.DayBlank
            : (await Holdings.AppointAsync(
                Person.Id, Typed("post") ?? string.Empty, Typed("kind") == nameof(HoldingKind.StandIn) ? HoldingKind.StandIn : HoldingKind.Regular, from, Days.Read(until), reason, Caller.Actor, Cancellation)).Refusal;
    }

    private async Task<LocalizedText?> EndAsync()
    {
        // Only what this person holds: the page of one is no way to change another.
        var holding = Held.FirstOrDefault(held => held.HoldingId == Typed("holding"))?.HoldingId ?? string.Empty;
        return Typed("end-reason") is not { } reason || string.IsNullOrWhiteSpace(reason) ? PostTexts.ReasonBlank
            : _asked == "withdraw" ? (await Holdings.WithdrawAsync(holding, reason, Caller.Actor, Cancellation)).Refusal
            : Days.Read(Typed("last")) is not { } last ? PostTexts.DayBlank
            : (await Holdings.EndAsync(holding, last, reason, Caller.Actor, Cancellation)).Refusal;
    }

    private string? Typed(string field) => _filled?[field] is { Count: > 0 } values ? values.ToString().Trim() : null;

    private IEnumerable<Choice> Ending => Held.Where(CanEnd).Select(holder => new Choice(holder.HoldingId, $"{NameOf(holder.PostId)} {Words.Date(holder.From)}"));

    private string NameOf(string postId) => _names.GetValueOrDefault(postId, postId);

    private bool IsNow(Holder holder) => holder.From <= View.Today && (holder.Until is not { } until || until >= View.Today);

    private bool CanEnd(Holder holder) => holder.Until is not { } until || until >= View.Today;
}
