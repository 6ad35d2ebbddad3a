using Luoshi.Web.Pages.Matrix;

namespace Luoshi.Web.Tests.Lists;

public sealed class MatrixViewTests
{
    [Fact]
    public void Each_clause_shows_who_leads_assists_and_is_responsible()
    {
        var view = Make();
        Assert.Equal(["市科技局", "规划局", "市财政局", "市住建局", "城投公司"], view.Columns.Select(column => column.Unit.Name));
        Assert.Equal("(●) (●) ○ . .", Signs(view, "K01"));
        Assert.Equal(". . . ● ◇", Signs(view, "K02"));
    }

    [Fact]
    public void Work_that_nobody_owes_is_a_row_of_nothing() => Assert.Equal(0, Row(Make(), "A02").Units);

    [Fact]
    public void Totals_of_rows_and_columns_agree()
    {
        var view = Make();
        var cells = view.Groups.SelectMany(group => group.Rows).SelectMany(row => row.Cells).Sum(cell => cell.Sign.Count(c => c is '●' or '○' or '◇'));
        Assert.Equal(cells, view.Columns.Sum(column => column.Total));
        Assert.Equal(3, Row(view, "K01").Units);
    }

    [Fact]
    public void A_part_without_a_single_clause_is_named_and_left_out()
    {
        var plan = Asked.Compilation.Plan;
        var bare = Asked.Compilation with
        {
            Plan = plan with { Tasks = [.. plan.Tasks.Select(task => task.ProgrammeId == "s22" ? task with { ClauseIds = [] } : task)] },
        };
        var view = MatrixView.From(bare, new Plans.PlanIndex(bare), Asked.For());
        Assert.Equal(["（二）人才工程"], view.Unassigned);
        Assert.Single(view.Groups);
    }

    [Fact]
    public void One_role_alone_hides_units_without_it()
    {
        var view = Make("role=assist");
        Assert.Equal(["市财政局"], view.Columns.Select(column => column.Unit.Name));
        Assert.Equal("○", Signs(view, "K01"));
    }

    [Fact]
    public void Columns_by_load_put_the_heaviest_first() => Assert.Equal("市科技局", Make("sort=load").Columns[0].Unit.Name);

    [Fact]
    public void Leads_of_two_clauses_of_one_task_are_not_joint_leads()
    {
        var plan = Asked.Compilation.Plan;
        var moved = Asked.Compilation with
        {
            Plan = plan with
            {
                Responsibilities = [.. plan.Responsibilities.Select(owed => owed.Id == "r2" ? owed with { ClauseId = "k2" } : owed.Id == "r4" ? owed with { ClauseId = "none" } : owed)],
                Tasks = [.. plan.Tasks.Select(task => task.Id == "a1" ? task with { ClauseIds = ["k1", "k2"] } : task)],
            },
        };
        var view = MatrixView.From(moved, new Plans.PlanIndex(moved), Asked.For("rows=tasks"));
        Assert.StartsWith("● ● ○", Signs(view, "A01"), StringComparison.Ordinal);
    }

    private static MatrixView Make(string query = "") => MatrixView.From(Asked.Compilation, Asked.Index, Asked.For(query));

    private static MatrixRow Row(MatrixView view, string number) => view.Groups.SelectMany(group => group.Rows).Single(row => row.Number == number);

    private static string Signs(MatrixView view, string number) =>
        string.Join(' ', Row(view, number).Cells.Select(cell => cell.Empty ? "." : cell.Sign));
}
