using System.Collections.Immutable;
using Luoshi.Core.Amendments.Differences;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Amendments;

/// <summary>What docs/spec/amendments.md does not show of differences.</summary>
public class PlanDiffTests
{
    private const string Plan = "一、目标\n到2015年，工业总产值达到1200亿元，排放量降至20万吨，失业率不超过4.5%。\n二、任务\n（一）河道整治。2014年，完成清淤。（县水务局牵头，县财政局配合）\n（二）道路建设。（县住建局牵头）\n";

    [Fact]
    public void A_change_has_the_words_and_places_of_both_versions()
    {
        var change = Assert.Single(Changes("1200亿元", "1300亿元"));

        Assert.Equal(("1200亿元", "1300亿元", ChangeKind.TargetAmount), (change.OldText, change.NewText, change.Kind));
        Assert.Equal(("1200亿元", "1300亿元"), (At(Plan, change.OldSpan), At(Plan.Replace("1200亿元", "1300亿元", StringComparison.Ordinal), change.NewSpan)));
        Assert.Equal("工业总产值: raised from 1200亿元 to 1300亿元, which asks for more.", change.Message.En);
    }

    [Theory]
    [InlineData("降至20万吨", "降至18万吨", ChangeDirection.Harder)]
    [InlineData("不超过4.5%", "不超过5%", ChangeDirection.Easier)]
    [InlineData("1200亿元", "1200亿元左右", ChangeDirection.Easier)]
    [InlineData("1200亿元", "1.2万亿元", ChangeDirection.Harder)]
    [InlineData("2014年", "2015年6月", ChangeDirection.Easier)]
    public void The_direction_heeds_which_way_the_figure_binds(string was, string now, ChangeDirection direction) =>
        Assert.Equal(direction, Assert.Single(Changes(was, now)).Direction);

    [Fact]
    public void A_role_that_changed_is_told_as_such()
    {
        var change = Assert.Single(Changes("县财政局配合", "县财政局负责"));

        Assert.Equal((ChangeKind.RoleChanged, "“河道整治”：县财政局由协办改为负责。"), (change.Kind, change.Message.Zh));
    }

    [Fact]
    public void What_changed_one_way_changed_back_the_other_way()
    {
        var (old, @new) = (Compile(Plan), Compile(Plan.Replace("1200亿元", "1300亿元", StringComparison.Ordinal).Replace("（二）道路建设。（县住建局牵头）\n", "", StringComparison.Ordinal)));
        var (there, back) = (PlanDiff.Between(old, @new).Changes, PlanDiff.Between(@new, old).Changes);

        Assert.Equal(there.Length, back.Length);
        Assert.Equal([ChangeDirection.Harder, ChangeDirection.Easier], there.Select(c => c.Direction).Take(2));
        Assert.Equal([ChangeDirection.Easier, ChangeDirection.Harder], back.Select(c => c.Direction).Take(2));
    }

    [Fact]
    public void A_plan_does_not_differ_from_itself()
    {
        foreach (var path in RealPlans.Paths())
        {
            var compilation = Compile(File.ReadAllText(path));
            Assert.Empty(PlanDiff.Between(compilation, Compile(compilation.Source.Text)).Changes);
        }

        Assert.Empty(Changes("县", "县"));
    }

    [Fact]
    public void Every_item_of_two_versions_is_matched_dropped_or_added_once()
    {
        var (old, @new) = (Compile(Plan), Compile(Plan.Replace("，排放量降至20万吨", "，绿地300亩，公园3个", StringComparison.Ordinal)));
        var changes = PlanDiff.Between(old, @new).Changes;

        Assert.Equal(["绿地 300亩，期限2015", "公园 3个，期限2015"], changes.Where(c => c.Kind == ChangeKind.TargetAdded).Select(c => c.NewText));
        Assert.Equal("排放量 20万吨，期限2015", Assert.Single(changes, c => c.Kind == ChangeKind.TargetDropped).OldText);
        Assert.Equal(3, changes.Length);
    }

    private static ImmutableArray<PlanChange> Changes(string was, string now) =>
        PlanDiff.Between(Compile(Plan), Compile(Plan.Replace(was, now, StringComparison.Ordinal))).Changes;

    private static string? At(string text, TextSpan? span) => span is { } at ? text.Substring(at.Start, at.Length) : null;

    private static Compilation Compile(string text) => PlanCompiler.Compile(SourceDocument.FromText("plan", text));
}
