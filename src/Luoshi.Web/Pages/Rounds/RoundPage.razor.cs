using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;
using Luoshi.Office.People;
using Luoshi.Office.Reports;
using Luoshi.Web.Forms;
using Luoshi.Web.Lists;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Rounds;

public partial class RoundPage
{
    private const string UnitKey = "unit";
    private const string UntilKey = "until";
    private const string ExceptReason = "except-reason";
    private const string SureKey = "sure";

    private readonly List<FormFault> _faults = [];
    private readonly Signature _signature = new();
    private RoundDetail? _detail;
    private MonthBurden? _month;
    private UnitDirectory? _directory;
    private LocalizedText? _refused;
    private string _title = string.Empty;
    private string _unit = string.Empty;
    private string _until = string.Empty;
    private string _exceptReason = string.Empty;

    [Parameter]
    public string RoundId { get; set; } = string.Empty;

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Inject]
    public required RoundDesk Desk { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? default;

    private string Here => RoundDetail.LinkTo(RoundId);

    private string? Told => Done switch
    {
        "opened" => T(RoundTexts.Opened, _detail?.Standing.Asked ?? 0),
        "closed" => T(RoundTexts.Closed),
        "excepted" => T(RoundTexts.Excepted),
        "asked" => T(RoundTexts.AskedAgain),
        _ => null,
    };

    private IEnumerable<Choice> Units => (_detail?.Standing.Returns ?? []).Select(of => new Choice(of.UnitId, NameOf(of.UnitId)));

    protected override async Task OnInitializedAsync()
    {
        _detail = await Desk.FindAsync(RoundId, Cancellation);
        if (_detail is null)
        {
            if (Http is not null)
            {
                (Caller.Refusal, Http.Response.StatusCode) = (RoundTexts.Missing, StatusCodes.Status404NotFound);
            }

            return;
        }

        _directory = await Desk.DirectoryAsync(Cancellation);
        _title = (await Desk.TitlesAsync(Cancellation)).GetValueOrDefault(_detail.Round.PlanId, _detail.Round.PlanId);
        _month = await Desk.BurdenAsync(ChinaTime.DateOf(_detail.Round.OpenedAt), Cancellation);
        _until = Components.Words.Date(Desk.InAWeek);
    }

    private async Task ExceptAsync()
    {
        if (Http is null || _detail is null)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        (_unit, _until, _exceptReason) = (filled[UnitKey].ToString(), filled[UntilKey].ToString(), filled[ExceptReason].ToString().Trim());
        Expect(Units.Any(choice => choice.Value == _unit), UnitKey, RoundTexts.UnitBlank);
        Expect(CaseDay.Read(_until) is not null, UntilKey, RoundTexts.BadDay);
        Expect(_exceptReason.Length > 0, ExceptReason, FormTexts.ReasonBlank);
        Expect(_exceptReason.Length <= Signature.LongestReason, ExceptReason, FormTexts.TooLong, Signature.LongestReason);
        if (Faulty() || CaseDay.Read(_until) is not { } until)
        {
            return;
        }

        Answer((await Desk.ExceptAsync(RoundId, _unit, until, _exceptReason, Cancellation)).Refusal, "excepted#exceptions");
    }

    private async Task CloseAsync()
    {
        if (Http is null || _detail is null)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        _signature.Fill(field => filled[field]);
        _faults.AddRange(_signature.Faults());
        Expect(filled[SureKey].Count > 0, SureKey, RoundTexts.SureBlank);
        if (!Faulty())
        {
            Answer((await Desk.CloseAsync(RoundId, _signature.Reason, Cancellation)).Refusal, "closed");
        }
    }

    private async Task AskAsync()
    {
        if (_detail is { } detail)
        {
            Answer(await Desk.AskAsync(detail.Round, Cancellation), "asked");
        }
    }

    private void Answer(LocalizedText? refusal, string done)
    {
        if (refusal is null)
        {
            Navigation.NavigateTo($"{Here}?done={done}");
        }
        else if (Http is not null)
        {
            (_refused, Http.Response.StatusCode) = (refusal, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private bool Faulty()
    {
        if (_faults.Count > 0 && Http is not null)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return _faults.Count > 0;
    }

    private void Expect(bool holds, string field, LocalizedText fault, params object[] values)
    {
        if (!holds)
        {
            _faults.Add(new(field, fault, values));
        }
    }

    // The day by which the office asked for it, whatever limit runs now.
    private static DateOnly Asked(RoundRow row) => CaseDay.Read(row.Open.Snapshot.Data.GetValueOrDefault(ReturnData.Due)) ?? row.Return.DueOn ?? default;

    private string NameOf(string unit) => _directory?.Find(unit)?.Name ?? unit;

    private FormFault? Fault(string field) => _faults.Find(fault => fault.Field == field);

    private string Label(string field) => T(field switch
    {
        UnitKey => RoundTexts.Unit,
        UntilKey => RoundTexts.ExceptUntil,
        SureKey => RoundTexts.Close,
        _ => FormTexts.YourReason,
    });
}
