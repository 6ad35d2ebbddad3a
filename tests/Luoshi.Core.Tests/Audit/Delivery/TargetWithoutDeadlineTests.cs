using Luoshi.Core.Audit.Delivery;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class TargetWithoutDeadlineTests
{
    [Fact]
    public void Targets_without_a_date_are_reported_once_for_each_paragraph()
    {
        var plan = PlanBuilder.On("建设公园5个、绿道30公里。\n新建学校3所。").Target("公园", "5个").Target("绿道", "30公里").Target("学校", "3所");

        var findings = Ask.Rule<TargetWithoutDeadline>(plan);

        Assert.Equal(["没有写明期限：公园 5个、绿道 30公里。", "没有写明期限：学校 3所。"], findings.Select(f => f.Message.Zh));
        Assert.All(findings, f => Assert.Equal(FindingLevel.Warning, f.Level));
    }

    [Fact]
    public void A_plan_with_a_period_makes_it_worth_knowing_only()
    {
        var plan = PlanBuilder.On("建设公园5个。").Target("公园", "5个").Document(d => d with { Period = new PlanDate(2015, FromYear: 2012) });

        Assert.Equal(FindingLevel.Info, Assert.Single(Ask.Rule<TargetWithoutDeadline>(plan)).Level);
    }

    [Fact]
    public void A_plan_without_dates_throughout_gets_one_finding()
    {
        var plan = PlanBuilder.On(string.Join('\n', Enumerable.Range(1, 12).Select(i => $"建设公园{i}个。")));
        for (var i = 1; i <= 12; i++)
        {
            plan.Target("公园", $"{i}个");
        }

        Assert.Equal("12段中的12项指标没有写明期限。", Assert.Single(Ask.Rule<TargetWithoutDeadline>(plan)).Message.Zh);
    }

    [Fact]
    public void Rule_is_silent_about_dated_and_recurrent_targets()
    {
        var plan = PlanBuilder.On("到2015年建设公园5个。\n每年培训500人。\n每3年修订教材1次。\n标准不低于1000元/年。")
            .Target("公园", "5个", 2015).Target("培训", "500人").Target("教材", "1次").Target("标准", "不低于1000元/年");

        Assert.Empty(Ask.Rule<TargetWithoutDeadline>(plan));
    }

    [Fact]
    public void Rule_is_silent_when_the_target_only_repeats_a_dated_one()
    {
        var plan = PlanBuilder.On("到2015年，新增空间规模1300万平方米。\n实现新增空间规模1300万平方米。")
            .Target("新增空间规模", "1300万平方米", 2015, increment: true).Target("新增空间规模", "1300万平方米", increment: true);

        Assert.Empty(Ask.Rule<TargetWithoutDeadline>(plan));
    }

    [Theory]
    [InlineData("选择东山、西山、南湖、北湖和青溪5个城市开展试点。", "5个", true)]
    [InlineData("选择东山、西山等5个城市开展试点。", "5个", false)]
    [InlineData("新建、改建、扩建3个城市公园。", "3个", false)]
    public void Rule_is_silent_when_the_number_only_counts_what_is_named_before_it(string text, string number, bool silent) =>
        Assert.Equal(silent, Ask.Rule<TargetWithoutDeadline>(PlanBuilder.On(text).Target("城市", number)).IsEmpty);

    [Theory]
    [InlineData("自2019年起，在10个领域开展培训。", true)]
    [InlineData("从2019年开始，在10个领域开展培训。", true)]
    [InlineData("自2019年起开展培训。在10个领域开展培训。", false)]
    [InlineData("2019年开展培训，在10个领域开展。", false)]
    public void Rule_is_silent_when_the_sentence_says_from_when_on(string text, bool silent) =>
        Assert.Equal(silent, Ask.Rule<TargetWithoutDeadline>(PlanBuilder.On("一、任务\n" + text).Date("2019年", new PlanDate(2019)).Target("领域", "10个")).IsEmpty);

    [Fact]
    public void Rule_is_silent_about_numbers_that_count_what_is_there() =>
        Assert.Empty(Ask.Rule<TargetWithoutDeadline>(PlanBuilder.On("其余12个园区分层发展。").Target("园区", "12个")));
}
