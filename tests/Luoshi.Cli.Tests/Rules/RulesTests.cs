using System.Text.Json;
using Luoshi.Core.Audit;

namespace Luoshi.Cli.Tests.Rules;

public sealed class RulesTests : IDisposable
{
    private const string Sum = "方案\n一、目标\n到2015年，新建道路500公里（县道200公里，乡道270公里）。\n";

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Every_rule_is_listed_with_the_level_in_force()
    {
        var settings = _workspace.Write("house.json", """{ "rules": { "LS2005": "off", "LS2006": "error" } }""");
        var chinese = await Workspace.RunAsync("rules", "--rules", settings);
        var english = await Workspace.RunAsync("rules", "--rules", settings, "--lang", "en");

        Assert.Equal(Auditor.Rules.Length, english.Out.Count(c => c == '\n'));
        Assert.Contains("LS2005  落实  关闭  多个单位共同牵头，未分主次（默认 警告）\n", chinese.Out, StringComparison.Ordinal);
        Assert.Contains("LS2006  delivery    error    Before the year, or by its end? (default warning)\n", english.Out, StringComparison.Ordinal);
        Assert.Contains("LS2007  delivery    warning  An attachment that is missing\n", english.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_as_json_says_the_default_and_the_level_in_force()
    {
        var settings = _workspace.Write("house.json", """{ "rules": { "LS2005": "off" } }""");
        using var json = JsonDocument.Parse((await Workspace.RunAsync("rules", "--rules", settings, "--format", "json")).Out);
        var rule = json.RootElement.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "LS2005");

        Assert.Equal(("warning", "off"), (rule.GetProperty("defaultLevel").GetString(), rule.GetProperty("level").GetString()));
    }

    [Fact]
    public async Task A_level_set_by_the_file_decides_the_exit_code_and_stands_in_sarif_and_plan_json()
    {
        var plan = _workspace.Write("plan.txt", Sum);
        var lenient = _workspace.Write("lenient.json", """{ "rules": { "LS1001": "info" } }""");

        Assert.Equal(1, (await Workspace.RunAsync("check", plan)).ExitCode);
        var sarif = await Workspace.RunAsync("check", plan, "--rules", lenient, "--format", "sarif");
        Assert.Equal(0, sarif.ExitCode);
        using var json = JsonDocument.Parse(sarif.Out);
        var result = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "LS1001");
        Assert.Equal("note", result.GetProperty("level").GetString());

        await Workspace.RunAsync("compile", plan, "--rules", lenient, "--out", _workspace.PathOf("out"));
        var written = await File.ReadAllTextAsync(_workspace.PathOf("out", "plan.plan.json"), TestContext.Current.CancellationToken);
        Assert.Contains("\"code\":\"LS1001\",\"family\":\"arithmetic\",\"level\":\"info\"", written.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check plan.txt")]
    [InlineData("compile plan.txt --out out")]
    [InlineData("rules")]
    [InlineData("serve")]
    public async Task A_file_with_an_unknown_code_stops_the_command_and_says_where(string line)
    {
        var settings = _workspace.Write("house.json", "{\n  \"rules\": { \"LS1999\": \"off\" }\n}");
        var result = await Workspace.RunAsync([.. line.Split(' '), "--rules", settings]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{settings}:2:14: 没有代码为“LS1999”的规则", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Out);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_once()
    {
        var result = await Workspace.RunAsync("rules", "--rules", _workspace.PathOf("none.json"), "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("none.json cannot be read", Assert.Single(result.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();
}
