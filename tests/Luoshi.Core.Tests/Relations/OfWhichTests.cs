using Luoshi.Testing;

namespace Luoshi.Core.Tests.Relations;

public class OfWhichTests
{
    [Fact]
    public void A_bracket_after_a_figure_lists_all_its_parts()
    {
        var plan = PlanBuilder.On("新增厂房约850万平方米（东园约400万平方米，西园约450万平方米）。")
            .Target("厂房", "约850万平方米", increment: true)
            .Target("厂房", "约400万平方米", scope: "东园").Target("厂房", "约450万平方米", scope: "西园");

        Assert.Equal(["PartsOfWhole 约850万平方米: 约400万平方米 约450万平方米"], plan.Relations());
    }

    [Fact]
    public void A_sentence_that_opens_with_of_which_lists_parts_of_the_sentence_before()
    {
        var plan = PlanBuilder.On("新建道路300公里。其中，县道新建120公里；乡道新建180公里。")
            .Target("道路", "300公里").Target("县道", "120公里").Target("乡道", "180公里");

        Assert.Equal(["PartsOfWhole 300公里: 120公里 180公里"], plan.Relations());
    }

    [Fact]
    public void Brackets_nest_inside_of_which()
    {
        var plan = PlanBuilder.On("总规模约1300万平方米。其中，厂房约850万平方米（东园约400万平方米，西园约450万平方米）；住房约450万平方米（东园约400万平方米，西园约50万平方米）。")
            .Target("总规模", "约1300万平方米").Target("厂房", "约850万平方米").Target("东园厂房", "约400万平方米").Target("西园厂房", "约450万平方米")
            .Target("住房", "约450万平方米").Target("东园住房", "约400万平方米").Target("西园住房", "约50万平方米");

        Assert.Equal(
            [
                "PartsOfWhole 约1300万平方米: 约850万平方米 约450万平方米",
                "PartsOfWhole 约850万平方米: 约400万平方米 约450万平方米",
                "PartsOfWhole 约450万平方米: 约400万平方米 约50万平方米",
            ],
            plan.Relations());
    }

    [Fact]
    public void Of_which_inside_a_clause_names_some_and_ends_at_the_semicolon()
    {
        var plan = PlanBuilder.On("专利申请不少于24000件，其中发明专利申请不少于18000件，海外申请不少于7200件；专利授权不少于12000件，其中发明专利授权不少于6300件。")
            .Target("专利申请", "不少于24000件").Target("发明专利申请", "不少于18000件").Target("海外申请", "不少于7200件")
            .Target("专利授权", "不少于12000件").Target("发明专利授权", "不少于6300件");

        Assert.Equal(["SomeOfWhole ≥24000件: ≥18000件 ≥7200件", "SomeOfWhole ≥12000件: ≥6300件"], plan.Relations());
    }

    [Fact]
    public void Of_which_inside_a_clause_is_complete_where_the_members_add_up()
    {
        var plan = PlanBuilder.On("建成充电桩500个，其中公共桩200个、专用桩300个。")
            .Target("充电桩", "500个").Target("公共桩", "200个").Target("专用桩", "300个");

        Assert.Equal(["PartsOfWhole 500个: 200个 300个"], plan.Relations());
    }

    [Fact]
    public void The_whole_is_the_figure_of_the_same_kind_not_the_nearest()
    {
        var plan = PlanBuilder.On("产值达到5000亿元，年均增长8%，其中装备制造产值2000亿元。")
            .Target("产值", "5000亿元").Target("产值年均增长", "8%").Target("装备制造产值", "2000亿元");

        Assert.Equal(["SomeOfWhole 5000亿元: 2000亿元"], plan.Relations());
    }

    [Fact]
    public void Rates_are_no_parts_of_each_other()
    {
        var plan = PlanBuilder.On("机械化率达到75%，其中水稻机械化率达到80%、玉米机械化率达到70%。")
            .Target("机械化率", "75%").Target("水稻机械化率", "80%").Target("玉米机械化率", "70%");

        Assert.Empty(plan.Relations());
    }

    [Fact]
    public void Things_counted_in_different_words_are_no_parts_of_each_other()
    {
        var plan = PlanBuilder.On("建成园区20个（配套停车场35处）。").Target("园区", "20个").Target("停车场", "35处");

        Assert.Empty(plan.Relations());
    }

    [Fact]
    public void A_bracket_that_does_not_follow_a_figure_opens_no_list()
    {
        var plan = PlanBuilder.On("投资100亿元用于片区（东片区投资60亿元）。").Target("投资", "100亿元").Target("东片区投资", "60亿元");

        Assert.Empty(plan.Relations());
    }

    [Fact]
    public void Of_which_without_a_figure_before_it_relates_nothing()
    {
        var plan = PlanBuilder.On("短板全面补齐，其中南线建设30公里、北线建设40公里。").Target("南线", "30公里").Target("北线", "40公里");

        Assert.Empty(plan.Relations());
    }

    [Fact]
    public void The_whole_is_the_nearest_figure_that_can_hold_the_part()
    {
        var plan = PlanBuilder.On("建设宜居乡村1000个、绿色村庄300个，其中示范乡村500个。").Target("宜居乡村", "1000个").Target("绿色村庄", "300个").Target("示范乡村", "500个");

        Assert.Equal(["SomeOfWhole 1000个: 500个"], plan.Relations());
    }
}
