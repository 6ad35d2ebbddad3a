using System.Text;
using Luoshi.Core;
using Luoshi.Core.Text;
using Luoshi.Office.Amendments;
using Luoshi.Web.Forms;
using Luoshi.Web.Plans;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Amendments;

public partial class AmendmentsPage
{
    private const int Megabyte = 1024 * 1024;
    private readonly List<FormFault> _faults = [];
    private readonly Signature _signature = new();
    private List<Review> _reviews = [];
    private string _text = string.Empty;

    [Inject]
    public required AmendmentStore Store { get; set; }

    [Inject]
    public required PlanCatalogue Catalogue { get; set; }

    [Inject]
    public required LuoshiWebOptions Options { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? CancellationToken.None;

    protected override async Task OnInitializedAsync()
    {
        if (Loaded.State.Record.All.Count == 0)
        {
            return;
        }

        var (issued, compiling) = await Catalogue.IssuedAsync(Loaded, Cancellation);
        _reviews = [.. Loaded.State.Record.All.Reverse().Select(kept => Review.Of(Loaded, kept, issued, compiling))];
    }

    private async Task ProposeAsync()
    {
        if (Http is null)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        _text = filled["text"].ToString();
        var file = filled.Files.GetFile("file") is { Length: > 0 } sent ? sent : null;
        var notice = file is not null ? await ReadAsync(file) : Pasted();
        if (_faults.Count > 0 || notice is not { } read)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        var id = await Store.ProposeAsync(Loaded.Stored.ContentHash, read.Notice, read.Content, Caller.Actor, Cancellation);
        Navigation.NavigateTo(PlanLinks.Amendment(Loaded.Id, id));
    }

    private (SourceDocument Notice, byte[] Content)? Pasted()
    {
        var text = _text.ReplaceLineEndings("\n").Trim('\n');
        return string.IsNullOrWhiteSpace(text) ? Refuse(new FormFault("file", AmendmentsTexts.NoText)) : Read(T(AmendmentsTexts.DefaultName) + ".txt", Encoding.UTF8.GetBytes(text));
    }

    private async Task<(SourceDocument Notice, byte[] Content)?> ReadAsync(IFormFile file)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        if (file.Length > Options.MaxUploadBytes)
        {
            return Refuse(new FormFault("file", AmendmentsTexts.TooLarge, Options.MaxUploadBytes / Megabyte));
        }

        if (!name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(new FormFault("file", AmendmentsTexts.NotText));
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, Cancellation);
        return Read(name, content.ToArray());
    }

    private (SourceDocument Notice, byte[] Content)? Read(string name, byte[] content)
    {
        var reading = Intake.Read(name, content, int.MaxValue, new CompilerOptions { Audit = Options.Audit });
        return reading.Compilation is { } compiled ? (compiled.Source, content) : Refuse([.. reading.Findings.Select(finding => new FormFault("file", finding.Message))]);
    }

    private (SourceDocument Notice, byte[] Content)? Refuse(params FormFault[] faults)
    {
        _faults.AddRange(faults);
        return null;
    }

    private FormFault? Fault(string field) => _faults.Find(fault => fault.Field == field);

    private string Label(string field) => T(Signature.Name(field) ?? AmendmentsTexts.Document);
}
