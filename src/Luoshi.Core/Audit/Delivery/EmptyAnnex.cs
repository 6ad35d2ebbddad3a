using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>An attachment that is announced and is not there, or holds nothing.</summary>
internal sealed class EmptyAnnex : AuditRule
{
    private static readonly string[] Files = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".ofd", ".zip", ".rar"];

    public override string Code => "LS2007";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("附件缺失", "An attachment that is missing");

    public override LocalizedText Help => new("补上附件；责任表可由本方案的责任条款生成。", "Supply it; a table of responsibilities can be made from the clauses of this plan.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        if (context.Plan.Annexes.Any(a => IsFile(a.Title)))
        {
            yield break;
        }

        foreach (var annex in context.Plan.Annexes.Where(a => a.Empty && !IsContents(a.Title)))
        {
            var place = annex.Opened ?? annex.Announced;
            if (place is null)
            {
                continue;
            }

            var title = annex.Title.Length > 0 ? $"“{annex.Title}”" : string.Empty;
            var (zh, en) = annex.Opened is null ? ("正文之后没有这个附件", "does not follow the text") : ("只有标题，没有内容", "has a heading and nothing under it");
            yield return Report(
                context, place.Value, new($"{annex.Label}{title}{zh}。", $"{annex.Label} {annex.Title} {en}."),
                related: annex.Announced is { } announced ? [new RelatedSpan(announced, new("附件说明", "announced here"))] : []);
        }
    }

    // A line of a table of contents announces nothing that should follow the text.
    private static bool IsContents(string title) => title.Contains("....", StringComparison.Ordinal) || title.Contains("……", StringComparison.Ordinal);

    // A text that links a file has its attachments beside it: those named in its words are in the files.
    private static bool IsFile(string title) => Array.Exists(Files, f => title.EndsWith(f, StringComparison.OrdinalIgnoreCase));
}
