namespace Luoshi.Core.Tests.Semantics.Milestones;

public class MilestoneTests
{
    [Fact]
    public void A_milestone_runs_from_its_date_to_the_end_of_its_clause()
    {
        var compilation = Compiled.From("一、任务", "（一）甲。2022年 6月底前，完成 设计；2023年，开工。");
        var (first, second) = (compilation.Plan.Milestones[0], compilation.Plan.Milestones[1]);

        Assert.Equal("2022年 6月底前，完成 设计", compilation.Source.Slice(first.Span));
        Assert.Equal("2022年 6月底前", compilation.Source.Slice(first.DateSpan));
        Assert.Equal("完成设计", first.Text);
        Assert.Equal("2023年，开工", compilation.Source.Slice(second.Span));
    }

    [Fact]
    public void A_long_deliverable_is_cut_for_show_and_kept_in_the_span()
    {
        var compilation = Compiled.From("一、任务", "（一）甲。2022年，" + new string('建', 80) + "。");
        var milestone = Assert.Single(compilation.Plan.Milestones);

        Assert.Equal(new string('建', 60) + "…", milestone.Text);
        Assert.Equal(80 + "2022年，".Length, milestone.Span.Length);
    }

    [Fact]
    public void A_milestone_knows_its_task_and_the_clause_that_closes_its_work()
    {
        var plan = Compiled.Plan("一、任务", "（一）甲。2022年，完成设计。（市科技局牵头）", "（二）乙。2023年，完成设计。");

        Assert.Equal(plan.Tasks.Select(t => t.Id), plan.Milestones.Select(m => m.TaskId));
        Assert.Equal([plan.Clauses[0].Id, null], plan.Milestones.Select(m => m.ClauseId));
        Assert.Equal([[plan.Milestones[0].Id], [plan.Milestones[1].Id]], plan.Tasks.Select(t => t.MilestoneIds));
    }

    [Theory]
    [InlineData("2015年前，建成。", true)]
    [InlineData("2015年底前，建成。", false)]
    public void Before_with_nothing_but_a_year_is_noted(string sentence, bool before) =>
        Assert.Equal(before, Compiled.Plan("一、任务", "（一）甲。" + sentence).Milestones[0].Before);

    [Theory]
    [InlineData("落实《2022年工作要点》。")]
    [InlineData("按照2022年版标准执行。")]
    [InlineData("自2022年起施行。")]
    [InlineData("2019年以来，持续推进。")]
    [InlineData("每年开展评估。")]
    public void Dates_of_other_things_are_no_milestones(string sentence) => Assert.Equal(["none"], Compiled.Items("milestone", "一、任务", "（一）甲。" + sentence));

    [Fact]
    public void Background_has_no_milestones() => Assert.Equal(["none"], Compiled.Items("milestone", "一、发展基础", "2022年，建成中心。"));
}
