using Luoshi.Documents.Tables;
using Luoshi.Testing.Plans;

namespace Luoshi.Documents.Tests.Tables;

public sealed class ResponsibilityTablesTests
{
    [Fact]
    public void A_table_takes_label_and_title_of_the_annex_that_the_plan_announces()
    {
        var table = ResponsibilityTables.Responsibilities(HandMadePlan.Compile(), Sample.Provenance);
        Assert.Equal(("附件1", "滨海科技园重点工程责任表"), (table.AnnexLabel, table.Title));
    }

    [Fact]
    public void Only_the_first_years_projects_stand_in_for_the_announced_annex()
    {
        Assert.Equal("附件2", ResponsibilityTables.Projects(HandMadePlan.Compile(), Sample.Provenance).AnnexLabel);
        var later = ResponsibilityTables.Projects(HandMadePlan.Compile(), Sample.Provenance, 2022);
        Assert.Null(later.AnnexLabel);
        Assert.Equal("2022年重点项目责任表", later.Title);
    }

    [Fact]
    public void Without_an_announced_annex_the_table_names_itself_and_its_period()
    {
        var made = HandMadePlan.Compile();
        var table = ResponsibilityTables.Responsibilities(made with { Plan = made.Plan with { Annexes = [] } }, Sample.Provenance);
        Assert.Null(table.AnnexLabel);
        Assert.Equal("重点工程责任表（2021—2023年）", table.Title);
    }

    [Fact]
    public void Work_without_an_owner_is_said_to_be_so_under_the_table() =>
        Assert.Contains("未明确", Assert.Single(ResponsibilityTables.Responsibilities(HandMadePlan.Compile(), Sample.Provenance).Notes), StringComparison.Ordinal);

    [Fact]
    public void The_table_speaks_english_when_asked_and_keeps_the_plans_words()
    {
        var table = ResponsibilityTables.Responsibilities(HandMadePlan.Compile(), Sample.Provenance with { Language = "en" });
        Assert.Equal("Lead", table.Columns[4].Header);
        Assert.Equal("before 2023: 东厂改造完成", table.Rows[0][7].Text?.Split('\n')[1]);
    }
}
