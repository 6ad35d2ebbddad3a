using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Cases;
using Luoshi.Office.People;
using Luoshi.Office.Reports;
using Luoshi.Web.Forms;
using Luoshi.Web.Lists;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Rounds;

public partial class RoundsPage
{
    private const string PlanKey = "plan";
    private const string FrequencyKey = "frequency";
    private const string StateKey = "state";
    private const string OpenValue = "open";
    private const string ClosedValue = "closed";
    private const string DayKey = "day";
    private const string DueKey = "due";

    private readonly List<FormFault> _faults = [];
    private readonly Signature _signature = new();
    private ListQuery _query = ListQuery.Empty;
    private ImmutableArray<RoundStanding> _all = [];
    private ImmutableArray<RoundStanding> _rounds = [];
    private IReadOnlyDictionary<string, string> _titles = new Dictionary<string, string>();
    private IReadOnlyList<string> _published = [];
    private MonthBurden? _burden;
    private UnitDirectory? _directory;
    private LocalizedText? _refused;
    private string _plan = string.Empty;
    private string _frequency = string.Empty;
    private string _day = string.Empty;
    private string _due = string.Empty;

    [Inject]
    public required RoundDesk Desk { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>A day of the month whose burden is shown.</summary>
    [SupplyParameterFromQuery(Name = "month")]
    public string? Month { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? default;

    private IEnumerable<Choice> Frequencies => Enum.GetValues<Frequency>().Select(each => new Choice(each.ToString(), Components.Words.Capital(T(RoundTexts.Of(each)))));

    protected override async Task OnInitializedAsync()
    {
        _query = Http is null ? ListQuery.Empty : ListQuery.From(Http.Request.Query);
        _all = await Desk.ListAsync(null, Cancellation);
        _titles = await Desk.TitlesAsync(Cancellation);
        _rounds = [.. _all.Where(row => _query.Takes(PlanKey, row.Round.PlanId) && _query.Takes(FrequencyKey, row.Round.Frequency.ToString())
            && _query.Takes(StateKey, row.Round.ClosedAt is null ? OpenValue : ClosedValue) && _query.Finds(row.Round.Name.Zh, row.Round.Name.En, TitleOf(row.Round.PlanId)))];
        if (Desk.Opens)
        {
            _published = await Desk.PublishedAsync(Cancellation);
            (_plan, _frequency) = (_query[PlanKey] is { Length: > 0 } asked ? asked : _published.Count > 0 ? _published[0] : string.Empty, nameof(Frequency.Month));
            (_day, _due) = (Components.Words.Date(await Desk.NextAsync(_plan, Frequency.Month, Cancellation)), Components.Words.Date(Desk.InAWeek));
        }

        _burden = await Desk.BurdenAsync(CaseDay.Read(Month ?? string.Empty) ?? View.Today, Cancellation);
        _directory = await Desk.DirectoryAsync(Cancellation);
    }

    private async Task OpenAsync()
    {
        if (Http is null || !Desk.Opens)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        (_plan, _frequency, _day, _due) = (filled[PlanKey].ToString(), filled[FrequencyKey].ToString(), filled[DayKey].ToString(), filled[DueKey].ToString());
        var (day, due) = (CaseDay.Read(_day), CaseDay.Read(_due));
        Expect(_published.Contains(_plan), PlanKey, RoundTexts.NoPlan);
        Expect(Enum.TryParse<Frequency>(_frequency, out var frequency) && Enum.IsDefined(frequency), FrequencyKey, RoundTexts.NoFrequency);
        Expect(day is not null, DayKey, RoundTexts.BadDay);
        Expect(due is not null, DueKey, RoundTexts.BadDay);
        if (_faults.Count > 0 || day is not { } inside || due is not { } last)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        var period = ReportPeriod.Of(frequency, inside);
        var outcome = await Desk.OpenAsync(_plan, frequency, period.From, period.To, last, Cancellation);
        if (!outcome.Done)
        {
            (_refused, Http.Response.StatusCode) = (outcome.Refusal, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        Navigation.NavigateTo(RoundDetail.LinkTo(outcome.Value.Id) + "?done=opened");
    }

    private void Expect(bool holds, string field, LocalizedText fault)
    {
        if (!holds)
        {
            _faults.Add(new(field, fault));
        }
    }

    private string TitleOf(string plan) => _titles.GetValueOrDefault(plan, plan);

    private string NameOf(string unit) => _directory?.Find(unit)?.Name ?? unit;

    private FormFault? Fault(string field) => _faults.Find(fault => fault.Field == field);

    private string Label(string field) => T(field switch
    {
        PlanKey => RoundTexts.Plan,
        FrequencyKey => RoundTexts.Frequency,
        DayKey => RoundTexts.Day,
        _ => RoundTexts.Due,
    });
}
