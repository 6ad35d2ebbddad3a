using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Duties;
using Luoshi.Office.People;
using Luoshi.Web.Pages.Standing;
using Luoshi.Web.Permissions;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Why;

public partial class WhyPage
{
    private const int MostFindings = 12;

    private WhySubject? _subject;
    private ImmutableArray<Duty> _duties = [];
    private UnitDirectory? _directory;
    private MilestoneLight? _light;

    [Parameter]
    public string ItemId { get; set; } = string.Empty;

    [Inject]
    public required WhyReader Reader { get; set; }

    [Inject]
    public required UnitStore Units { get; set; }

    [Inject]
    public required DutyLights Lights { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? default;

    protected override async Task OnInitializedAsync()
    {
        var found = await Reader.FindAsync(Loaded, ItemId, Cancellation);
        (_subject, _duties) = (found?.Subject, found?.Duties ?? []);
        if (_subject is null)
        {
            if (Http is not null)
            {
                (Caller.Refusal, Http.Response.StatusCode) = (Loaded.OwnOnly ? PermissionTexts.NotYourUnits : WhyTexts.Missing, StatusCodes.Status404NotFound);
            }

            return;
        }

        if (Index.Item<Milestone>(ItemId) is { } milestone)
        {
            _light = (await Lights.SeenAsync(Loaded, View.AsOf, Cancellation)).SelectMany(seen => seen.Light.Milestones).FirstOrDefault(lit => lit.Milestone.Id == milestone.Id);
        }

        _directory = await Units.DirectoryAsync(View.AsOf, cancellation: Cancellation);
    }

    private string Name(string unit) => _directory?.Find(unit)?.Name ?? unit;
}
