using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A share of a stated figure comes to an amount that is stated nowhere.</summary>
internal sealed class ImpliedPartAmount : ImpliedRule
{
    public override string Code => "LS1102";

    public override LocalizedText Title => new("占比对应的绝对数", "The amount behind a share");

    public override LocalizedText Help => new("可用这一数值考核占比指标。", "The share can be checked by this amount.");

    public override IEnumerable<Finding> Check(AuditContext context) =>
        Known(context, NodeKind.PartAmount).Select(k => Imply(context, k.Node, k.Givens, new(
            $"{k.Node.Name.Zh}按占比推算约为{k.Node.Amount}。",
            $"{k.Node.Name.En} comes to about {k.Node.Amount} by its share.")));
}
