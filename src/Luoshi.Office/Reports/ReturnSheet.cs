using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Luoshi.Core.Model;
using Luoshi.Office.Cases;

namespace Luoshi.Office.Reports;

/// <summary>A row of a workbook that came back, by the codes of <see cref="ReturnFields"/>.</summary>
/// <param name="Seen">The stamp that the row carries.</param>
/// <param name="Cells">What was written; what is not there is empty.</param>
/// <param name="Unread">Cells that are no plain text, with what is wrong with them.</param>
public sealed record SheetRow(string LineId, string Seen, ImmutableDictionary<string, string> Cells, ImmutableDictionary<string, LocalizedText> Unread)
{
    public string this[string code] => Cells.GetValueOrDefault(code, string.Empty);
}

/// <summary>A return away from the server: what its rows say, and by which it is known whether the return moved on meanwhile.</summary>
public static class ReturnSheet
{
    // What may stand between the names of files; a file with one of them in its name is called by its hash.
    private static readonly char[] Between = ['、', '\n', ';', '；'];

    /// <summary>What a line says, short enough for a hidden cell. Only what people write counts: that somebody confirmed it does not.</summary>
    public static string StampOf(ReturnLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return StampOf(line.State, line.Value, line.Narrative, line.NextStep, line.Help, line.Evidence);
    }

    internal static string StampOf(ReportedState state, decimal? value, string narrative, string nextStep, string help, string evidence)
    {
        // Programs for workbooks write line ends in their own ways.
        var said = string.Join('\u001f', state, ReturnFields.Write(value), Plain(narrative), Plain(nextStep), Plain(help), UnitList.Join(UnitList.Split(evidence).Order(StringComparer.Ordinal)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..16];
    }

    /// <summary>Reads the rows of a workbook: what they would change, and what cannot be read.</summary>
    /// <param name="view">The return as it stands.</param>
    public static (IReadOnlyList<LineEdit> Edits, IReadOnlyList<LineFault> Faults) Read(ReturnView view, IEnumerable<SheetRow> rows)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(rows);
        var (edits, faults) = (new List<LineEdit>(), new List<LineFault>());
        var byLine = rows.ToLookup(row => row.LineId, StringComparer.Ordinal);
        foreach (var line in view.Lines.Select(of => of.Line))
        {
            if (byLine[line.Id].ToList() is not [var row])
            {
                faults.Add(new(line.Id, ReturnFields.State, byLine[line.Id].Any()
                    ? new($"{line.Number}：这一行出现了两次，请只留一行。", $"{line.Number}: this row is there twice; keep one of them.")
                    : new($"{line.Number}：工作簿里少了这一行，请重新下载，不要删行。", $"{line.Number}: the workbook lacks this row; download it anew and delete no rows.")));
                continue;
            }

            edits.Add(Edit(row, line, view.Files, faults));
        }

        faults.AddRange(byLine.Where(of => view.Lines.All(line => line.Line.Id != of.Key)).Select(of => new LineFault(
            of.Key, ReturnFields.State, new($"“{of.Key}”不是本报表的行，请删去这一行。", $"\"{of.Key}\" is no line of this return; delete the row."))));
        return (edits, faults);
    }

    /// <summary>The evidence of a line by the names of its files, as a workbook shows it.</summary>
    public static string NamesOf(ReturnLine line, ImmutableDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(files);
        return UnitList.Join(line.EvidenceHashes.Select(hash => files.GetValueOrDefault(hash) is { } name && name.IndexOfAny(Between) < 0 ? name : hash));
    }

    private static LineEdit Edit(SheetRow row, ReturnLine line, ImmutableDictionary<string, string> files, List<LineFault> faults)
    {
        faults.AddRange(row.Unread.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new LineFault(
            line.Id, ReturnFields.All.First(field => field.Code == pair.Key).Name, new($"{line.Number}：{pair.Value.Zh}", $"{line.Number}: {pair.Value.En}"))));
        var state = row.Unread.ContainsKey(ReturnFields.StateCode) ? line.State : ReturnFields.ReadState(row[ReturnFields.StateCode]);
        if (state is null)
        {
            var offered = (string.Join('、', ReturnFields.Offered.Select(of => ReturnFields.Name(of).Zh)), string.Join(", ", ReturnFields.Offered.Select(of => ReturnFields.Name(of).En)));
            faults.Add(new(line.Id, ReturnFields.State, new(
                $"{line.Number}：没有“{row[ReturnFields.StateCode]}”这种进展状态，请从下列选择：{offered.Item1}。", $"{line.Number}: there is no state \"{row[ReturnFields.StateCode]}\"; choose from: {offered.Item2}.")));
        }

        // A cell that cannot be read is told once, and not again by what it would have said.
        return new(
            line.Id, line.Version, row.Unread.ContainsKey(ReturnFields.ValueCode) ? string.Empty : row[ReturnFields.ValueCode], state ?? line.State,
            Plain(row[ReturnFields.NarrativeCode]), Plain(row[ReturnFields.NextStepCode]), Plain(row[ReturnFields.HelpCode]),
            Evidence(row[ReturnFields.EvidenceCode], line, files), row.Seen);
    }

    // Names of files become their hashes; what is no known name stays as it is and is told as missing.
    private static string Evidence(string names, ReturnLine line, ImmutableDictionary<string, string> files) => UnitList.Join(names
        .Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(name => files.ContainsKey(name) ? name : line.EvidenceHashes.Concat(files.Keys.Order(StringComparer.Ordinal)).FirstOrDefault(hash => files.GetValueOrDefault(hash) == name) ?? name).Distinct(StringComparer.Ordinal));

    internal static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
