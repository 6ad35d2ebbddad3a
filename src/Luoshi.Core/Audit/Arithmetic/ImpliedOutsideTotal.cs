using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A figure and its share of the city imply the city's total.</summary>
internal sealed class ImpliedOutsideTotal : ImpliedRule
{
    public override string Code => "LS1101";

    public override LocalizedText Title => new("推得的外部总量", "An outside total that is implied");

    public override LocalizedText Help => new("与统计部门公布的总量核对，看占比目标是否现实。", "Compare with the published total to see whether the share is realistic.");

    public override IEnumerable<Finding> Check(AuditContext context) =>
        Known(context, NodeKind.OutsideTotal).Select(k => Imply(context, k.Node, k.Givens, new(
            $"由数值和占比推得{k.Node.Name.Zh}约为{k.Node.Amount}。",
            $"The figure and its share imply {k.Node.Name.En} of about {k.Node.Amount}.")));
}
