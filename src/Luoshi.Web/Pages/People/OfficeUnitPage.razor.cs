using Luoshi.Core.Model;
using Luoshi.Office.People;
using Luoshi.Web.Components;
using Luoshi.Web.Forms;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.People;

public partial class OfficeUnitPage
{
    private readonly Signature _change = new();
    private readonly Signature _close = new();
    private IReadOnlyList<UnitOn> _all = [];
    private UnitOn? _unit;
    private UnitTyped _typed = UnitTyped.Blank;
    private string? _asked;
    private string _last = string.Empty;
    private string _kind = nameof(SuccessionKind.Renamed);
    private List<string> _successors = [];
    private List<FormFault> _faults = [];
    private LocalizedText? _refused;

    [Parameter]
    public string OfficeUnitId { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Inject]
    public required UnitStore Units { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? default;

    protected override async Task OnInitializedAsync()
    {
        var directory = await Units.DirectoryAsync(View.Today, cancellation: Cancellation);
        (_all, _unit, _last) = ([.. directory.Units], directory.Find(OfficeUnitId), Words.Date(View.Today));
        if (_unit is not null)
        {
            _typed = UnitTyped.Of(_unit, Words.Date(View.Today));
        }
        else if (Http is not null)
        {
            (Caller.Refusal, Http.Response.StatusCode) = (UnitTexts.Missing, StatusCodes.Status404NotFound);
        }
    }

    private async Task ChangeAsync()
    {
        if (Http is null || _unit is not { } unit)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        _asked = filled["do"].ToString();
        if (await (_asked == "close" ? CloseAsync(filled, unit) : ChangeAsync(filled, unit)))
        {
            Navigation.NavigateTo(UnitLinks.To(unit.Id) + "?done=1");
            return;
        }

        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task<bool> ChangeAsync(IFormCollection filled, UnitOn unit)
    {
        _typed = UnitTyped.Read(filled);
        _change.Fill(field => filled[field]);
        _faults = [.. _change.Faults()];
        if (_faults.Count > 0)
        {
            return false;
        }

        _refused = Days.Read(_typed.From) is { } from
            ? (await Units.ChangeAsync(unit.Id, _typed.Details, from, _change.Reason, Caller.Actor, Cancellation)).Refusal
            : PeopleTexts.SinceBlank;
        return _refused is null;
    }

    private async Task<bool> CloseAsync(IFormCollection filled, UnitOn unit)
    {
        (_last, _kind, _successors) = (filled["last"].ToString(), filled["kind"].ToString(), [.. filled["successor"].OfType<string>()]);
        _close.Fill(_ => filled["why-closed"]);
        _refused = Days.Read(_last) is not { } last ? PeopleTexts.SinceBlank
            : _close.Faults().FirstOrDefault() is { } fault ? new(View.Say(fault.Text, fault.Values), View.Say(fault.Text, fault.Values))
            : filled["sure"].Count == 0 ? UnitTexts.SureBlank
            : (await Units.CloseAsync(unit.Id, last, _successors, Enum.TryParse<SuccessionKind>(_kind, out var kind) ? kind : SuccessionKind.TakenOver, _close.Reason, Caller.Actor, Cancellation)).Refusal;
        return _refused is null;
    }
}
