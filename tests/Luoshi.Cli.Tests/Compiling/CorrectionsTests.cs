using System.Text.Json;

namespace Luoshi.Cli.Tests.Compiling;

public sealed class CorrectionsTests : IDisposable
{
    private const string Change = """
        {"corrections": [{"id": "c1", "kind": "change", "list": "targets", "anchor": {"quote": "QUOTE"},
          "fields": {"bound": "at_least", "high": ""}, "by": "陈一", "at": "2014-03-02T09:00:00+08:00", "reason": "会议明确为下限"}]}
        """;

    private readonly Workspace _workspace = new();

    private string Plan => _workspace.Write("plan.txt", "一、目标\n到2015年，工业总产值达到1200亿元。\n");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_corrected_plan_is_written_with_the_hand_in_it()
    {
        var result = await Workspace.RunAsync("compile", Plan, "--corrections", File("1200亿元"), "--out", _workspace.PathOf("out"));

        Assert.Equal(0, result.ExitCode);
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(_workspace.PathOf("out", "plan.plan.json")));
        var target = json.RootElement.GetProperty("targets")[0];
        Assert.Equal("at_least", target.GetProperty("bound").GetString());
        Assert.Equal("陈一", target.GetProperty("byHand").GetProperty("by").GetString());
        Assert.Equal("applied", json.RootElement.GetProperty("corrections")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task Check_reports_a_correction_whose_words_are_gone()
    {
        var result = await Workspace.RunAsync("check", Plan, "--corrections", File("1300亿元"));

        Assert.Contains("警告 LS0011", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_that_cannot_be_used_stop_the_run_before_anything_is_done()
    {
        var two = await Workspace.RunAsync("compile", Plan, _workspace.Write("other.txt", "a"), "--corrections", File("1200亿元"), "--out", _workspace.PathOf("a"));
        var broken = await Workspace.RunAsync("check", Plan, "--corrections", _workspace.Write("broken.json", "{\"corrections\":[{\"id\":\"a\"}]}"));
        var absent = await Workspace.RunAsync("check", Plan, "--corrections", _workspace.PathOf("absent.json"));

        Assert.Equal((2, 2, 2), (two.ExitCode, broken.ExitCode, absent.ExitCode));
        Assert.Contains("只用于一份方案", two.Error, StringComparison.Ordinal);
        Assert.Contains("第1条更正的 kind 缺失或写错", broken.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.PathOf("a")));
    }

    private string File(string quote) => _workspace.Write("plan.corrections.json", Change.Replace("QUOTE", quote, StringComparison.Ordinal));
}
