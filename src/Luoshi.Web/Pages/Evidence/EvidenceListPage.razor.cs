using Luoshi.Core.Model;
using Luoshi.Office.Permissions;
using Luoshi.Web.Forms;
using Luoshi.Web.Settings;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Evidence;

public partial class EvidenceListPage
{
    private const string Here = "/evidence";
    private const string AboutKey = "about";
    private const string BeforeKey = "before";
    private const string UnitKey = "unit";
    private const int PageSize = 100;

    private readonly Signature _signature = new();
    private IReadOnlyList<EvidenceRow> _shown = [];
    private IReadOnlyList<EvidenceMatter> _choices = [];
    private EvidenceMatter? _only;
    private LocalizedText? _refused;
    private string _about = string.Empty;
    private string _unit = string.Empty;

    [Inject]
    public required EvidenceDesk Desk { get; set; }

    [Inject]
    public required EvidenceRows Rows { get; set; }

    [Inject]
    public required LuoshiWebOptions Options { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>What is listed and handed in is evidence of this alone.</summary>
    [SupplyParameterFromQuery(Name = AboutKey)]
    public string? About { get; set; }

    [SupplyParameterFromQuery(Name = BeforeKey)]
    public string? Before { get; set; }

    [SupplyParameterFromForm(FormName = "evidence")]
    public IFormFile? File { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? default;

    protected override async Task OnInitializedAsync()
    {
        _only = About is { Length: > 0 } ? await Desk.MatterAsync(About, Cancellation) : null;
        _about = _only?.About ?? string.Empty;
        if (Caller.May(Permission.EvidenceAdd))
        {
            _choices = _only is { } only ? [only] : await Desk.PlansAsync(Cancellation);
        }

        _shown = await Rows.OfAsync(await Desk.ListAsync(About is { Length: > 0 } ? About : null, Before is { Length: > 0 } ? Before : null, PageSize, Cancellation), View.Today, Cancellation);
    }

    private async Task ReceiveAsync()
    {
        if (Http is null)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        (_about, _unit) = (filled[AboutKey].ToString(), filled[UnitKey].ToString());
        if (File is null || File.FileName.Length == 0)
        {
            Refuse(EvidenceTexts.NoFile);
            return;
        }

        await using var content = File.OpenReadStream();
        var receipt = await Desk.ReceiveAsync(content, File.FileName, _about, _unit, Cancellation);
        if (receipt.Kept is not { } kept)
        {
            Refuse(receipt.Refusal ?? EvidenceTexts.NoFile);
            return;
        }

        Navigation.NavigateTo(EvidenceLinks.Page(kept.File.Hash));
    }

    private void Refuse(LocalizedText why)
    {
        _refused = why;
        if (Http is not null)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }
}
