using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Documents.Forms;
using Luoshi.Office.Accounts;
using Luoshi.Office.Reports;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Returns;

/// <summary>A place of a workbook that is to be mended.</summary>
/// <param name="Address">Of the cell as it was uploaded, such as F7; empty where there is no such cell.</param>
public sealed record SheetFault(string Address, LineFault Fault);

/// <summary>What came of a workbook.</summary>
/// <param name="Refusal">Why it was not even looked at.</param>
/// <param name="Changed">How many lines changed.</param>
/// <param name="Faults">What is to be mended; where there is anything, nothing was saved.</param>
/// <param name="Marked">The workbook with these places marked; null where there are none.</param>
public sealed record SheetTaken(LocalizedText? Refusal, int Changed, ImmutableArray<SheetFault> Faults, byte[]? Marked)
{
    public static SheetTaken Refuse(LocalizedText why) => new(why, 0, [], null);
}

/// <summary>Returns as workbooks: made prefilled, taken back as a whole or not at all.</summary>
public sealed class ReturnWorkbooks(ReturnDesk desk, Caller caller)
{
    private const string Version = "1";
    private const string FormKey = "form";
    private const string ReturnKey = "return";
    private const string TitleKey = "title";
    private const string LineKey = "line";
    private const string StampKey = "seen";

    /// <summary>The name of its file.</summary>
    public static string NameOf(ReturnView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Downloads.FileNames.Of(view.Open.File.TitleZh + ".xlsx");
    }

    /// <summary>The workbook of a return as it stands.</summary>
    public static byte[] Make(ReturnView view) => XlsxFormWriter.Write(Sheet(view, null));

    /// <summary>Takes a workbook that was filled in.</summary>
    public async Task<SheetTaken> TakeAsync(ReturnView view, byte[] file, Principal who, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Locked is { } locked)
        {
            return SheetTaken.Refuse(locked);
        }

        var reading = XlsxFormReader.Read(file);
        if (reading.Form is not { } form)
        {
            return SheetTaken.Refuse(reading.Refusal ?? ReturnTexts.SheetNone);
        }

        if (Stale(view, form.Identity) is { } stale)
        {
            return SheetTaken.Refuse(stale);
        }

        var (edits, unread) = ReturnSheet.Read(view, form.Rows.Select(RowOf));
        var outcome = await desk.SaveAsync(view.Id, edits, unread, who, caller.From, cancellation);
        if (!outcome.Done)
        {
            return SheetTaken.Refuse(outcome.Refusal ?? ReturnTexts.SheetNone);
        }

        if (outcome.Value.Faults.IsEmpty)
        {
            return new(null, outcome.Value.Changed, [], null);
        }

        var rows = form.Rows.GroupBy(row => row[LineKey], StringComparer.Ordinal).ToDictionary(of => of.Key, of => of.First(), StringComparer.Ordinal);
        return new(
            null, 0,
            [.. outcome.Value.Faults.Select(fault => new SheetFault(rows.TryGetValue(fault.LineId, out var row) ? form.AddressOf(row, ReturnFields.CodeOf(fault.Field)) : string.Empty, fault))],
            XlsxFormWriter.Write(Sheet(view, rows), Marks(view, outcome.Value.Faults)));
    }

    private static LocalizedText? Stale(ReturnView view, ImmutableDictionary<string, string> identity) =>
        identity.GetValueOrDefault(FormKey) != "return/" + Version ? ReturnTexts.SheetOld
        : identity.GetValueOrDefault(ReturnKey) == view.Id ? null
        : Fill(ReturnTexts.SheetOther, identity.GetValueOrDefault(TitleKey, "—"));

    private static LocalizedText Fill(LocalizedText text, string value) => new(
        string.Format(CultureInfo.InvariantCulture, text.Zh, value), string.Format(CultureInfo.InvariantCulture, text.En, value));

    private static SheetRow RowOf(FilledRow row)
    {
        var open = ReturnFields.All.Select(field => (field.Code, Cell: row.Cells.GetValueOrDefault(field.Code))).Where(of => of.Cell.Text is { Length: > 0 }).ToList();
        return new(
            row[LineKey], row[StampKey],
            open.Where(of => of.Cell.Kind == FilledKind.Plain).ToImmutableDictionary(of => of.Code, of => of.Cell.Text, StringComparer.Ordinal),
            open.Where(of => of.Cell.Kind != FilledKind.Plain).ToImmutableDictionary(of => of.Code, of => of.Cell.Kind switch
            {
                FilledKind.Formula => ReturnSheetTexts.Formula,
                FilledKind.Day => ReturnSheetTexts.DayInstead,
                _ => ReturnSheetTexts.ErrorCell,
            }, StringComparer.Ordinal));
    }

    // In the order of the sheet's rows; what is wrong with no row of it stands on the page alone.
    private static List<FormMark> Marks(ReturnView view, ImmutableArray<LineFault> faults)
    {
        var places = view.Lines.Select((of, place) => (of.Line.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        return [.. faults.Where(fault => places.ContainsKey(fault.LineId)).Select(fault => new FormMark(
            places[fault.LineId], ReturnFields.CodeOf(fault.Field), $"{fault.Field.Zh} {fault.Field.En}：{fault.Text.Zh}\n{fault.Text.En}"))];
    }

    private static FormSheet Sheet(ReturnView view, Dictionary<string, FilledRow>? filled) => new(
        $"{view.Open.File.TitleZh}  {view.Open.File.TitleEn}",
        ReturnSheetTexts.SheetName.Zh,
        [ReturnSheetTexts.HowToFill.Zh, ReturnSheetTexts.HowToFill.En],
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            [FormKey] = "return/" + Version,
            [ReturnKey] = view.Id,
            [TitleKey] = view.Open.File.TitleZh,
        }),
        [
            new(LineKey, string.Empty, 10) { IsHidden = true },
            new(StampKey, string.Empty, 10) { IsHidden = true },
            new("number", ReturnSheetTexts.Both(ReturnSheetTexts.Number), 4),
            new("title", ReturnSheetTexts.Both(ReturnSheetTexts.Title), 20),
            new("kind", ReturnSheetTexts.Both(ReturnSheetTexts.Kind), 5),
            new("due", ReturnSheetTexts.Both(ReturnSheetTexts.Due), 6),
            new("before", ReturnSheetTexts.Both(ReturnSheetTexts.Before), 6) { IsNumeric = true },
            new("unit", ReturnSheetTexts.Both(ReturnSheetTexts.Unit), 5),
            new(ReturnFields.ValueCode, ReturnSheetTexts.Both(ReturnSheetTexts.Value), 6) { IsOpen = true, IsNumeric = true },
            new(ReturnFields.StateCode, ReturnSheetTexts.Both(ReturnSheetTexts.State), 9) { IsOpen = true, Choices = [.. ReturnFields.Offered.Select(ReturnFields.Label)] },
            new(ReturnFields.NarrativeCode, ReturnSheetTexts.Both(ReturnSheetTexts.Narrative), 18) { IsOpen = true },
            new(ReturnFields.NextStepCode, ReturnSheetTexts.Both(ReturnSheetTexts.NextStep), 14) { IsOpen = true },
            new(ReturnFields.HelpCode, ReturnSheetTexts.Both(ReturnSheetTexts.Help), 12) { IsOpen = true },
            new(ReturnFields.EvidenceCode, ReturnSheetTexts.Both(ReturnSheetTexts.Evidence), 14) { IsOpen = true },
        ],
        [.. view.Lines.Select(of => new FormRow(Cells(of, view.Files, filled?.GetValueOrDefault(of.Line.Id)), of.Line.Kind == LineKind.Target ? [] : [ReturnFields.ValueCode]))]);

    private static ImmutableArray<string> Cells(ReturnLineView of, ImmutableDictionary<string, string> files, FilledRow? filled)
    {
        var line = of.Line;
        return
        [
            // What comes back marked still says what its writer had seen, so that a change by somebody else is not overwritten.
            line.Id, filled is null ? ReturnSheet.StampOf(line) : filled[StampKey],
            line.Number, line.Title, $"{ReturnTexts.Of(line.Kind).Zh} {ReturnTexts.Of(line.Kind).En}", line.DueOn is { } due ? Components.Words.Date(due) : string.Empty,
            ReturnFields.Write(of.Before?.Value), line.Unit,
            filled?[ReturnFields.ValueCode] ?? ReturnFields.Write(line.Value),
            filled?[ReturnFields.StateCode] ?? (line.State == ReportedState.Unsaid ? string.Empty : ReturnFields.Label(line.State)),
            filled?[ReturnFields.NarrativeCode] ?? line.Narrative, filled?[ReturnFields.NextStepCode] ?? line.NextStep, filled?[ReturnFields.HelpCode] ?? line.Help,
            filled?[ReturnFields.EvidenceCode] ?? ReturnSheet.NamesOf(line, files),
        ];
    }
}
