using System.Text;

namespace Luoshi.Cli.Tests.Checking;

public sealed class FixTests : IDisposable
{
    private const string Plan = "青溪县工作方案\n一、主要目标\n到2025年，新建道路500公里（县道200公里，乡道270公里)。\n二、重点任务\n（一）建设平台。建成平台。（县科技局、县发改局牵头）\n（三）改造老街。修缮房屋。（县住建局、县住建局负责）\n";

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task With_yes_only_fixes_without_alternative_are_made_in_a_copy_and_the_change_is_shown()
    {
        var plan = _workspace.Write("plan.txt", Plan);
        var result = await Workspace.RunAsync("check", plan, "--fix", "--yes");

        var mended = await File.ReadAllTextAsync(_workspace.PathOf("plan.fixed.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(Plan.Replace("270公里)", "270公里）", StringComparison.Ordinal).Replace("县住建局、县住建局", "县住建局", StringComparison.Ordinal), mended);
        Assert.Equal(Plan, await File.ReadAllTextAsync(plan, TestContext.Current.CancellationToken));
        Assert.Contains("@@ 3 @@\n-到2025年，新建道路500公里（县道200公里，乡道270公里)。\n+到2025年，新建道路500公里（县道200公里，乡道270公里）。\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task Without_yes_each_fix_is_asked_for()
    {
        var plan = _workspace.Write("plan.txt", Plan);
        var answers = "1\n\n2\n\nno\n";
        var result = await Workspace.RunAsync(
            ["check", plan, "--fix", "--out", _workspace.PathOf("new.txt")], console => console with { OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(answers)) });

        var mended = await File.ReadAllTextAsync(_workspace.PathOf("new.txt"), TestContext.Current.CancellationToken);
        Assert.Contains("新建道路470公里（县道", mended, StringComparison.Ordinal);
        Assert.Contains("270公里)", mended, StringComparison.Ordinal);
        Assert.Contains("（县发改局牵头，县科技局配合）", mended, StringComparison.Ordinal);
        Assert.Contains("选 1–2，直接回车不改：", result.Out, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_replaced()
    {
        var plan = _workspace.Write("plan.txt", Plan);
        var other = _workspace.Write("plan.fixed.txt", "旧");
        var result = await Workspace.RunAsync("check", plan, "--fix", "--yes");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("已经存在", result.Error, StringComparison.Ordinal);
        Assert.Equal("旧", await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_nothing_is_to_be_mended_nothing_is_written()
    {
        var result = await Workspace.RunAsync("check", _workspace.Write("plan.txt", "一、目标\n到2025年，新建公园5个。\n"), "--fix", "--yes", "--lang", "en");

        Assert.Contains("nothing to mend", result.Out, StringComparison.Ordinal);
        Assert.Equal(["plan.txt"], _workspace.Names("."));
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("check plan.txt --yes", "--fix")]
    [InlineData("check plan.txt --out new.txt", "--fix")]
    [InlineData("check plan.txt --fix --format json", "--format")]
    [InlineData("check - --fix", "--yes")]
    public async Task Options_that_do_not_go_together_are_refused(string line, string says)
    {
        var result = await Workspace.RunAsync(line.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();
}
