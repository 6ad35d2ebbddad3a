using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Relations;

public class OtherRelationTests
{
    [Fact]
    public void An_increment_belongs_to_the_level_of_the_same_indicator()
    {
        var plan = PlanBuilder.On("到2025年，省级重点实验室达到12—15家、孵化器20家。\n新增5—8家省级重点实验室，新增学校3所。")
            .Target("省级重点实验室", "12—15家", 2025).Target("孵化器", "20家", 2025)
            .Target("省级重点实验室", "5—8家", 2025, increment: true).Target("学校", "3所", 2025, increment: true);

        Assert.Equal(["IncrementToLevel 12―15家: 5―8家"], plan.Relations());
    }

    [Fact]
    public void An_increment_of_another_year_is_no_step_to_the_level()
    {
        var plan = PlanBuilder.On("2023年新增床位300张。到2025年床位达到5000张。")
            .Target("床位", "300张", 2023, increment: true).Target("床位", "5000张", 2025);

        Assert.Empty(plan.Relations());
    }

    [Fact]
    public void A_share_of_the_city_belongs_to_the_amount()
    {
        var plan = PlanBuilder.On("园区工业总产值和工业增加值分别达到6300亿元和1900亿元，占全市的20%和22%。")
            .Target("工业总产值", "6300亿元").Target("工业增加值", "1900亿元").Target("工业总产值占全市", "20%").Target("工业增加值占全市", "22%");

        Assert.Equal(["ShareOfOutside 6300亿元: 20% of 全市", "ShareOfOutside 1900亿元: 22% of 全市"], plan.Relations());
    }

    [Fact]
    public void A_share_of_the_region_without_an_amount_relates_nothing()
    {
        var plan = PlanBuilder.On("研发产业产值占全省的65%。").Target("研发产业产值占全省", "65%");

        Assert.Empty(plan.Relations());
    }

    [Fact]
    public void A_share_of_a_stated_figure_belongs_to_that_figure()
    {
        var plan = PlanBuilder.On("工业增加值达到1900亿元，新兴产业增加值占园区增加值的40%。")
            .Target("工业增加值", "1900亿元").Target("新兴产业增加值占园区增加值", "40%");

        Assert.Equal(["ShareOfStated 1900亿元: 40%"], plan.Relations());
    }

    [Fact]
    public void A_share_whose_base_could_be_two_figures_belongs_to_neither()
    {
        var plan = PlanBuilder.On("工业总产值6300亿元，农业总产值80亿元，民营企业产值占园区产值的75%。")
            .Target("工业总产值", "6300亿元").Target("农业总产值", "80亿元").Target("民营企业产值占园区产值", "75%");

        Assert.Empty(plan.Relations());
    }

    [Fact]
    public void An_amount_per_unit_of_area_belongs_to_the_amount()
    {
        var plan = PlanBuilder.On("税收达到90亿元，每平方公里实现税收30亿元，亩均税收25万元。")
            .Target("税收", "90亿元").Target("每平方公里税收", "30亿元").Target("亩均税收", "25万元");

        Assert.Equal(["DensityOf 90亿元: 30亿元", "DensityOf 90亿元: 25万元"], plan.Relations());
    }

    [Fact]
    public void A_rate_of_use_belongs_to_the_amount_it_is_counted_by()
    {
        var plan = PlanBuilder.On("工业增加值1900亿元，万元工业增加值能耗下降至0.113吨标准煤。")
            .Target("工业增加值", "1900亿元").Target("万元工业增加值能耗", "0.113吨标准煤");

        Assert.Equal(["RatePer 1900亿元: 0.113吨标准煤"], plan.Relations());
    }

    [Fact]
    public void A_multiple_belongs_to_the_amounts_named_before_it()
    {
        var plan = PlanBuilder.On("工业总产值和税收比2020年翻一番，分别达到6300亿元和40亿元，就业人数达到3万人。")
            .Target("工业总产值", "6300亿元").Target("税收", "40亿元").Target("就业人数", "3万人");

        Assert.Equal(["MultipleOfBase 6300亿元:", "MultipleOfBase 40亿元:"], plan.Relations());
        Assert.Equal("比2020年翻一番", plan.Basis(RelationKind.MultipleOfBase));
    }

    [Fact]
    public void A_ratio_to_the_average_outside_belongs_to_the_figure_before_it()
    {
        var plan = PlanBuilder.On("单位产值水耗降至3立方米，约为全省平均水平的1/3。").Target("单位产值水耗", "3立方米").Target("单位产值水耗为全省平均水平", "1/3");

        Assert.Equal(["RatioToOutside 3立方米: 1/3 of 全省平均水平"], plan.Relations());
    }

    [Fact]
    public void The_same_figure_in_another_sentence_restates_the_first()
    {
        var plan = PlanBuilder.On("到2025年，园区新增空间规模总量约1300万平方米。\n通过旧改，实现新增空间规模约1300万平方米。")
            .Target("园区新增空间规模总量", "约1300万平方米", 2025, increment: true).Target("新增空间规模", "约1300万平方米", increment: true);

        Assert.Equal(["Restates 约1300万平方米: 约1300万平方米"], plan.Relations());
    }

    [Fact]
    public void The_same_figure_for_another_place_restates_nothing()
    {
        var plan = PlanBuilder.On("东片区新建公园5个。西片区新建公园5个。").Target("公园", "5个", scope: "东片区").Target("公园", "5个", scope: "西片区");

        Assert.Empty(plan.Relations());
    }

    [Fact]
    public void Lists_that_share_their_words_are_read_member_by_member_whatever_the_indicators_say()
    {
        var plan = PlanBuilder.On("工业总产值、税收和工业增加值均实现翻番，依次达到6300亿元、40亿元和1900亿元，占全市的比重依次为20%、30%和22%。工业增加值占全市的22%。")
            .Target("工业总税收增加值", "6300亿元", 2025).Target("依次达到6300亿元", "40亿元", 2025).Target("40亿元", "1900亿元", 2025)
            .Target("1900亿元", "20%", 2025).Target("20%", "30%", 2025).Target("30%", "22%", 2025).Target("工业增加值占全市", "22%", 2025);

        Assert.Equal(
            [
                "MultipleOfBase 6300亿元:", "MultipleOfBase 40亿元:", "MultipleOfBase 1900亿元:",
                "ShareOfOutside 6300亿元: 20% of 全市", "ShareOfOutside 40亿元: 30% of 全市", "ShareOfOutside 1900亿元: 22% of 全市",
                "ShareOfOutside 1900亿元: 22% of 全市", "Restates 22%: 22%",
            ],
            plan.Relations());
    }

    [Fact]
    public void An_addition_said_once_holds_for_the_whole_list()
    {
        var plan = PlanBuilder.On("到2025年重点实验室达到6家、孵化器达到20家。\n新增重点实验室2家、孵化器8家。")
            .Target("重点实验室", "6家", 2025).Target("孵化器", "20家", 2025)
            .Target("重点实验室", "2家", 2025, increment: true).Target("孵化器", "8家", 2025);

        Assert.Equal(["IncrementToLevel 6家: 2家", "IncrementToLevel 20家: 8家"], plan.Relations());
    }

    [Fact]
    public void A_unit_of_area_said_once_holds_for_the_whole_list()
    {
        var plan = PlanBuilder.On("工业总产值5000亿元，税收300亿元。每平方公里实现工业总产值500亿元、税收30亿元。")
            .Target("工业总产值", "5000亿元").Target("税收", "300亿元").Target("每平方公里工业总产值", "500亿元").Target("税收", "30亿元");

        Assert.Equal(["DensityOf 5000亿元: 500亿元", "DensityOf 300亿元: 30亿元"], plan.Relations());
    }

    [Fact]
    public void A_share_told_as_a_part_within_belongs_to_the_figure()
    {
        var plan = PlanBuilder.On("工业增加值达到1900亿元，新兴产业增加值在园区增加值中占40%。")
            .Target("工业增加值", "1900亿元").Target("新兴产业增加值在园区增加值中", "40%");

        Assert.Equal(["ShareOfStated 1900亿元: 40%"], plan.Relations());
    }
}
