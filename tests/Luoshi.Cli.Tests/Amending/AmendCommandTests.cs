using System.Text.Json;
using Luoshi.Testing;

namespace Luoshi.Cli.Tests.Amending;

public sealed class AmendCommandTests : IDisposable
{
    private const string Text = "某县工作方案\n一、目标\n到2015年，工业总产值达到1200亿元。\n";

    private readonly Workspace _workspace = new();

    private string Plan => _workspace.Write("plan.txt", Text);

    private string First => _workspace.Write("first.txt", "将“1200亿元”修改为“1300亿元”。自2013年6月1日起施行。\n");

    private string Second => _workspace.Write("second.txt", "将“1300亿元”修改为“1400亿元”。自2014年6月1日起施行。\n");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Notices_are_applied_in_order_of_effect_whatever_order_they_are_named_in()
    {
        var target = _workspace.PathOf("out.txt");
        var result = await Workspace.RunAsync("amend", Plan, Second, First, "--out", target);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Text.Replace("1200", "1400", StringComparison.Ordinal), await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken));
        Assert.Contains("first.txt：1 条修改指令，执行 1 条，自 2013-06-01 起", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_leaves_out_what_counts_later()
    {
        var target = _workspace.PathOf("out.txt");
        var result = await Workspace.RunAsync("amend", Plan, First, Second, "--as-of", "2013-12-31", "--out", target);

        Assert.Contains("1300亿元", await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("second.txt：2014-06-01 起才生效", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instruction_that_was_not_carried_out_is_shown_and_exits_with_one()
    {
        var result = await Workspace.RunAsync("amend", Plan, _workspace.Write("bad.txt", "将“没有”修改为“别的”。\n"), "--lang", "en");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error LS0020", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_tells_instructions_edits_and_changes()
    {
        var result = await Workspace.RunAsync("amend", Plan, First, "--format", "json");

        using var json = JsonDocument.Parse(result.Out);
        var amendment = json.RootElement.GetProperty("amendments")[0];
        Assert.True(amendment.GetProperty("complete").GetBoolean());
        Assert.Equal("replace", amendment.GetProperty("instructions")[0].GetProperty("kind").GetString());
        Assert.Equal("1300亿元", amendment.GetProperty("instructions")[0].GetProperty("edits")[0].GetProperty("words").GetString());
        Assert.Equal("target_amount", amendment.GetProperty("changes")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Diff_lists_changes_with_their_places_and_counts_them()
    {
        var result = await Workspace.RunAsync("diff", Plan, _workspace.Write("new.txt", Text.Replace("1200", "1100", StringComparison.Ordinal)));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("new.txt:3: 变松 “工业总产值”由1200亿元降低到1100亿元，要求更低。", result.Out, StringComparison.Ordinal);
        Assert.Contains("共 1 处变化：变严 0，变松 1，其他 0", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_amendment_is_carried_out_but_for_the_words_that_are_not_there()
    {
        var result = await Workspace.RunAsync("amend", Repository.PathOf("examples", "gaoxinqu-2012.txt"), Repository.PathOf("examples", "amendments", "gaoxinqu-2014.txt"));

        Assert.Contains("7 条修改指令，执行 6 条，自 2014-03-01 起", result.Out, StringComparison.Ordinal);
        Assert.Contains("原方案里找不到“园区带宽提高一倍”", result.Out, StringComparison.Ordinal);
        Assert.Contains("“培育增量空间产业”的牵头单位由规划国土委改为市住房建设局。", result.Out, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task A_plan_alone_is_a_wrong_command_line() => Assert.Equal(2, (await Workspace.RunAsync("amend", Plan)).ExitCode);
}
