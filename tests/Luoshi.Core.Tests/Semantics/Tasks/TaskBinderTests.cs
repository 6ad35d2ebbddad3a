namespace Luoshi.Core.Tests.Semantics.Tasks;

public class TaskBinderTests
{
    [Fact]
    public void Leaves_of_work_are_tasks_and_other_parts_are_none() =>
        Assert.Equal(
            ["3 | 甲 | 0 0 0", "5 | 丙 | 0 0 0", "6 | 丁 | 0 0 0"],
            Compiled.Items("task", "一、发展目标", "二、重点任务", "（一）甲", "（二）乙", "1．丙", "2．丁", "三、保障措施", "（一）戊"));

    [Fact]
    public void A_clause_makes_a_task_of_any_part() =>
        Assert.Equal(["2 | 甲 | 1 0 0"], Compiled.Items("task", "一、保障措施", "（一）甲。加强督查。（市政府督查室牵头）"));

    [Fact]
    public void A_task_holds_its_clauses_targets_and_milestones()
    {
        var plan = Compiled.Plan("一、任务", "（一）甲", "到2025年，产值达到300亿元。（市科技局牵头）", "2023年，启动建设。（市财政局负责）");
        var task = Assert.Single(plan.Tasks);

        Assert.Equal(plan.Clauses.Select(c => c.Id), task.ClauseIds);
        Assert.Equal(plan.Targets.Select(t => t.Id), task.TargetIds);
        Assert.Equal(plan.Milestones.Select(m => m.Id), task.MilestoneIds);
        Assert.All(plan.Clauses, c => Assert.Equal(task.Id, c.TaskId));
        Assert.Equal(plan.Headings[1].Id, task.HeadingId);
    }

    [Fact]
    public void The_work_of_a_task_runs_from_its_heading_to_its_last_paragraph()
    {
        var compilation = Compiled.From("一、任务", "（一）甲", "一事。", "二事。", "（二）乙");

        Assert.Equal("（一）甲\n一事。\n二事。", compilation.Source.Slice(compilation.Plan.Tasks[0].Work));
        Assert.Equal("（一）甲", compilation.Source.Slice(compilation.Plan.Tasks[0].Span));
    }

    [Fact]
    public void A_clause_with_nothing_before_it_closes_the_heading() =>
        Assert.Equal(["2 | bracket | 推进改革"], Compiled.Items("clause", "一、任务", "（一）推进改革（市科技局牵头）"));

    [Fact]
    public void The_title_of_a_clause_is_the_first_words_of_its_work()
    {
        var plan = Compiled.Plan("一、任务", "（一）甲。推进改革，做好服务。（市科技局牵头）加强督查。（市财政局负责）");

        Assert.Equal(["推进改革", "加强督查"], plan.Clauses.Select(c => c.Title));
    }

    [Fact]
    public void A_task_knows_the_part_above_it()
    {
        var plan = Compiled.Plan("一、任务", "（一）甲");

        Assert.Equal(plan.Sections.Single(s => s.Title == "一、任务").Id, plan.Tasks[0].ProgrammeId);
    }
}
