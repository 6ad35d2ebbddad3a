using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;

namespace Luoshi.Core.Tests.Semantics.Units;

public class UnitResolverTests
{
    [Fact]
    public void A_name_with_and_without_its_place_is_one_unit()
    {
        var plan = Compiled.Plan("一、任务", "（一）甲。推进。（市科技局牵头，财政局配合）", "（二）乙。推进。（科技局、市财政局负责）");

        Assert.Equal(["市科技局 = 科技局", "市财政局 = 财政局"], plan.Units.Select(u => string.Join(" = ", u.Names)));
        Assert.Equal([plan.Units[0].Id, plan.Units[1].Id, plan.Units[0].Id, plan.Units[1].Id], plan.Responsibilities.Select(r => r.UnitId));
    }

    [Fact]
    public void A_unit_is_a_body_a_group_or_a_company() =>
        Assert.Equal(
            [UnitKind.Body, UnitKind.Group, UnitKind.Company, UnitKind.Group],
            Compiled.Plan("一、任务", "（一）甲。推进。（市科技局、各区政府、市投资公司、相关单位负责）").Units.Select(u => u.Kind));

    [Fact]
    public void Units_that_the_plan_lists_are_implementing() =>
        Assert.Equal(
            ["市科技局 True", "市财政局 False", "市统计局 True"],
            Compiled.Plan("一、任务", "（一）甲。推进。（科技局、市财政局负责）", "二、组织实施", "实施单位包括市科技局、市统计局。").Units.Select(u => $"{u.Name} {u.Implementing}"));

    [Theory]
    [InlineData("市科技局", "科技局")]
    [InlineData("省科技厅", "科技厅")]
    [InlineData("自治区科技厅", "科技厅")]
    [InlineData("科技局", "科技局")]
    [InlineData("县委", "县委")]
    public void The_core_of_a_name_leaves_out_the_place(string name, string core) => Assert.Equal(core, UnitResolver.Core(name));
}
