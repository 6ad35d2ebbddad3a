using Luoshi.Core.Model;
using Luoshi.Documents.Previews;
using Luoshi.Web.Forms;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Evidence;

public partial class EvidencePage
{
    private const string LinkKey = "link";

    private readonly Signature _signature = new();
    private List<FormFault> _faults = [];
    private IReadOnlyList<EvidenceRow> _uses = [];
    private DocumentPreview? _opening;
    private bool _damaged;
    private LocalizedText? _told;
    private LocalizedText? _refused;

    [Inject]
    public required EvidenceDesk Desk { get; set; }

    [Inject]
    public required EvidenceRows Rows { get; set; }

    [Parameter]
    public string Hash { get; set; } = string.Empty;

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? default;

    /// <summary>What the caller's own units handed in and did not withdraw.</summary>
    private IEnumerable<EvidenceRow> Mine => _uses.Where(use => use.Kept.Link.WithdrawnAt is null && Desk.Units.Any(post => post.UnitId == use.Kept.Link.UnitId));

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (_uses.Count == 0)
        {
            Answer(StatusCodes.Status404NotFound);
            return;
        }

        var file = _uses[^1].Kept.File;
        try
        {
            _opening = await EvidenceOpening.ReadAsync(file, () => Desk.OpenAsync(file, Cancellation), Cancellation);
        }
        catch (InvalidDataException)
        {
            _damaged = true;
        }
    }

    private async Task ReadAsync() => _uses = await Rows.OfAsync(await Desk.OfFileAsync(Hash, EvidenceDesk.Read, null, Cancellation), View.Today, Cancellation);

    private async Task WithdrawAsync()
    {
        if (Http is null)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        _signature.Fill(field => filled[field]);
        _faults = [.. _signature.Faults()];
        var link = filled[LinkKey].ToString();
        if (_faults.Count == 0 && (_uses.All(use => use.Kept.Link.Id != link) || !await Desk.WithdrawAsync(link, _signature.Reason, Cancellation)))
        {
            _refused = EvidenceTexts.WithdrawNothing;
        }

        if (_faults.Count > 0 || _refused is not null)
        {
            Answer(StatusCodes.Status422UnprocessableEntity);
            return;
        }

        _told = EvidenceTexts.WithdrawDone;
        await ReadAsync();
    }

    private void Answer(int status)
    {
        if (Http is not null)
        {
            Http.Response.StatusCode = status;
        }
    }
}
