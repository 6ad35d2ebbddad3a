using System.Globalization;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Reading;

/// <summary>A correction made by hand that is not in the plan, or that the compiler now reads differently or by itself.</summary>
internal sealed class CorrectionAside : AuditRule
{
    private const int LongestQuote = 24;

    public override string Code => "LS0011";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("手工更正需要重新看一下", "A correction made by hand needs another look");

    public override LocalizedText Help => new(
        "对照原文重新确认：仍然成立就重做一次，不再需要就撤下。更正本身一直保留。",
        "Look at the text again: make the correction anew where it still holds, withdraw it where it is no longer needed. The correction itself is kept.");

    public override IEnumerable<Finding> Check(AuditContext context) =>
        context.Plan.Corrections.Where(c => c.Status != CorrectionStatus.Applied).Select(c => Report(
            context, c.Span ?? new TextSpan(0, 0),
            new(
                $"{c.By}于{Date(c)}{KindZh(c.Kind)}“{Short(c.Quote)}”的更正（{c.Id}）：{c.Detail.Zh}。",
                $"The correction {c.Id}, by which {c.By} {KindEn(c.Kind)} “{Short(c.Quote)}” on {Date(c)}: {c.Detail.En}."),
            level: c.Status == CorrectionStatus.Redundant ? FindingLevel.Info : Level));

    private static string KindZh(CorrectionKind kind) => kind switch { CorrectionKind.Add => "补充", CorrectionKind.Change => "修改", _ => "剔除" };

    private static string KindEn(CorrectionKind kind) => kind switch { CorrectionKind.Add => "added", CorrectionKind.Change => "changed", _ => "rejected" };

    private static string Date(CorrectionOutcome outcome) => outcome.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Short(string quote) => quote.Length <= LongestQuote ? quote : string.Concat(quote.AsSpan(0, LongestQuote), "…");
}
