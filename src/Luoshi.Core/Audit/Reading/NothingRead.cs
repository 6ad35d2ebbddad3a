using System.Buffers;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Reading;

/// <summary>A text with words in it of which nothing became a promise: it may be no plan, and no findings mean nothing then.</summary>
internal sealed class NothingRead : AuditRule
{
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\r\n\u3000\uFEFF");

    public override string Code => "LS0010";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("没有读出任何承诺", "No promise was read");

    public override LocalizedText Help => new(
        "检查是否选错了文件，附件正文是否在内；没有发现问题不等于没有问题。",
        "Check whether this is the right file and holds the body of its attachments; that nothing was found does not mean that nothing is wrong.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var plan = context.Plan;
        if (!plan.Targets.IsEmpty || !plan.Tasks.IsEmpty || !plan.Responsibilities.IsEmpty || !plan.Milestones.IsEmpty || FirstLine(context.Source) is not int line)
        {
            yield break;
        }

        yield return plan.Document.Regulation
            ? Report(
                context, context.Source.LineSpan(line),
                new("没有读出任何指标、任务或责任；这是法规条文，不是工作方案。", "No target, task or responsibility was read; this is a regulation, not a work plan."),
                level: FindingLevel.Info)
            : Report(
                context, context.Source.LineSpan(line),
                new("没有读出任何指标、任务或责任；这可能不是工作方案。", "No target, task or responsibility was read; this may be no work plan."));
    }

    private static int? FirstLine(SourceDocument source)
    {
        var at = source.Text.AsSpan().IndexOfAnyExcept(Blank);
        return at < 0 ? null : source.LineOf(at);
    }
}
