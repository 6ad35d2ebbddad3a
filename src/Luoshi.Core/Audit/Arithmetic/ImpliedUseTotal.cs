using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A rate of use and the amount it is counted by imply the total used.</summary>
internal sealed class ImpliedUseTotal : ImpliedRule
{
    public override string Code => "LS1107";

    public override LocalizedText Title => new("单耗对应的总量", "The total behind a rate of use");

    public override LocalizedText Help => new("可与能源、水资源等总量控制指标核对。", "Compare with the limits on total use.");

    public override IEnumerable<Finding> Check(AuditContext context) =>
        Known(context, NodeKind.UseTotal).Select(k => Imply(context, k.Node, k.Givens, new(
            $"{k.Node.Name.Zh}约为{k.Node.Amount}。",
            $"The {k.Node.Name.En} comes to about {k.Node.Amount}.")));
}
