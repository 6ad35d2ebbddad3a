using System.Text.Json;

namespace Luoshi.Cli.Tests.Acknowledgements;

public sealed class AcknowledgeTests : IDisposable
{
    private const string Plan = "青溪县工作方案\n一、主要目标\n到2025年，新建道路500公里（县道200公里，乡道270公里）。\n";

    private readonly Workspace _workspace = new();

    private string Acks => _workspace.PathOf("plan.acknowledged.json");

    [Fact]
    public async Task An_acknowledged_error_is_shown_and_does_not_count()
    {
        var plan = _workspace.Write("plan.txt", Plan);
        Assert.Equal(1, (await Workspace.RunAsync("check", plan)).ExitCode);
        var made = await Acknowledge(plan);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));

        var result = await Workspace.RunAsync("check", plan, "--acknowledged", Acks);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("LS1001", result.Out, StringComparison.Ordinal);
        Assert.Contains("已认可：陈一，", result.Out, StringComparison.Ordinal);
        Assert.EndsWith("另有 1 个已认可\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_after_an_edit_elsewhere_and_is_told_as_out_of_date_when_a_figure_changes()
    {
        await Acknowledge(_workspace.Write("plan.txt", Plan));

        var elsewhere = _workspace.Write("plan.txt", Plan.Replace("一、主要目标\n", "一、主要目标\n到2025年，新建公园5个。\n", StringComparison.Ordinal));
        Assert.Equal(0, (await Workspace.RunAsync("check", elsewhere, "--acknowledged", Acks)).ExitCode);

        var figure = _workspace.Write("plan.txt", Plan.Replace("270", "280", StringComparison.Ordinal));
        var result = await Workspace.RunAsync("check", figure, "--acknowledged", Acks);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("认可已过时：陈一于", result.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await Workspace.RunAsync("check", figure, "--acknowledged", Acks, "--format", "json")).Out);
        Assert.Equal("500公里", json.RootElement.GetProperty("documents")[0].GetProperty("obsoleteAcknowledgements")[0].GetProperty("quote").GetString());
    }

    [Fact]
    public async Task A_second_acknowledgement_is_added_to_the_file()
    {
        var plan = _workspace.Write("plan.txt", Plan + "二、任务\n（一）建设平台。建成平台。（县科技局、县发改局牵头）\n（二）改造老街。修缮房屋。（县住建局、县发改局牵头）\n");
        await Acknowledge(plan);
        var several = await Workspace.RunAsync("acknowledge", plan, "--code", "LS2005", "--by", "李二", "--reason", "已明确", "--to", Acks);
        Assert.Equal(2, several.ExitCode);
        Assert.Contains("第 5, 6 行", several.Error, StringComparison.Ordinal);

        await Workspace.RunAsync("acknowledge", plan, "--code", "LS2005", "--line", "6", "--by", "李二", "--reason", "已明确", "--to", Acks);
        Assert.Contains("另有 2 个已认可", (await Workspace.RunAsync("check", plan, "--acknowledged", Acks)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_found_is_told_and_nothing_is_written()
    {
        var result = await Workspace.RunAsync("acknowledge", _workspace.Write("plan.txt", Plan), "--code", "LS2005", "--by", "李二", "--reason", "已明确", "--to", Acks, "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("has no LS2005", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Acks));
    }

    [Theory]
    [InlineData("acknowledge plan.txt", "--code CODE")]
    [InlineData("acknowledge plan.txt --code LS1001 --line x --by a --reason b --to c", "1, 2, 3")]
    public async Task A_wrong_command_line_says_what_is_wrong(string line, string says)
    {
        var result = await Workspace.RunAsync(line.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_in_full_stops_the_check()
    {
        var broken = _workspace.Write("broken.json", """{ "acknowledgements": [ { "code": "LS1001" } ] }""");
        var result = await Workspace.RunAsync("check", _workspace.Write("plan.txt", Plan), "--acknowledged", broken);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("anchor.quote 缺失", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Out);
    }

    public void Dispose() => _workspace.Dispose();

    private Task<CliResult> Acknowledge(string plan) =>
        Workspace.RunAsync("acknowledge", plan, "--code", "LS1001", "--by", "陈一", "--reason", "口径不同", "--to", Acks);
}
