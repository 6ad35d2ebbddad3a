using System.Collections.Immutable;
using Luoshi.Office.Decisions;
using Luoshi.Office.Duties;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Web.Permissions;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Why;

public partial class WhyPage
{
    private const int MostFindings = 12;

    private WhySubject? _subject;
    private ImmutableArray<Duty> _duties = [];
    private UnitDirectory? _directory;

    [Parameter]
    public string ItemId { get; set; } = string.Empty;

    [Inject]
    public required DutyStore Duties { get; set; }

    [Inject]
    public required MeetingStore Meetings { get; set; }

    [Inject]
    public required UnitStore Units { get; set; }

    [Inject]
    public required UntilNextAct UntilNextAct { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? default;

    protected override async Task OnInitializedAsync()
    {
        var owed = Loaded.Stored.PublishedFrom is null ? [] : await Duties.OfPlanAsync(Loaded.Id, View.AsOf, Cancellation);
        _subject = WhySubject.Of(Loaded, View, ItemId) ?? await DecisionAsync(owed);
        if (_subject is null)
        {
            if (Http is not null)
            {
                (Caller.Refusal, Http.Response.StatusCode) = (Loaded.OwnOnly ? PermissionTexts.NotYourUnits : WhyTexts.Missing, StatusCodes.Status404NotFound);
            }

            return;
        }

        _duties = [.. owed.Where(duty => _subject.Bearing.Works.Contains(duty.ItemId))];
        _directory = await UntilNextAct.GetAsync(
            Caller.Session?.Recorded, (nameof(UnitStore), View.AsOf), () => Units.DirectoryAsync(View.AsOf, cancellation: Cancellation));
    }

    // What the leading group decided is owed beside the plan, and stands in the minutes of its meeting.
    private async Task<WhySubject?> DecisionAsync(ImmutableArray<Duty> owed) =>
        owed.FirstOrDefault(duty => duty.ItemId == ItemId && duty.Parts.Any(part => part.Origin == DutyOrigin.Decided)) is { } duty
        && (Caller.Scope.SeesEverything || duty.Parts.Any(part => Caller.Scope.Covers(part.UnitId)))
        && await Meetings.DecisionAsync(ItemId, Cancellation) is var (meeting, decision)
            ? WhySubject.Of(meeting, decision, duty) : null;

    private string Name(string unit) => _directory?.Find(unit)?.Name ?? unit;
}
