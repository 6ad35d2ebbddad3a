using Luoshi.Core.Audit.Delivery;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class UnitsMissingFromListTests
{
    [Fact]
    public void Units_with_tasks_that_the_list_leaves_out_are_named_by_role()
    {
        var finding = Assert.Single(Ask.Rule<UnitsMissingFromList>(Plan()));

        Assert.Equal("2个有任务的单位没有列入实施单位：牵头或负责 市国资委；协办 市法制办。名单以“等”收尾。", finding.Message.Zh);
        Assert.Equal(2, finding.Related.Length);
    }

    [Fact]
    public void A_group_in_the_list_stands_for_its_members() =>
        Assert.Empty(Ask.Rule<UnitsMissingFromList>(PlanBuilder.On("建设绿道。（南山区政府牵头，市城管局配合）\n实施单位包括市城管局及各区政府。")
            .Clause("（南山区政府牵头，市城管局配合）", "建设绿道", ("南山区政府", Role.Lead), ("市城管局", Role.Assist))
            .Implementing("市城管局").Implementing("各区政府", UnitKind.Group)));

    [Fact]
    public void Rule_is_silent_when_the_plan_has_no_list() =>
        Assert.Empty(Ask.Rule<UnitsMissingFromList>(PlanBuilder.On("建设绿道。（市国资委牵头）").Clause("（市国资委牵头）", "建设绿道", ("市国资委", Role.Lead))));

    private static PlanBuilder Plan() =>
        PlanBuilder.On("建设平台。（市国资委牵头，市法制办配合）\n改造厂房。（市科技局牵头，市财政局配合）\n实施单位包括市科技局、市财政局等。")
            .Clause("（市国资委牵头，市法制办配合）", "建设平台", ("市国资委", Role.Lead), ("市法制办", Role.Assist))
            .Clause("（市科技局牵头，市财政局配合）", "改造厂房", ("市科技局", Role.Lead), ("市财政局", Role.Assist))
            .Implementing("市科技局").Implementing("市财政局");
}
