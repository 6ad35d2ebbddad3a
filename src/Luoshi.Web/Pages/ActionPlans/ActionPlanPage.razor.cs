using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.People;
using Luoshi.Web.Forms;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Cases;
using Luoshi.Web.Pages.Standing;
using Luoshi.Web.Plans;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.ActionPlans;

public partial class ActionPlanPage
{
    private SeenActionPlan? _plan;
    private UnitDirectory? _units;
    private IReadOnlyList<UnitOn> _business = [];
    private ActionPlanContent _content = ActionPlanContent.Empty;
    private ActionPlanVersion? _shown;
    private ActionPlanVersion? _conflict;
    private LocalizedText? _unsaved;
    private ImmutableArray<HelpAnswer> _help = [];
    private ImmutableArray<ReturnedVersion> _returned = [];
    private ImmutableSortedDictionary<int, string> _remarks = ImmutableSortedDictionary<int, string>.Empty;
    private ImmutableSortedDictionary<int, string> _shownRemarks = ImmutableSortedDictionary<int, string>.Empty;
    private ImmutableArray<ComparedField>? _compared;
    private ImmutableArray<StepLight> _steps = [];
    private ImmutableDictionary<string, string> _unread = ImmutableDictionary<string, string>.Empty;
    private bool _rearranged;
    private int _unasked;

    /// <summary>The version to show; the last unless given.</summary>
    [SupplyParameterFromQuery(Name = "version")]
    public string? VersionAsked { get; set; }

    [SupplyParameterFromQuery(Name = "old")]
    public string? OldAsked { get; set; }

    [SupplyParameterFromQuery(Name = "new")]
    public string? NewAsked { get; set; }

    [SupplyParameterFromQuery(Name = "saved")]
    public string? SavedAsked { get; set; }

    [SupplyParameterFromQuery(Name = "helped")]
    public string? HelpCounted { get; set; }

    private int? Version => QueryNumber.Of(VersionAsked);

    private int? Old => QueryNumber.Of(OldAsked);

    private int? New => QueryNumber.Of(NewAsked);

    private int? SavedAs => QueryNumber.Of(SavedAsked);

    private int? HelpAsked => QueryNumber.Of(HelpCounted);

    [Inject]
    public required ActionPlanReading Reading { get; set; }

    [Inject]
    public required ActionPlanDesk Plans { get; set; }

    [Inject]
    public required UnitStore Units { get; set; }

    [Inject]
    public required PlanCatalogue Catalogue { get; set; }

    [Inject]
    public required DutyLights Lights { get; set; }

    private ActionPlanWords Speak => new(_units, View.Language);

    private bool Writing => _plan is { } plan && plan.Open.File.State == ActionPlanKind.Drafting
        && Caller.Who?.Posts.Any(post => post.UnitId == plan.Open.File.OwnerUnit && post.RoleCode is Roles.UnitLiaison or Roles.UnitLeader) == true;

    /// <summary>The version that whoever writes has seen.</summary>
    private int After => _conflict?.Number ?? _plan?.Last?.Number ?? 0;

    private IEnumerable<Choice> OtherUnits => _business.Where(unit => unit.Id != _plan?.Open.File.OwnerUnit).Select(unit => new Choice(unit.Id, unit.Name));

    protected override async Task OnInitializedAsync()
    {
        _units = await Units.DirectoryAsync(View.Today, cancellation: Cancellation);
        _business = await Units.ForBusinessAsync(View.Today, Cancellation);
        await base.OnInitializedAsync();
        if (_plan is not { } plan)
        {
            return;
        }

        _returned = ActionPlanRemarks.Of(plan.Open);
        _shown = plan.Versions.FirstOrDefault(version => version.Number == Version) ?? plan.Last;
        _content = plan.Last is { } last ? ActionPlanContent.FromJson(last.Json) : ActionPlanContent.Empty;
        if (_content.Steps.IsEmpty)
        {
            _content = _content with { Steps = [ActionPlanForm.Blank] };
        }

        _remarks = RemarksOn(_content);
        _shownRemarks = _shown is { } shown ? RemarksOn(ActionPlanContent.FromJson(shown.Json)) : _remarks;
        _help = _shown is { } with ? await Reading.HelpAsync(plan, ActionPlanContent.FromJson(with.Json), Cancellation) : [];
        _unasked = (_shown == plan.Last ? _help : await Reading.HelpAsync(plan, _content, Cancellation)).Count(help => help.Request is null or { File.State: Office.Waiting.AssistanceKind.Withdrawn });
        if (plan.Versions.FirstOrDefault(version => version.Number == Old) is { } old && plan.Versions.FirstOrDefault(version => version.Number == New) is { } young)
        {
            _compared = Speak.Compare(ActionPlanContent.FromJson(old.Json), ActionPlanContent.FromJson(young.Json));
        }

        await LightAsync(plan);
    }

    protected override async Task<CaseView?> FindAsync(bool every)
    {
        _plan = Caller.Who is { } who ? await Reading.FindAsync(CaseId, who, Cancellation) : null;
        return _plan is { } plan ? await Views.OfAsync(plan.Open, every, Cancellation) : null;
    }

    // The page asks for remarks step by step and knows which version is filed.
    protected override CaseAsk Complete(CaseAsk asked, IFormCollection filled)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(filled);
        if (asked.Action != ActionPlanKind.ReturnAction || _plan is null)
        {
            return asked;
        }

        var remarks = Enumerable.Range(0, ActionPlanContent.MostSteps + 1).Select(step => (step, filled[RemarkField(step)].ToString().Trim()));
        return ActionPlanRemarks.Join(remarks) is { Length: > 0 } joined ? asked with { Data = asked.Data.SetItem(ActionPlanData.Remarks, joined) } : asked;
    }

    private async Task SaveAsync()
    {
        if (Http is null || _plan is not { } plan || Caller.Who is not { } who)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        var asked = filled[ActionPlanForm.DoField].ToString();
        var seen = int.TryParse(filled[ActionPlanForm.AfterField], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : -1;
        (_content, _unread) = ActionPlanForm.Read(filled);
        if (!_unread.IsEmpty)
        {
            // What is no amount could not be kept as it was typed: nothing is, until it is mended.
            (_remarks, _unsaved, Http.Response.StatusCode) = (RemarksOn(_content), ActionPlanTexts.AmountsUnread, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        if (asked is not (ActionPlanForm.Save or ""))
        {
            (_content, _rearranged) = (ActionPlanForm.Rearrange(_content, asked), true);
            _remarks = RemarksOn(_content);
            return;
        }

        var saved = await Plans.SaveAsync(CaseId, _content, seen, who, Caller.From, Cancellation);
        if (saved.Value is { } version && saved.Done)
        {
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"{plan.Open.Link}?saved={version.Number}"));
            return;
        }

        _remarks = RemarksOn(_content);
        _plan = await Reading.FindAsync(CaseId, who, Cancellation) ?? plan;
        (_conflict, _unsaved, Http.Response.StatusCode) = Writing && _plan.Last is { } now && now.Number != seen
            ? (now, (LocalizedText?)null, StatusCodes.Status409Conflict)
            : (null, saved.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task AskForHelpAsync()
    {
        if (Http is null || _plan is not { Last: { } last } plan || Caller.Who is not { } who)
        {
            return;
        }

        var outcome = await Plans.AskForHelpAsync(CaseId, last.Number, who, Caller.From, Cancellation);
        if (outcome.Value is { } made && outcome.Done)
        {
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"{plan.Open.Link}?helped={made.Count}"));
            return;
        }

        (_unsaved, Http.Response.StatusCode) = (outcome.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task LightAsync(SeenActionPlan plan)
    {
        if (plan.Duty is { } duty && plan.Open.File.State == ActionPlanKind.Approved && await Catalogue.FindAsync(duty.PlanId, View.AsOf, Cancellation) is { } loaded)
        {
            var lights = await Lights.OnAsync(loaded, [duty], View.AsOf, Cancellation);
            _steps = [.. lights.GetValueOrDefault(duty.Subject)?.Steps.Where(step => step.Step.CaseId == plan.Open.File.Id) ?? []];
        }
    }

    /// <summary>What was said of the version that came back last, at the steps that those of a content have become.</summary>
    private ImmutableSortedDictionary<int, string> RemarksOn(ActionPlanContent content)
    {
        if (_plan is not { } plan || plan.Open.File.State == ActionPlanKind.Approved || _returned is not [var last, ..]
            || plan.Versions.FirstOrDefault(version => version.Number == last.Version) is not { } returned)
        {
            return ImmutableSortedDictionary<int, string>.Empty;
        }

        var then = ActionPlanContent.FromJson(returned.Json);
        var pairs = ActionPlanDifference.Between(then, content);
        var remarks = last.ByStep.Where(remark => remark.Key == 0).ToDictionary();
        foreach (var (step, remark) in last.ByStep.Where(remark => remark.Key > 0 && remark.Key <= then.Steps.Length))
        {
            var now = pairs.FirstOrDefault(pair => ReferenceEquals(pair.Before, then.Steps[step - 1]))?.After;
            var at = now is null ? -1 : content.Steps.IndexOf(now);
            remarks[at < 0 ? 0 : at + 1] = remarks.TryGetValue(at < 0 ? 0 : at + 1, out var other) ? other + "；" + remark : remark;
        }

        return remarks.ToImmutableSortedDictionary();
    }

    private static string RemarkField(int step) => string.Create(CultureInfo.InvariantCulture, $"{ActionPlanKind.ReturnAction}-remark-{step}");

    private IEnumerable<VersionPair> Pairs(ActionPlanVersion now) =>
        Speak.Compare(ActionPlanContent.FromJson(now.Json), _content).Select(field => new VersionPair($"{field.Place} · {T(field.Name)}", field.After, field.Before));
}
