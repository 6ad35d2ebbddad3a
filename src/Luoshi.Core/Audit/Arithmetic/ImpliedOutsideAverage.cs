using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A figure and its ratio to an outside average imply that average.</summary>
internal sealed class ImpliedOutsideAverage : ImpliedRule
{
    public override string Code => "LS1106";

    public override LocalizedText Title => new("推得的外部平均水平", "An outside average that is implied");

    public override LocalizedText Help => new("与统计部门公布的平均水平核对。", "Compare with the published average.");

    public override IEnumerable<Finding> Check(AuditContext context) =>
        Known(context, NodeKind.OutsideAverage).Select(k => Imply(context, k.Node, k.Givens, new(
            $"由数值和比例推得{k.Node.Name.Zh}约为{k.Node.Amount}。",
            $"The figure and its ratio imply {k.Node.Name.En} of about {k.Node.Amount}.")));
}
