using Luoshi.Office.Cases;

namespace Luoshi.Office.Reports;

/// <summary>What is wrong with an edit of a line, all of it at once.</summary>
internal static class LineFaults
{
    private const int MostCharacters = 4000;

    /// <param name="line">The line as it stands; null where the return has none of that id.</param>
    /// <param name="known">Hashes of kept files that the unit handed in.</param>
    public static IEnumerable<LineFault> Of(LineEdit edit, ReturnLine? line, HashSet<string> known)
    {
        if (line is null)
        {
            yield return new(edit.LineId, ReturnFields.State, new("本报表没有这一行，请重新下载。", "The return has no such line: download it anew."));
            yield break;
        }

        // What is there already overwrites nobody: the same file sent twice is no conflict.
        if ((edit.Seen is { } seen ? seen != ReturnSheet.StampOf(line) : edit.Version != line.Version) && !SaysTheSame(edit, line))
        {
            yield return new(line.Id, ReturnFields.State, new(
                $"{line.Number}：您打开或下载后这一行已改动（现为“{ReturnFields.Name(line.State).Zh}”），请核对后再保存。",
                $"{line.Number}: this line was changed after you opened or downloaded it (it says \"{ReturnFields.Name(line.State).En}\" now); look at it and save again."));
        }

        if (ReturnValue.Fault(edit.Value, line) is { } unread)
        {
            yield return new(line.Id, ReturnFields.Value, unread);
        }

        foreach (var (field, text) in new[] { (ReturnFields.Narrative, edit.Narrative), (ReturnFields.NextStep, edit.NextStep), (ReturnFields.Help, edit.Help) })
        {
            if (text.Length > MostCharacters)
            {
                yield return new(line.Id, field, new($"{line.Number}：{field.Zh}不超过{MostCharacters}字。", $"{line.Number}: the {field.En} has {MostCharacters} characters at most."));
            }
        }

        // What stands there since the last round may stay, whoever handed it in then.
        if (UnitList.Split(edit.Evidence).FirstOrDefault(hash => !known.Contains(hash) && !line.EvidenceHashes.Contains(hash)) is { } missing)
        {
            yield return new(line.Id, ReturnFields.Evidence, new($"{line.Number}：没有证明材料“{missing}”，请先上传。", $"{line.Number}: there is no kept file \"{missing}\"; hand it in first."));
        }
    }

    private static bool SaysTheSame(LineEdit edit, ReturnLine line) =>
        ReturnSheet.StampOf(edit.State, ReturnValue.Read(edit.Value), edit.Narrative, edit.NextStep, edit.Help, edit.Evidence) == ReturnSheet.StampOf(line);
}
