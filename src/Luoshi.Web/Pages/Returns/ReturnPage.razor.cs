using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Documents.Forms;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
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
    private CaseView? _case;
    private CaseAsk? _asked;
    private CaseStale? _stale;
    private SheetTaken? _sheet;
    private ReturnForm _typed = ReturnForm.Empty;
    private List<VersionPair> _conflicts = [];
    private List<FormFault> _faults = [];
    private LocalizedText? _refused;

    [Parameter]
    public string ReturnId { get; set; } = string.Empty;

    /// <summary>What was just done: the number of a step, or a word.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    /// <summary>How many lines it concerned.</summary>
    [SupplyParameterFromQuery(Name = "lines")]
    public string? LinesCount { get; set; }

    private int Lines => QueryNumber.Of(LinesCount) ?? 0;

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Inject]
    public required ReturnReader Reader { get; set; }

    [Inject]
    public required ReturnDesk Desk { get; set; }

    [Inject]
    public required ReturnWorkbooks Workbooks { get; set; }

    [Inject]
    public required CaseStore Cases { get; set; }

    [Inject]
    public required CaseViews Views { get; set; }

    [Inject]
    public required EvidenceDesk Evidence { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private CancellationToken Cancellation => Http?.RequestAborted ?? default;

    private string Here => ReturnView.LinkTo(ReturnId);

    private string? Told => Done switch
    {
        null => null,
        "saved" => T(ReturnTexts.Saved, Lines),
        "same" when _view is { Untouched: > 0 } => T(ReturnTexts.SameLeft, Lines, _view.Untouched),
        "same" => T(ReturnTexts.SameDone, Lines),
        "sheet" => Lines > 0 ? T(ReturnTexts.SheetSaved, Lines) : T(ReturnTexts.SheetSame),
        "attached" => T(ReturnTexts.Attached),
        _ => _case?.Told.Events.FirstOrDefault(told => told.Event.Number.ToString(CultureInfo.InvariantCulture) == Done) is { } step
            ? T(CaseTexts.Done, Components.Words.Capital(T(_case.NameOf(step.Event.Action)))) : null,
    };

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (_view is null && Http is not null)
        {
            (Caller.Refusal, Http.Response.StatusCode) = (ReturnTexts.Missing, StatusCodes.Status404NotFound);
        }
    }

    private async Task ReadAsync()
    {
        _view = Caller.Who is { } who ? await Reader.FindAsync(ReturnId, who, Cancellation) : null;
        _case = _view is null ? null : await Views.FindAsync(ReturnId, Http is not null && HttpMethods.IsPost(Http.Request.Method), Cancellation);
    }

    private async Task SameAsync()
    {
        if (_view is not null && Caller.Who is { } who)
        {
            Answer(await Desk.NothingNewAsync(ReturnId, who, Caller.From, Cancellation), "same", "#actions");
        }
    }

    private async Task SaveAsync()
    {
        if (Http is null || _view is not { } view || Caller.Who is not { } who)
        {
            return;
        }

        _typed = ReturnForm.Read(await Http.Request.ReadFormAsync(Cancellation), view);
        var outcome = await Desk.SaveAsync(ReturnId, _typed.Edits, who, Caller.From, Cancellation);
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
        var receipt = await Evidence.ReceiveAsync(content, file.FileName, CaseFile.AboutOf(ReturnId), view.Open.File.OwnerUnit, Cancellation);
        if (receipt.Kept is not { } kept)
        {
            Refuse(receipt.Refusal ?? EvidenceTexts.NoFile);
            return;
        }

        var line = filled["line"].ToString();
        Answer(await Desk.AttachAsync(ReturnId, line, kept.File.Hash, who, Caller.From, Cancellation), "attached", "#line-" + line);
    }

    private async Task ActAsync()
    {
        if (Http is null || _case is not { } shown || Caller.Who is not { } who)
        {
            return;
        }

        _asked = CaseAsk.Read(await Http.Request.ReadFormAsync(Cancellation), shown.Kind);
        if (shown.Open.File.Version == _asked.Version && shown.Actions.FirstOrDefault(action => action.Action.Code == _asked.Action) is { } open)
        {
            _faults = [.. _asked.Faults(open)];
        }

        if (_faults.Count > 0)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        switch (await Cases.ActAsync(ReturnId, _asked.Step, who, Caller.From, Cancellation))
        {
            case CaseDone done:
                var step = done.Case.Events.First(happened => happened.RequestId == _asked.RequestId);
                Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"{Here}?done={step.Number}"));
                break;
            case CaseStale stale:
                (_stale, Http.Response.StatusCode) = (stale, StatusCodes.Status409Conflict);
                await ReadAsync();
                break;
            case CaseRefused refused:
                Refuse(refused.Reason);
                break;
        }
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

    // A form that is shown again with its faults is still the same request; one that answers a conflict is a new one.
    private string RequestOf(OpenAction action) =>
        _asked is { } asked && _stale is null && asked.Action == action.Action.Code && asked.RequestId.Length > 0 ? asked.RequestId : Cases.NewRequestId();

    private string Label(string field)
    {
        if (ReturnFields.All.FirstOrDefault(each => field.EndsWith("-" + each.Code, StringComparison.Ordinal)) is { Code: not null } known)
        {
            return Components.Words.Capital(T(known.Name));
        }

        var key = _asked is { } asked && field.StartsWith(asked.Action + "-", StringComparison.Ordinal) ? field[(asked.Action.Length + 1)..] : field;
        return key switch
        {
            "reason" => T(CaseTexts.Reason),
            CaseAsk.SureField => _case is { } view && _asked is { } of ? Components.Words.Capital(T(view.NameOf(of.Action))) : key,
            _ => _case is { } shown ? Components.Words.Capital(T(shown.DatumName(key))) : key,
        };
    }
}
