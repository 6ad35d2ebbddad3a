using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Consolidating;

/// <summary>What is wrong with an amending document, LS0020 to LS0025. One place, so that no code is given twice; they are no rules of the audit.</summary>
internal static class AmendmentFindings
{
    private const int LongestQuote = 40;

    /// <summary>What to do about each.</summary>
    private static readonly LocalizedText Quote = new(
        "在修订文件中照原文引用要改的文字，或写明它在哪一部分、哪一项。", "Quote the words to be changed as the plan has them, or name the part and item that holds them.");

    public static ImmutableArray<Finding> Of(Compilation notice, AmendmentForm form, ImmutableArray<(PlacedInstruction Placed, string About)> placed, DateOnly? effective)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (instruction, about) in placed.Where(p => p.Placed.Trouble != PlacementTrouble.None))
        {
            findings.Add(Failed(instruction, Short(about)));
        }

        if (form == AmendmentForm.Nothing)
        {
            findings.Add(Make(
                notice, "LS0025", FindingLevel.Error, FirstWords(notice),
                new("既没有读出修改指令，也不像该方案的新版本。", "No amending instruction was read, and it does not look like a new version of the plan."),
                new("检查是否选错了文件；指令写成“将……中的‘甲’修改为‘乙’”之类的句子。", "Check whether this is the right file; write instructions as sentences such as 将…中的“甲”修改为“乙”.")));
        }

        if (effective is null)
        {
            findings.Add(Make(
                notice, "LS0024", FindingLevel.Warning, FirstWords(notice),
                new("没有写明从哪天起生效，也没有成文日期。", "It says from which day it counts neither in words nor by its date."),
                new("写明“自某年某月某日起施行”，或补上成文日期。", "Write from which day it takes effect, or add the date of signature.")));
        }

        return [.. findings.OrderBy(f => f.Span).ThenBy(f => f.Code, StringComparer.Ordinal)];
    }

    private static Finding Failed(PlacedInstruction placed, string about)
    {
        var at = placed.Instruction;
        var (code, message, help) = placed.Trouble switch
        {
            PlacementTrouble.Missing => ("LS0020", new LocalizedText(
                $"原方案里找不到“{about}”，这条没有执行。", $"The plan does not hold “{about}”; the instruction was not carried out."), Quote),
            PlacementTrouble.Ambiguous => ("LS0021", new(
                $"原方案里“{about}”不止一处，这条没有执行。", $"The plan holds “{about}” in several places; the instruction was not carried out."),
                new("写明是哪一部分、哪一项的，或多引几个字；都要改就写“均”。", "Name the part and item, quote more words, or write 均 where all are meant.")),
            PlacementTrouble.Unread => ("LS0022", new(
                "这一句要修改什么没有读懂，没有执行。", "What this sentence amends was not understood; it was not carried out."),
                new("改写成“将……中的‘甲’修改为‘乙’”“删除‘甲’”“在‘甲’后增加‘乙’”之类的句子。", "Write it as 将…中的“甲”修改为“乙”, 删除“甲”, 在“甲”后增加“乙” or the like.")),
            _ => ("LS0023", new(
                $"与前面的一条改的是同一处文字（“{about}”），这条没有执行。", $"An earlier instruction changes the same words (“{about}”); this one was not carried out."),
                new("把两条合并成一条。", "Make one instruction of the two.")),
        };
        return new(code, FindingFamily.Reading, FindingLevel.Error, at.Line, at.Span, message, help, [], []);
    }

    private static Finding Make(Compilation notice, string code, FindingLevel level, TextSpan span, LocalizedText message, LocalizedText help) =>
        new(code, FindingFamily.Reading, level, notice.Source.LineOf(span.Start), span, message, help, [], []);

    private static TextSpan FirstWords(Compilation notice)
    {
        var line = Enumerable.Range(1, notice.Source.LineCount).Select(notice.Source.LineSpan).FirstOrDefault(s => s.Length > 0);
        return notice.Plan.Document.TitleSpan ?? line;
    }

    private static string Short(string words) => words.Length <= LongestQuote ? words : string.Concat(words.AsSpan(0, LongestQuote), "…");
}
