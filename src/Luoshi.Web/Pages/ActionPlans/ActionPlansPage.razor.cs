using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.People;
using Luoshi.Web.Forms;
using Luoshi.Web.Lists;
using Microsoft.AspNetCore.Components;
using Role = Luoshi.Core.Model.Role;

namespace Luoshi.Web.Pages.ActionPlans;

public partial class ActionPlansPage
{
    internal const string Here = "/action-plans";

    private const string DueField = "due";
    private const string ParkDueField = "park-due";

    private readonly List<FormFault> _faults = [];
    private ListQuery _query = ListQuery.Empty;
    private ActionPlanList _list = ActionPlanList.Empty;
    private UnitDirectory? _units;
    private LocalizedText? _refused;
    private string[] _ticked = [];
    private string _request = string.Empty;
    private string _due = string.Empty;
    private string _park = string.Empty;
    private string _parkDuty = string.Empty;
    private string _parkUnit = string.Empty;
    private string _parkDue = string.Empty;

    /// <summary>How many were just asked for.</summary>
    [SupplyParameterFromQuery(Name = "asked")]
    public string? AskedCount { get; set; }

    private int? Asked => QueryNumber.Of(AskedCount);

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Inject]
    public required ActionPlanRows Rows { get; set; }

    [Inject]
    public required CaseStore Cases { get; set; }

    [Inject]
    public required UnitStore Units { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? default;

    private bool Clerks => Caller.Who?.HasRole(Roles.OfficeClerk) == true;

    private IEnumerable<Choice> States =>
    [
        new(ActionPlanList.None, T(ActionPlanTexts.None)), new(ActionPlanList.Open, T(ActionPlanTexts.Open)),
        new(ActionPlanList.Overdue, T(ListTexts.Overdue)), new(ActionPlanList.Approved, T(ActionPlanTexts.Approved)),
    ];

    private IEnumerable<Choice> Works =>
        _list.Duties.Select(duty => new Choice(duty.Subject, duty.Number + " " + duty.Title) { Group = _list.Plans.FirstOrDefault(plan => plan.Id == duty.PlanId).Title });

    private IEnumerable<Choice> Leads => _list.Duties.SelectMany(duty => duty.Parts).Where(part => part.Role != Role.Assist).Select(part => part.UnitId).Distinct()
        .Select(unit => new Choice(unit, _units?.Find(unit)?.Name ?? unit)).Prepend(new Choice(string.Empty, "—"));

    protected override async Task OnInitializedAsync()
    {
        _query = Http is null ? ListQuery.Empty : ListQuery.From(Http.Request.Query.Where(pair => pair.Key != "asked").Select(pair => (pair.Key, pair.Value.ToString())));
        _list = await Rows.OfAsync(_query, Cancellation);
        _units = await Units.DirectoryAsync(View.Today, cancellation: Cancellation);
        _request = Cases.NewRequestId();
    }

    private async Task AskAsync()
    {
        if (Http is null)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        (_ticked, _due, _request) = ([.. filled["duty"].OfType<string>()], filled[DueField].ToString(), filled["request"].ToString());
        if (_ticked.Length == 0)
        {
            Refuse(ActionPlanTexts.AskNothing);
        }

        // Each is a case of its own; sent again, those that were opened already are answered with what they are.
        var asked = _ticked.Select((duty, at) => (duty, at)).Select(each => (
            string.Create(CultureInfo.InvariantCulture, $"{_request}-{each.at}"), ImmutableDictionary<string, string>.Empty.Add(ActionPlanData.Duty, each.duty)));
        await OpenAsync(ActionPlanKind.OfTask.Code, DueField, _due, [.. asked]);
    }

    private async Task AskParkAsync()
    {
        if (Http is null)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        (_park, _parkDuty, _parkUnit, _parkDue) = (filled["park"].ToString().Trim(), filled["park-duty"].ToString(), filled["park-unit"].ToString(), filled[ParkDueField].ToString());
        var data = ImmutableDictionary<string, string>.Empty.Add(ActionPlanData.Duty, _parkDuty).Add(ActionPlanData.Park, _park);
        await OpenAsync(ActionPlanKind.OfPark.Code, ParkDueField, _parkDue, [(filled["request"].ToString(), _parkUnit.Length == 0 ? data : data.Add(ActionPlanData.Unit, _parkUnit))]);
    }

    /// <summary>Asks, unless something is wrong: all of that is told at once.</summary>
    /// <param name="field">The field of the day.</param>
    private async Task OpenAsync(string kind, string field, string due, IReadOnlyList<(string Request, ImmutableDictionary<string, string> Data)> asked)
    {
        if (Caller.Who is not { } who)
        {
            return;
        }

        if (CaseDay.Read(due) is not { } day || day < ChinaTime.Today(Clock))
        {
            _faults.Add(new(field, ActionPlanTexts.AskDay));
        }

        if (_faults.Count > 0 || _refused is not null)
        {
            Refuse(_refused);
            return;
        }

        var first = new FirstStep("ask", null, ImmutableDictionary<string, string>.Empty.Add(ActionPlanData.Due, due));
        foreach (var (request, data) in asked)
        {
            if (await Cases.OpenAsync(new(kind, request, data, first), who, Caller.From, Cancellation) is CaseRefused refused)
            {
                _list = await Rows.OfAsync(_query, Cancellation);
                Refuse(refused.Reason);
                return;
            }
        }

        Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"{Here}?asked={asked.Count}"));
    }

    private FormFault? Fault(string field) => _faults.Find(fault => fault.Field == field);

    private void Refuse(LocalizedText? why)
    {
        _refused = why;
        if (Http is not null)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }
}
