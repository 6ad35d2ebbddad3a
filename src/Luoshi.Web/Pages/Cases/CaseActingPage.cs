using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Web.Components;
using Luoshi.Web.Forms;
using Luoshi.Web.Pages.Evidence;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Cases;

/// <summary>A page on which steps of a case are taken: reads what a form sent, takes the step, and keeps what was typed where it was refused.</summary>
public abstract class CaseActingPage : Localised
{
    /// <summary>What the field of an evidence datum is called that takes files: those of the datum, and this.</summary>
    internal const string FilesSuffix = "-files";

    [Parameter]
    public string CaseId { get; set; } = string.Empty;

    /// <summary>The number of the step that was just taken.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Inject]
    public required CaseStore Cases { get; set; }

    [Inject]
    public required CaseViews Views { get; set; }

    [Inject]
    public required EvidenceDesk Desk { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>The case as it is shown; null for who may not see it.</summary>
    protected CaseView? Shown { get; set; }

    protected CaseAsk? Asked { get; private set; }

    protected CaseStale? Stale { get; private set; }

    protected LocalizedText? Refused { get; private set; }

    protected IReadOnlyList<FormFault> Faults { get; private set; } = [];

    protected CancellationToken Cancellation => Http?.RequestAborted ?? default;

    protected bool IsPost => Http is { } http && HttpMethods.IsPost(http.Request.Method);

    protected override async Task OnInitializedAsync()
    {
        Shown = await FindAsync(every: IsPost);
        if (Shown is null)
        {
            NotSeen();
        }
    }

    /// <summary>The case for the caller.</summary>
    /// <param name="every">Whether to name also what actions ask for that are not open now.</param>
    protected virtual Task<CaseView?> FindAsync(bool every) => Views.FindAsync(CaseId, every, Cancellation);

    /// <summary>What the form sent, where the page has fields of its own for what the table asks for.</summary>
    protected virtual CaseAsk Complete(CaseAsk asked, IFormCollection filled) => asked;

    protected void NotSeen()
    {
        if (Http is not null)
        {
            (Caller.Refusal, Http.Response.StatusCode) = (CaseTexts.Missing, StatusCodes.Status404NotFound);
        }
    }

    protected async Task ActAsync()
    {
        if (Http is null || Shown is not { } view || Caller.Who is not { } who)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        var asked = Complete(CaseAsk.Read(filled, view.Kind), filled);
        List<FormFault> faults = [];

        // What is blank is told beside its field, unless the case moved on: then there are other things to look at first.
        if (view.Open.File.Version == asked.Version && view.Actions.FirstOrDefault(action => action.Action.Code == asked.Action) is { } open)
        {
            asked = await TakeFilesAsync(asked, open, filled.Files, faults);
            faults.AddRange(asked.Faults(open).Where(fault => faults.TrueForAll(other => other.Field != fault.Field)));
        }

        (Asked, Faults) = (asked, faults);
        if (faults.Count > 0)
        {
            await ShowAgainAsync();
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        switch (await Cases.ActAsync(CaseId, asked.Step, who, Caller.From, Cancellation))
        {
            case CaseDone done:
                var step = done.Case.Events.First(happened => happened.RequestId == asked.RequestId);
                Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"{done.Case.Link}?done={step.Number}"));
                break;
            case CaseStale stale:
                (Stale, Http.Response.StatusCode) = (stale, StatusCodes.Status409Conflict);
                await ShowAgainAsync();
                break;
            case CaseRefused refused:
                Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                if (FieldOf(refused, view.Kind, asked) is { } field)
                {
                    Faults = [new(field, CaseTexts.AsSaid, T(refused.Reason))];
                }
                else
                {
                    Refused = refused.Reason;
                }

                await ShowAgainAsync();
                break;
        }
    }

    // A condition that looks at one thing that the action brings is about that field; any other is about the case.
    private static string? FieldOf(CaseRefused refused, CaseKind kind, CaseAsk asked)
    {
        var brought = kind.Transitions.Where(transition => transition.Action.Code == asked.Action).SelectMany(transition => transition.Data).Select(datum => datum.Key);
        return kind.Guards.FirstOrDefault(guard => refused.Code == "guard:" + guard.Name) is { } guard && guard.Data.Intersect(brought).ToList() is [var only]
            ? CaseAsk.Field(asked.Action, only)
            : null;
    }

    /// <summary>Files that came with the form become evidence of the case; what is not taken is told beside its field.</summary>
    private async Task<CaseAsk> TakeFilesAsync(CaseAsk asked, OpenAction open, IFormFileCollection files, List<FormFault> faults)
    {
        foreach (var datum in open.Data.Where(datum => datum.Form == DatumForm.Evidence))
        {
            var field = CaseAsk.Field(asked.Action, datum.Key);
            List<string> hashes = [.. UnitList.Split(asked.Data.GetValueOrDefault(datum.Key))];
            foreach (var file in files.GetFiles(field + FilesSuffix).Where(file => file.FileName.Length > 0))
            {
                await using var content = file.OpenReadStream();
                var receipt = await Desk.ReceiveAsync(content, file.FileName, CaseFile.AboutOf(CaseId), HandingUnit, Cancellation);
                if (receipt.Kept is { } kept)
                {
                    hashes.Add(kept.File.Hash);
                }
                else
                {
                    faults.Add(new(field, receipt.Refusal ?? EvidenceTexts.NoFile));
                }
            }

            if (hashes.Count > 0)
            {
                asked = asked with { Data = asked.Data.SetItem(datum.Key, UnitList.Join(hashes.Distinct(StringComparer.Ordinal))) };
            }
        }

        return asked;
    }

    // The unit of the case where the caller works there, else the first of theirs.
    private string? HandingUnit => (Desk.Units.FirstOrDefault(post => post.UnitId == Shown?.Open.File.OwnerUnit) ?? (Desk.Units is [var first, ..] ? first : null))?.UnitId;

    private async Task ShowAgainAsync() => Shown = await FindAsync(every: true) ?? Shown;

    // A form that is shown again with its faults is still the same request; one that answers a conflict is a new one.
    protected string RequestOf(OpenAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Asked is { } asked && Stale is null && asked.Action == action.Action.Code && asked.RequestId.Length > 0 ? asked.RequestId : Cases.NewRequestId();
    }

    protected LocalizedText? Recorded(CaseView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Told.Events.FirstOrDefault(told => told.Event.Number.ToString(CultureInfo.InvariantCulture) == Done) is { } step ? view.NameOf(step.Event.Action) : null;
    }

    protected virtual string Label(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var key = Asked is { } asked && field.StartsWith(asked.Action + "-", StringComparison.Ordinal) ? field[(asked.Action.Length + 1)..] : field;
        return key switch
        {
            "reason" => T(CaseTexts.Reason),
            CaseAsk.SureField => Shown is { } view && Asked is { } of ? Words.Capital(T(view.NameOf(of.Action))) : key,
            _ => Shown is { } shown ? Words.Capital(T(shown.DatumName(key))) : key,
        };
    }
}
