using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Cases;
using Luoshi.Office.Duties;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Office.Plans;
using Luoshi.Office.Publishing;
using Luoshi.Web.Forms;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.AnnualPlan;
using Luoshi.Web.Pages.Standing;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Publishing;

public partial class DutiesPage
{
    private const int PageSize = 50;

    private readonly List<FormFault> _faults = [];
    private readonly Signature _signature = new();
    private UnitDirectory? _directory;
    private IReadOnlyList<UnitOn> _business = [];
    private IReadOnlyList<Post> _posts = [];
    private Publication? _publication;
    private PublishingReview? _review;
    private ImmutableArray<DutyChange> _changes = [];
    private ImmutableArray<Duty> _duties = [];
    private LocalizedText? _refused;
    private SettledAs? _settled;
    private IReadOnlyDictionary<string, DutyLight> _lights = new Dictionary<string, DutyLight>();
    private string _from = string.Empty;

    [Inject]
    public required PublishingDesk Desk { get; set; }

    [Inject]
    public required PublicationStore Publications { get; set; }

    [Inject]
    public required DutyStore Duties { get; set; }

    [Inject]
    public required DutyLights Lights { get; set; }

    [Inject]
    public required UnitStore Units { get; set; }

    [Inject]
    public required PostStore Posts { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>A piece of work: the page that it stands on is shown.</summary>
    [SupplyParameterFromQuery(Name = "work")]
    public string? Work { get; set; }

    private int Pages => (_duties.Length + PageSize - 1) / PageSize;

    private int Shown
    {
        get
        {
            var before = _duties.TakeWhile(duty => duty.ItemId != Work).Count();
            return before < _duties.Length ? (before / PageSize) + 1 : Math.Min(Http is null ? 1 : ListQuery.From(Http.Request.Query).Page, Pages);
        }
    }

    private string Here => Page("duties");

    private string At(int page) => ListQuery.Empty.PageAddress(Here, page);

    private string Own => View.IsEnglish ? "en" : "zh-CN";

    private CancellationToken Cancellation => Http?.RequestAborted ?? default;

    /// <summary>The publication where its first day is after the one that is looked at: nothing is owed on that one yet.</summary>
    private Publication? Later => _publication is { } publication && publication.From > View.AsOf ? publication : null;

    // The review reads the whole plan, which only those see who prepare or decide.
    private bool Reviews => Caller.May(Permission.PublishingPrepare) || Caller.May(Permission.PublishingDecide);

    protected override async Task OnInitializedAsync()
    {
        _directory = await Units.DirectoryAsync(View.Today, cancellation: Cancellation);
        if (Reviews && !Loaded.OwnOnly)
        {
            (_publication, var review, _changes) = await Desk.SeenAsync(Loaded, View.AsOf, Cancellation);
            (_review, _duties) = (review, review.Duties);
            _business = await Units.ForBusinessAsync(View.Today, Cancellation);
            _posts = _publication is null ? [.. (await Posts.ListAsync(null, Cancellation)).Where(post => RoleTable.Of(post.RoleCode).Contains(Permission.PublishingDecide))] : [];
        }
        else
        {
            _publication = await Publications.OfPlanAsync(Loaded.Id, Cancellation);
        }

        if (_publication is not null)
        {
            var owed = await Duties.OfPlanAsync(Loaded.Id, View.AsOf, Cancellation);
            _lights = await Lights.OfPlanAsync(Loaded, View.AsOf, Cancellation);
            _duties = [.. owed.Where(duty => Caller.Scope.SeesEverything || duty.Parts.Any(part => Caller.Scope.Covers(part.UnitId)))];
        }

        _from = _from.Length > 0 ? _from : Components.Words.Date(_publication is null ? View.Today : Loaded.State.InForce.Select(kept => kept.Effective).Max() ?? View.AsOf);
    }

    private async Task SettleAsync()
    {
        if (Http is null || _review is null || !Caller.May(Permission.PublishingPrepare))
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        var item = filled["item"].ToString();
        var (chosen, reason) = (filled["units"].OfType<string>().ToList(), filled[Signature.ReasonField].ToString().Trim());
        var units = chosen.Where(unit => unit.Length > 0).ToList();
        var both = units.Count > 0 && units.Count < chosen.Count;
        var refusal = both ? PublishingTexts.NobodyAndUnits : await Desk.SettleAsync(Loaded, item, units, reason, Cancellation) is { } outcome ? outcome.Refusal : PublishingTexts.NoPoint;
        _settled = refusal is { } why ? new(item, UnitList.Join(chosen), reason, why) : null;
        End(refusal, $"{Here}#p-{item}");
    }

    private async Task PublishAsync()
    {
        if (_review is not null && await SignedFromAsync() is { } from)
        {
            End((await Desk.PublishAsync(Loaded, from, _signature.Reason, Cancellation)).Refusal, Here);
        }
    }

    private async Task RenewAsync()
    {
        if (_review is not null && await SignedFromAsync() is { } from)
        {
            End((await Desk.RenewAsync(Loaded, from, _signature.Reason, Cancellation)).Refusal, Here);
        }
    }

    /// <summary>The day that was given, once the form is signed and confirmed; null where something is missing.</summary>
    private async Task<DateOnly?> SignedFromAsync()
    {
        if (Http is null || !Caller.May(Permission.PublishingDecide))
        {
            return null;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        _from = filled["from"].ToString();
        _signature.Fill(field => filled[field]);
        _faults.AddRange(_signature.Faults());
        if (CaseDay.Read(_from) is null)
        {
            _faults.Add(new(nameof(Publication.From), PublishingTexts.BadDay));
        }

        if (filled["sure"].Count == 0)
        {
            _faults.Add(new("sure", PublishingTexts.SureBlank));
        }

        if (_faults.Count > 0 || CaseDay.Read(_from) is not { } from)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return null;
        }

        return from;
    }

    private void End(LocalizedText? refusal, string next)
    {
        if (refusal is null)
        {
            Navigation.NavigateTo(next);
            return;
        }

        _refused = refusal;
        if (Http is not null)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }

    // The posts whose holders publish, by unit and title; where there is none, the role that such a post would have.
    private string Deciders
    {
        get
        {
            var posts = _posts.Select(post => $"{Name(post.UnitId)} {post.Title}").Distinct().ToList();
            var roles = RoleTable.Codes.Where(role => RoleTable.Of(role).Contains(Permission.PublishingDecide)).Select(role => Roles.Find(role)?.Name).OfType<LocalizedText>().Select(T);
            return posts.Count > 0 ? string.Join(View.IsEnglish ? ", " : "、", posts) : T(PublishingTexts.NobodyDecides, string.Join(View.IsEnglish ? ", " : "、", roles));
        }
    }

    private IEnumerable<int> Years => AnnualPlans.YearsOf(Plan)
        .Concat(_lights.Values.SelectMany(light => light.Steps.Select(step => step.Step.DueOn.Year).Concat(light.DueOn is { } due ? [due.Year] : []))).Distinct().Order();

    private IEnumerable<Choice> Offered(ReviewPoint point)
    {
        var units = _business.Where(unit => point.Proposed.IsEmpty || point.Kind != PointKind.JointLeads || point.Proposed.Contains(unit.Id))
            .Select(unit => new Choice(unit.Id, unit.Name));
        return point.Kind is PointKind.EmptyGroup ? units : units.Prepend(new Choice(string.Empty, point.Kind == PointKind.NoOwner ? T(PublishingTexts.Nobody) : "—"));
    }

    private string Settled(ReviewPoint point) => point switch
    {
        { Chosen: { UnitIds.Count: > 0 } choice } => string.Join('、', choice.UnitIds.Select(Name)),
        { Chosen: not null } => T(PublishingTexts.Nobody),
        { Blocking: false } => T(PublishingTexts.AsProposed),
        _ => T(PublishingTexts.NotChosen),
    };

    private string Name(string unit) => _directory?.Find(unit)?.Name ?? unit;

    private FormFault? Fault(string field) => _faults.Find(fault => fault.Field == field);

    private string Label(string field) => field == nameof(Publication.From) ? T(PublishingTexts.From) : field == "sure" ? T(PublishingTexts.Publish) : T(Signature.Name(field) ?? PublishingTexts.Publish);
}
