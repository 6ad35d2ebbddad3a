using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Corrections;
using Luoshi.Web.Forms;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Corrections;

public partial class EditCorrection
{
    /// <summary>More lines than these are no place to look for words.</summary>
    private const int MostLines = 50;

    private CorrectionForm? _form;
    private string? _unknown;

    [Inject]
    public required CorrectionStore Store { get; set; }

    [Inject]
    public required PlanCatalogue Catalogue { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>Number of the item that is corrected; none where one is added.</summary>
    [SupplyParameterFromQuery(Name = "item")]
    public string? Item { get; set; }

    /// <summary>"reject" where the item is to be taken out.</summary>
    [SupplyParameterFromQuery(Name = "do")]
    public string? Do { get; set; }

    /// <summary>The line that holds the words of an item that is added.</summary>
    [SupplyParameterFromQuery(Name = "line")]
    public string? Line { get; set; }

    /// <summary>The last line, where the words may stand in several.</summary>
    [SupplyParameterFromQuery(Name = "until")]
    public string? Until { get; set; }

    [SupplyParameterFromQuery(Name = "words")]
    public string? WordsAsked { get; set; }

    [SupplyParameterFromQuery(Name = "list")]
    public string? List { get; set; }

    private CorrectionKind Kind => Item is { Length: > 0 } ? Do == "reject" ? CorrectionKind.Reject : CorrectionKind.Change : CorrectionKind.Add;

    private LocalizedText Heading => Kind switch
    {
        CorrectionKind.Add => CorrectionsTexts.AddTitle,
        CorrectionKind.Change => CorrectionsTexts.ChangeTitle,
        _ => CorrectionsTexts.RejectTitle,
    };

    private LocalizedText Save => Kind switch
    {
        CorrectionKind.Add => CorrectionsTexts.SaveAdd,
        CorrectionKind.Change => CorrectionsTexts.SaveChange,
        _ => CorrectionsTexts.SaveReject,
    };

    // The unit of a duty that is added is the words themselves.
    private IEnumerable<string> Fields => _form is not { } form ? [] : form.Fields.Where(name => form.Item is not null || form.List != CorrectedList.Responsibilities || name != "unit");

    private string Back => _form?.Item is { } item ? PlanLinks.Item(Loaded.Id, item.Number)
        : _form is { } form ? PlanLinks.Line(Loaded.Id, Compilation.Source.LineOf(form.Sentence.Start)) : PlanLinks.Reader(Loaded.Id);

    protected override void OnParametersSet()
    {
        if (Item is { Length: > 0 })
        {
            FindItem(Item);
        }
        else if (Line is { Length: > 0 })
        {
            FindLine(Line);
        }
    }

    private void FindItem(string number)
    {
        if (Index.Item(number) is not { } item || item is not (Target or Responsibility or Milestone) || Plan.Rejected.Contains(item))
        {
            _unknown = T(CorrectionsTexts.Unknown, number);
            return;
        }

        var sentence = Sentences.Around(Compilation.Source, item.Span);
        _form = Kind == CorrectionKind.Reject ? CorrectionForm.Reject(item, sentence) : CorrectionForm.Change(item, sentence);
    }

    private void FindLine(string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line) || line < 1 || line > Compilation.Source.LineCount)
        {
            _unknown = T(CorrectionsTexts.NoLine, number);
            return;
        }

        var last = int.TryParse(Until, NumberStyles.None, CultureInfo.InvariantCulture, out var until) ? Math.Clamp(until, line, Math.Min(Compilation.Source.LineCount, line + MostLines)) : line;
        _form = CorrectionForm.Add(
            TextSpan.FromBounds(Compilation.Source.LineSpan(line).Start, Compilation.Source.LineSpan(last).End), WordsAsked, Enum.TryParse<CorrectedList>(List, ignoreCase: true, out var list) && Enum.IsDefined(list) ? list : CorrectedList.Targets);
    }

    private async Task SaveAsync()
    {
        if (_form is null || Http is null)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Http.RequestAborted);
        _form.Fill(field => filled.TryGetValue(field, out var value) ? value.ToString() : null);
        if (_form.Make(Loaded, Guid.CreateVersion7().ToString("n"), Caller.Actor.Name) is not { } correction)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        if ((await Store.MakeAsync(Loaded.Stored.ContentHash, correction, Caller.Actor, Http.RequestAborted)).Refusal is { } refusal)
        {
            _unknown = T(refusal);
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        var after = await Catalogue.FindAsync(Loaded.Id, View.AsOf, Http.RequestAborted);
        var outcome = after?.Plan.Corrections.FirstOrDefault(made => made.Id == correction.Id);
        Navigation.NavigateTo(
            outcome is { Status: CorrectionStatus.Applied, ItemId: { } item } && after?.Index.Item(item) is { } shown
                ? PlanLinks.Item(Loaded.Id, shown.Number)
                : Page("corrections") + $"?{CorrectionsPage.DoneKey}=made#{correction.Id}");
    }

    private FormFault? Fault(string field) => _form?.Faults.Find(fault => fault.Field == field);

    private string Label(string field) => field switch
    {
        CorrectionForm.WordsField => T(CorrectionsTexts.Quote),
        _ => T(Signature.Name(field) ?? FieldWords.Of(_form?.List ?? CorrectedList.Targets, field)),
    };

    private string? Help(string field)
    {
        var now = _form?.Item is null ? null : T(CorrectionsTexts.NowReads, FieldWords.Value(field, _form.Current.GetValueOrDefault(field, string.Empty), View.Language));
        var how = field switch
        {
            "low" or "high" => T(CorrectionsTexts.NumberHelp),
            "deadline" or "when" => T(CorrectionsTexts.DateHelp),
            _ => null,
        };
        return string.Join(" · ", new[] { now, how }.OfType<string>()) is { Length: > 0 } help ? help : null;
    }
}
