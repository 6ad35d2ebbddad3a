using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Semantics.Projects;

public class ProjectFinderTests
{
    [Theory]
    [InlineData("全力推进东湖市软件园、滨江科技生态园等重点项目建设。", "东湖市软件园 滨江科技生态园")]
    [InlineData("到2025年前，白沙港区、南溪大桥和人才大厦二期等项目建成并投入使用。", "白沙港区 南溪大桥 人才大厦二期")]
    [InlineData("启动B12—3宗地立体停车场项目的建设。", "B12—3宗地立体停车场")]
    [InlineData("加快建设北江市数据中心。", "北江市数据中心")]
    public void Projects_are_found_by_how_they_are_named(string sentence, string expected) =>
        Assert.Equal(expected, Names(sentence));

    [Theory]
    [InlineData("建设一批国际化产业基地。")]
    [InlineData("完善食堂、停车场等公共配套项目。")]
    [InlineData("加强城市大型综合体建设。")]
    [InlineData("建成25个专业园。")]
    public void A_kind_of_thing_is_no_project(string sentence) => Assert.Equal(string.Empty, Names(sentence));

    [Fact]
    public void A_project_under_two_names_is_one()
    {
        var plan = PlanCompiler.Compile(SourceDocument.FromText(
            "plan", "一、重点任务\n（一）建园。加快建设东湖市北溪新兴产业基地。\n（二）招商。加快建设东湖市北溪战略性新兴产业基地。\n")).Plan;

        var project = Assert.Single(plan.Projects);
        Assert.Equal(2, project.Mentions.Length);
    }

    private static string Names(string sentence) =>
        string.Join(' ', PlanCompiler.Compile(SourceDocument.FromText("plan", $"一、重点任务\n（一）推进建设。{sentence}\n")).Plan.Projects.Select(p => p.Name));
}
