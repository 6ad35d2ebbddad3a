using Luoshi.Core.Audit.Network;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Relations;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Network;

public class QuantityNetworkTests
{
    [Fact]
    public void A_missing_part_follows_from_the_whole_and_the_others_with_its_derivation()
    {
        var plan = PlanBuilder.On("道路500公里（县道200公里，乡道不少于0公里）。")
            .Target("道路", "500公里").Target("县道", "200公里").Target("乡道", "不少于0公里");

        var network = Solve(plan);

        var part = network.Find("t3");
        Assert.Equal("300公里", part?.Amount);
        Assert.Equal(
            ["T01（第1行“500公里”）：道路 500公里", "T02（第1行“200公里”）：县道 200公里", "乡道 = 500公里 − 200公里 = 300公里"], part?.Why.Lines(plan.Source).Select(l => l.Zh));
    }

    [Fact]
    public void What_is_learned_travels_along_a_chain_of_relations()
    {
        // Share of the whole, then share of the city.
        var plan = PlanBuilder.On("工业增加值达到200亿元，占全市的20%。园区工业增加值占全市的20%。新兴产业增加值占园区工业增加值的40%。")
            .Target("工业增加值", "200亿元").Target("工业增加值占全市", "20%").Target("园区工业增加值占全市", "20%").Target("新兴产业增加值占园区工业增加值", "40%");

        var amounts = Solve(plan).Nodes.Where(n => n.Kind != NodeKind.Stated).Select(n => $"{n.Name.Zh} {n.Amount}");

        Assert.Equal(["全市工业增加值 1000亿元", "新兴产业增加值 80亿元"], amounts);
    }

    [Fact]
    public void A_constraint_that_cannot_be_met_is_set_aside_and_reported_once()
    {
        var plan = PlanBuilder.On("道路500公里（县道200公里，乡道200公里）。").Target("道路", "500公里").Target("县道", "200公里").Target("乡道", "200公里");

        var network = Solve(plan);

        Assert.Single(network.Contradictions);
        Assert.Equal("500公里", network.Find("t1")?.Amount);
    }

    [Fact]
    public void A_contradiction_is_reduced_to_the_relations_it_needs()
    {
        var plan = PlanBuilder.On(
            "总产值达到300亿元，占全市的30%。总产值占全市的20%。新增道路10公里（县道4公里，乡道6公里）。")
            .Target("总产值", "300亿元").Target("总产值占全市", "30%").Target("总产值占全市", "20%")
            .Target("道路", "10公里").Target("县道", "4公里").Target("乡道", "6公里");
        var figures = plan.Targets.ToDictionary(t => t.Id, Figure.Of);

        var found = Assert.Single(Solve(plan).Contradictions);
        var (_, chain) = ChainMinimiser.Minimise(found, plan.Source, figures, f => f.Stated);

        Assert.Equal([RelationKind.ShareOfOutside, RelationKind.ShareOfOutside], chain.Select(r => r.Kind));
    }

    [Fact]
    public void Circular_relations_end_after_a_fixed_number_of_rounds()
    {
        // Each is said to be 40 % of the other: the values shrink forever.
        var plan = PlanBuilder.On("甲项投资1000亿元，乙项投资1000亿元。").Target("甲项投资", "1000亿元").Target("乙项投资", "1000亿元");
        Relation[] circle =
        [
            new(RelationKind.SomeOfWhole, "t1", ["t2"], new(0, 1), null), new(RelationKind.SomeOfWhole, "t2", ["t1"], new(0, 1), null),
            new(RelationKind.PartsOfWhole, "t1", ["t2", "t1"], new(0, 1), null),
        ];

        var network = NetworkBuilder.Build(plan.Source, circle, plan.Targets.ToDictionary(t => t.Id, Figure.Of), f => new(0, f.Stated.High));

        Assert.NotNull(network.Find("t1"));
    }

    [Fact]
    public void A_relation_to_a_target_that_is_not_there_is_left_out()
    {
        var plan = PlanBuilder.On("道路500公里。").Target("道路", "500公里");

        var network = NetworkBuilder.Build(
            plan.Source, [new(RelationKind.PartsOfWhole, "t1", ["t9"], new(0, 1), null)], plan.Targets.ToDictionary(t => t.Id, Figure.Of), f => f.Stated);

        Assert.Empty(network.Constraints);
    }

    private static QuantityNetwork Solve(PlanBuilder plan) =>
        NetworkBuilder.Build(plan.Source, RelationFinder.Find(plan.Source, plan.Targets), plan.Targets.ToDictionary(t => t.Id, Figure.Of), f => f.Stated);
}
