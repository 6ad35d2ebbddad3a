using System.Collections.Immutable;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Web.Forms;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Corrections;

/// <summary>
/// The form behind a correction: what it is about, what was filled in, and what keeps it from being recorded. Field names are
/// those of plan.json, so that the form, the file of corrections and the plan say the same.
/// </summary>
public sealed class CorrectionForm
{
    public const string WordsField = "words";
    public const string ListField = "list";
    private const int LongestValue = 300;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private CorrectionForm(CorrectionKind kind, CorrectedList list, PlanItem? item, TextSpan sentence) =>
        (Kind, List, Item, Sentence) = (kind, list, item, sentence);

    public CorrectionKind Kind { get; }

    public CorrectedList List { get; private set; }

    /// <summary>The item as it stands; null where one is added.</summary>
    public PlanItem? Item { get; }

    /// <summary>The words around it.</summary>
    public TextSpan Sentence { get; }

    /// <summary>What the item says now, by field; empty where one is added.</summary>
    public ImmutableSortedDictionary<string, string> Current => Item is null ? ImmutableSortedDictionary<string, string>.Empty : CorrectionFields.Of(Item);

    /// <summary>The fields to fill in, of the list chosen; none where an item is rejected.</summary>
    public ImmutableArray<string> Fields => Kind == CorrectionKind.Reject ? [] : CorrectionFields.Names(List);

    public Signature Signature { get; } = new();

    public List<FormFault> Faults { get; } = [];

    public static CorrectionForm Change(PlanItem item, TextSpan sentence) => new(CorrectionKind.Change, HandChanges.ListOf(item), item, sentence);

    public static CorrectionForm Reject(PlanItem item, TextSpan sentence) => new(CorrectionKind.Reject, HandChanges.ListOf(item), item, sentence);

    public static CorrectionForm Add(TextSpan line, string? words, CorrectedList list)
    {
        var form = new CorrectionForm(CorrectionKind.Add, list, null, line);
        form._values[WordsField] = words?.Trim() ?? string.Empty;
        return form;
    }

    /// <summary>What a field shows: what was filled in, else what the item says.</summary>
    public string Value(string field) => _values.GetValueOrDefault(field) ?? Current.GetValueOrDefault(field, string.Empty);

    public LocalizedText? FaultOf(string field) => Faults.Find(fault => fault.Field == field)?.Text;

    public void Fill(Func<string, string?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (Kind == CorrectionKind.Add && Enum.TryParse<CorrectedList>(read(ListField), ignoreCase: true, out var list) && Enum.IsDefined(list))
        {
            List = list;
        }

        Signature.Fill(read);
        foreach (var field in Fields.Append(WordsField))
        {
            if (read(field) is { } value)
            {
                _values[field] = field == WordsField ? value.Trim() : FieldInput.Normalise(field, value);
            }
        }
    }

    /// <summary>The correction that was filled in; null where something keeps it from being recorded, which is then among the faults.</summary>
    public Correction? Make(LoadedPlan loaded, string id, string by)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        Faults.Clear();
        var span = Kind == CorrectionKind.Add ? FindWords(loaded) : Item?.Span;
        var given = Given();
        CheckFields(given);
        Faults.AddRange(Signature.Faults());
        if (Faults.Count > 0 || span is not { } place)
        {
            return null;
        }

        var source = loaded.Compilation.Source;
        return Item is not null
            ? Correction.Of(id, Kind, Item, source, given, by, default, Signature.Reason)
            : new Correction(id, Kind, List, Anchor.Of(source, place), given, ImmutableSortedDictionary<string, string>.Empty, by, default, Signature.Reason);
    }

    // Only what differs is a change; for an item that is added, whatever is not empty.
    private ImmutableSortedDictionary<string, string> Given() => Fields
        .Where(field => Item is null ? Value(field).Length > 0 && (List != CorrectedList.Responsibilities || field != "unit") : Value(field) != Current.GetValueOrDefault(field))
        .ToImmutableSortedDictionary(field => field, Value, StringComparer.Ordinal);

    private void CheckFields(ImmutableSortedDictionary<string, string> given)
    {
        foreach (var (field, value) in given)
        {
            var alone = ImmutableSortedDictionary<string, string>.Empty.Add(field, value);
            if (value.Length > LongestValue)
            {
                Faults.Add(new FormFault(field, FormTexts.TooLong, [LongestValue]));
            }
            else if (CorrectionFields.Fault(CorrectionKind.Change, List, alone) is { } fault)
            {
                Faults.Add(new FormFault(field, fault));
            }
        }

        if (Kind == CorrectionKind.Change && given.IsEmpty)
        {
            Faults.Add(new FormFault(Fields[0], CorrectionsTexts.Same));
        }
        else if (Faults.Count == 0 && Kind != CorrectionKind.Reject && CorrectionFields.Fault(Kind, List, Merged(given)) is { } whole)
        {
            Faults.Add(new FormFault(Missing(given) ?? Fields[0], whole));
        }
    }

    // The lower and the upper end are held against each other, whichever of them is changed.
    private ImmutableSortedDictionary<string, string> Merged(ImmutableSortedDictionary<string, string> given) =>
        List == CorrectedList.Targets && Item is not null && (given.ContainsKey("low") || given.ContainsKey("high"))
            ? given.SetItem("low", Value("low")).SetItem("high", Value("high"))
            : given;

    private string? Missing(ImmutableSortedDictionary<string, string> given) => List switch
    {
        CorrectedList.Targets => given.ContainsKey("indicator") || Item is not null ? "low" : "indicator",
        CorrectedList.Responsibilities => "role",
        _ => "when",
    };

    private TextSpan? FindWords(LoadedPlan loaded)
    {
        var words = Value(WordsField);
        var at = words.Length == 0 ? -1 : loaded.Words(Sentence).IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            Faults.Add(words.Length == 0 ? new FormFault(WordsField, CorrectionsTexts.QuoteBlank) : new FormFault(WordsField, CorrectionsTexts.QuoteGone, [words]));
            return null;
        }

        return new TextSpan(Sentence.Start + at, words.Length);
    }
}
