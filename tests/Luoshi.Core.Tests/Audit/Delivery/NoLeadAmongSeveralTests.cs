using Luoshi.Core.Audit.Delivery;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class NoLeadAmongSeveralTests
{
    [Fact]
    public void Several_responsible_units_without_a_lead_are_reported() =>
        Assert.Equal("“建设平台”有多个责任单位，没有牵头单位。", Assert.Single(Ask.Rule<NoLeadAmongSeveral>(Plan(1))).Message.Zh);

    [Fact]
    public void A_plan_written_so_throughout_gets_one_finding() =>
        Assert.Equal("有8条责任条款列了多个责任单位而没有牵头单位。", Assert.Single(Ask.Rule<NoLeadAmongSeveral>(Plan(8))).Message.Zh);

    [Fact]
    public void Rule_is_silent_when_one_unit_answers() =>
        Assert.Empty(Ask.Rule<NoLeadAmongSeveral>(PlanBuilder.On("建设平台。（责任单位：市科技局）").Clause("（责任单位：市科技局）", "建设平台", ("市科技局", Role.Responsible))));

    private static PlanBuilder Plan(int clauses)
    {
        var plan = PlanBuilder.On(string.Concat(Enumerable.Repeat("建设平台。（责任单位：市科技局、市财政局）\n", clauses)));
        for (var i = 0; i < clauses; i++)
        {
            plan.Clause("（责任单位：市科技局、市财政局）", "建设平台", ("市科技局", Role.Responsible), ("市财政局", Role.Responsible));
        }

        return plan;
    }
}
