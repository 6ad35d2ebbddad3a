using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Documents.Forms;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Reports;
using Luoshi.Web.Forms;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Cases;
using Luoshi.Web.Pages.Evidence;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Returns;

public partial class ReturnPage
{
    /// <summary>From how many lines on a return has a list of what is left to confirm: more than are seen at once.</summary>
    private const int LongReturn = 4;

    private ReturnView? _view;
    private SheetTaken? _sheet;
    private ReturnForm _typed = ReturnForm.Empty;
    private List<VersionPair> _conflicts = [];
    private List<FormFault> _faults = [];
    private LocalizedText? _refused;

    /// <summary>How many lines it concerned.</summary>
    [SupplyParameterFromQuery(Name = "lines")]
    public string? LinesCount { get; set; }

    private int Lines => QueryNumber.Of(LinesCount) ?? 0;

    [Inject]
    public required ReturnReader Reader { get; set; }

    [Inject]
    public required ReturnDesk Returns { get; set; }

    [Inject]
    public required ReturnWorkbooks Workbooks { get; set; }

    private string Here => ReturnView.LinkTo(CaseId);

    private string? Told => Done switch
    {
        null => null,
        "saved" => T(ReturnTexts.Saved, Lines),
        "same" when _view is { Untouched: > 0 } => T(ReturnTexts.SameLeft, Lines, _view.Untouched),
        "same" => T(ReturnTexts.SameDone, Lines),
        "sheet" => Lines > 0 ? T(ReturnTexts.SheetSaved, Lines) : T(ReturnTexts.SheetSame),
        "attached" => T(ReturnTexts.Attached),
        _ => Shown is { } shown && Recorded(shown) is { } step ? T(CaseTexts.Done, Components.Words.Capital(T(step))) : null,
    };

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Shown is null)
        {
            Caller.Refusal = ReturnTexts.Missing;
        }
    }

    protected override async Task<CaseView?> FindAsync(bool every)
    {
        _view = Caller.Who is { } who ? await Reader.FindAsync(CaseId, who, Cancellation) : null;
        return _view is null ? null : await base.FindAsync(every);
    }

    private async Task SameAsync()
    {
        if (_view is not null && Caller.Who is { } who)
        {
            Answer(await Returns.NothingNewAsync(CaseId, who, Caller.From, Cancellation), "same", "#actions");
        }
    }

    private async Task SaveAsync()
    {
        if (Http is null || _view is not { } view || Caller.Who is not { } who)
        {
            return;
        }

        _typed = ReturnForm.Read(await Http.Request.ReadFormAsync(Cancellation), view);
        var outcome = await Returns.SaveAsync(CaseId, _typed.Edits, who, Caller.From, Cancellation);
        if (outcome is { Done: true, Value.Faults.IsEmpty: false })
        {
            _faults = [.. outcome.Value.Faults.Select(fault => new FormFault(ReturnForm.Field(fault.LineId, ReturnFields.CodeOf(fault.Field)), fault.Text))];
            _conflicts = [.. _typed.Conflicts(view, text => T(text))];
            Http.Response.StatusCode = _conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
            return;
        }

        Answer(outcome, "saved", "#actions");
    }

    private async Task SheetAsync()
    {
        if (Http is null || _view is not { } view || Caller.Who is not { } who)
        {
            return;
        }

        if ((await Http.Request.ReadFormAsync(Cancellation)).Files.GetFile("sheet-file") is not { Length: > 0 } file)
        {
            Refuse(ReturnTexts.SheetNone);
            return;
        }

        using var content = new MemoryStream();
        if (file.Length <= XlsxFormReader.MostBytes)
        {
            await file.CopyToAsync(content, Cancellation);
        }

        _sheet = await Workbooks.TakeAsync(view, content.ToArray(), who, Cancellation);
        if (_sheet.Refusal is { } refusal)
        {
            Refuse(file.Length > XlsxFormReader.MostBytes ? ReturnTexts.SheetTooLarge : refusal);
        }
        else if (_sheet.Faults.IsEmpty)
        {
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"{Here}?done=sheet&lines={_sheet.Changed}"));
        }
        else
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }

    private async Task AttachAsync()
    {
        if (Http is null || _view is not { } view || Caller.Who is not { } who)
        {
            return;
        }

        if (view.Locked is { } locked)
        {
            Refuse(locked);
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        if (filled.Files.GetFile("attach-file") is not { FileName.Length: > 0 } file)
        {
            Refuse(EvidenceTexts.NoFile);
            return;
        }

        await using var content = file.OpenReadStream();
        var receipt = await Desk.ReceiveAsync(content, file.FileName, CaseFile.AboutOf(CaseId), view.Open.File.OwnerUnit, Cancellation);
        if (receipt.Kept is not { } kept)
        {
            Refuse(receipt.Refusal ?? EvidenceTexts.NoFile);
            return;
        }

        var line = filled["line"].ToString();
        Answer(await Returns.AttachAsync(CaseId, line, kept.File.Hash, who, Caller.From, Cancellation), "attached", "#line-" + line);
    }

    private void Answer(Luoshi.Office.Shared.Outcome<LinesSaved> outcome, string done, string anchor)
    {
        if (outcome.Done)
        {
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"{Here}?done={done}&lines={outcome.Value.Changed}{anchor}"));
        }
        else
        {
            Refuse(outcome.Refusal ?? ReturnTexts.Missing);
        }
    }

    private void Refuse(LocalizedText why)
    {
        if (Http is not null)
        {
            (_refused, Http.Response.StatusCode) = (why, StatusCodes.Status422UnprocessableEntity);
        }
    }

    protected override string Label(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return ReturnFields.All.FirstOrDefault(each => field.EndsWith("-" + each.Code, StringComparison.Ordinal)) is { Code: not null } known
            ? Components.Words.Capital(T(known.Name))
            : base.Label(field);
    }
}
