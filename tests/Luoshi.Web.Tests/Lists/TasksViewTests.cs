using Luoshi.Web.Pages.Tasks;

namespace Luoshi.Web.Tests.Lists;

public sealed class TasksViewTests
{
    [Fact]
    public void Tasks_stand_under_their_part_with_work_and_units()
    {
        var view = Make();
        Assert.Equal(["（一）空间工程", "（二）人才工程"], view.Groups.Select(group => group.Title));
        var work = Assert.Single(view.Groups[0].Rows[0].Work);
        Assert.Equal(["市科技局", "规划局"], work.Units.Lead.Select(unit => unit.Name));
        Assert.Equal(2, work.Milestones.Length);
    }

    [Fact]
    public void A_task_that_nobody_owes_is_marked_and_keeps_its_milestones()
    {
        var view = Make();
        var row = view.Groups[0].Rows[1];
        Assert.True(row.Unowned);
        Assert.Equal(1, view.Unowned);
        Assert.Equal("绿道开工", Assert.Single(Assert.Single(row.Work).Milestones).Milestone.Text);
    }

    [Fact]
    public void The_next_date_is_the_first_ahead_and_else_the_last_passed()
    {
        var rows = Make().Groups.SelectMany(group => group.Rows).ToDictionary(row => row.Task.Number);
        Assert.Equal(2023, rows["A01"].NextDate?.Year);
        var late = TasksView.From(Asked.Compilation, Asked.Index, Asked.For(), new DateOnly(2030, 1, 1));
        Assert.Equal(2022, late.Groups[0].Rows[2].NextDate?.Year);
    }

    [Theory]
    [InlineData("unit=u4", "A03")]
    [InlineData("unit=u1", "A01 A04")]
    [InlineData("owner=none", "A02")]
    [InlineData("part=s22", "A04")]
    [InlineData("q=城投", "A03")]
    [InlineData("q=没有这个词", "")]
    [InlineData("sort=date", "A02 A03 A01 A04")]
    [InlineData("sort=-date", "A01 A04 A03 A02")]
    public void Filters_and_order_come_from_the_address(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', Make(query).Groups.SelectMany(group => group.Rows).Select(row => row.Task.Number)));

    private static TasksView Make(string query = "") => TasksView.From(Asked.Compilation, Asked.Index, Asked.For(query), Asked.MidPlan);
}
