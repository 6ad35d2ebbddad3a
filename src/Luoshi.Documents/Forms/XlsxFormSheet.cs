using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Luoshi.Documents.Tables;
using static Luoshi.Documents.Tables.XlsxRows;

namespace Luoshi.Documents.Forms;

/// <summary>Builds the worksheets of <see cref="XlsxFormWriter"/>: a hidden row of keys, title, notes, header, rows.</summary>
internal static class XlsxFormSheet
{
    public const int KeyRow = 1;
    public const int HeaderRow = 4;
    public const int FirstRow = 5;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static Worksheet Create(FormSheet form, IReadOnlyList<FormMark> marks)
    {
        var byCell = marks.ToLookup(mark => (mark.Row, mark.Column));
        var byRow = marks.ToLookup(mark => mark.Row);
        var last = ColumnName(form.Columns.Length + (marks.Count > 0 ? 1 : 0));
        var data = new SheetData(
            Row(KeyRow, form.Columns.Select(column => Text(column.Key, XlsxFormStyles.Note)), hidden: true),
            Row(2, [Text(form.Title, XlsxFormStyles.Title)]),
            Row(3, [Text(string.Join('\n', form.Notes), XlsxFormStyles.Note)], height: 16 * Math.Max(1, form.Notes.Length)),
            Row(HeaderRow, [
                .. form.Columns.Select(column => Text(column.Header, XlsxFormStyles.Header)),
                .. marks.Count > 0 ? new[] { Text(FormTexts.Errors.Zh, XlsxFormStyles.Header) } : [],
            ]));
        for (var index = 0; index < form.Rows.Length; index++)
        {
            var row = form.Rows[index];
            List<Cell> cells = [.. form.Columns.Select((column, place) => Filled(row, column, place, byCell.Contains((index, column.Key))))];
            if (marks.Count > 0)
            {
                cells.Add(byRow.Contains(index) ? Text(string.Join('\n', byRow[index].Select(mark => mark.Text)), XlsxFormStyles.Errors) : Text(string.Empty, XlsxFormStyles.Locked));
            }

            data.Append(Row(FirstRow + index, cells));
        }

        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }), new SheetViews(View(form)), new SheetFormatProperties { DefaultRowHeight = 15 },
            Columns(form, marks.Count > 0), data,
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false },
            new MergeCells(new MergeCell { Reference = $"A2:{last}2" }, new MergeCell { Reference = $"A3:{last}3" }));
        if (Validations(form) is { } validations)
        {
            sheet.Append(validations);
        }

        sheet.Append(
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.9, Bottom = 0.7, Header = 0.4, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&C— &P / &N —")));
        return sheet;
    }

    public static Worksheet CreateIdentity(FormSheet form)
    {
        var data = new SheetData();
        var number = 0;
        foreach (var (key, value) in form.Identity)
        {
            data.Append(Row(++number, [Text(key, XlsxFormStyles.Locked), Text(value, XlsxFormStyles.Locked)]));
        }

        return new Worksheet(data, new SheetProtection { Sheet = true });
    }

    private static Cell Filled(FormRow row, FormColumn column, int place, bool marked)
    {
        var (text, open) = (row.Cells[place], column.IsOpen && !row.Closed.Contains(column.Key));
        var style = (open, column.IsNumeric, marked) switch
        {
            (_, true, true) => XlsxFormStyles.MarkedNumber,
            (_, false, true) => XlsxFormStyles.Marked,
            (true, true, _) => XlsxFormStyles.OpenNumber,
            (true, false, _) => XlsxFormStyles.Open,
            (false, true, _) => XlsxFormStyles.LockedNumber,
            _ => XlsxFormStyles.Locked,
        };
        return column.IsNumeric && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Invariant, out var number)
            ? Value(number.ToString(Invariant), style)
            : Text(text, style);
    }

    private static SheetView View(FormSheet form)
    {
        var frozen = form.Columns.TakeWhile(column => !column.IsOpen).Count(column => !column.IsHidden) is > 2 and var shown
            ? form.Columns.Select((column, place) => (column, place)).Where(pair => !pair.column.IsHidden).Skip(1).First().place + 1
            : 0;
        var pane = new Pane { VerticalSplit = HeaderRow, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen, TopLeftCell = string.Create(Invariant, $"A{FirstRow}") };
        if (frozen > 0)
        {
            pane.HorizontalSplit = frozen;
            pane.ActivePane = PaneValues.BottomRight;
            pane.TopLeftCell = string.Create(Invariant, $"{ColumnName(frozen + 1)}{FirstRow}");
        }

        return new SheetView(pane) { WorkbookViewId = 0 };
    }

    private static Columns Columns(FormSheet form, bool marked)
    {
        var columns = new Columns();
        var index = 0u;
        foreach (var column in form.Columns)
        {
            index++;
            columns.Append(new Column { Min = index, Max = index, Width = (column.Width * 2) + 2, CustomWidth = true, Hidden = column.IsHidden });
        }

        if (marked)
        {
            columns.Append(new Column { Min = index + 1, Max = index + 1, Width = 60, CustomWidth = true });
        }

        return columns;
    }

    // Choices refuse anything else; figures only warn, because the server says better what is wrong.
    private static DataValidations? Validations(FormSheet form)
    {
        var validations = new DataValidations();
        for (var place = 0; place < form.Columns.Length && form.Rows.Length > 0; place++)
        {
            var column = form.Columns[place];
            var area = string.Create(Invariant, $"{ColumnName(place + 1)}{FirstRow}:{ColumnName(place + 1)}{FirstRow + form.Rows.Length - 1}");
            if (column is { IsOpen: true, Choices.Length: > 0 })
            {
                validations.Append(new DataValidation(new Formula1("\"" + string.Join(',', column.Choices) + "\""))
                {
                    Type = DataValidationValues.List,
                    AllowBlank = true,
                    ShowErrorMessage = true,
                    SequenceOfReferences = new ListValue<StringValue> { InnerText = area },
                });
            }
            else if (column is { IsOpen: true, IsNumeric: true })
            {
                validations.Append(new DataValidation(new Formula1("-1000000000000000"), new Formula2("1000000000000000"))
                {
                    Type = DataValidationValues.Decimal,
                    Operator = DataValidationOperatorValues.Between,
                    ErrorStyle = DataValidationErrorStyleValues.Warning,
                    AllowBlank = true,
                    ShowErrorMessage = true,
                    SequenceOfReferences = new ListValue<StringValue> { InnerText = area },
                });
            }
        }

        validations.Count = (uint)validations.ChildElements.Count;
        return validations.ChildElements.Count == 0 ? null : validations;
    }

    private static Row Row(int number, IEnumerable<Cell> cells, bool hidden = false, double height = 0)
    {
        var row = XlsxRows.Row((uint)number, cells);
        if (hidden)
        {
            row.Hidden = true;
        }

        if (height > 0)
        {
            (row.Height, row.CustomHeight) = (height, true);
        }

        return row;
    }
}
