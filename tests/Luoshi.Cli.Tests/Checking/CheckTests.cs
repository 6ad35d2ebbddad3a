using System.Text;
using System.Text.Json;

namespace Luoshi.Cli.Tests.Checking;

public sealed class CheckTests : IDisposable
{
    private readonly Workspace _workspace = new();

    private string Damaged => _workspace.Write("damaged.txt", [.. Encoding.UTF8.GetBytes(Texts.Plan + "三、主要"), 0xFF, .. Encoding.UTF8.GetBytes("保障\n")]);

    [Fact]
    public async Task An_error_stands_under_its_line_and_the_exit_code_says_so()
    {
        var result = await Workspace.RunAsync("check", Damaged);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("damaged.txt:6:5: 错误 LS0004", result.Out, StringComparison.Ordinal);
        Assert.Contains("    6| 三、主要\uFFFD保障\n     |         ^\n", result.Out, StringComparison.Ordinal);
        Assert.Matches("1 个错误，[0-9]+ 个警告，[0-9]+ 个提示\n$", result.Out);
    }

    [Fact]
    public async Task A_plan_without_errors_exits_with_success()
    {
        var result = await Workspace.RunAsync("check", _workspace.Write("empty.txt", ""), "--lang", "en");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("warning LS0007: The file holds no words.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_level_chooses_what_is_printed_but_not_the_exit_code()
    {
        var empty = _workspace.Write("empty.txt", "");
        var errorsOnly = await Workspace.RunAsync("check", empty, Damaged, "--level", "error");
        Assert.DoesNotContain("LS0007", errorsOnly.Out, StringComparison.Ordinal);
        Assert.Contains("LS0004", errorsOnly.Out, StringComparison.Ordinal);
        Assert.Equal(1, errorsOnly.ExitCode);
        Assert.Equal(0, (await Workspace.RunAsync("check", empty, "--level", "error")).ExitCode);
    }

    [Fact]
    public async Task Json_holds_every_document_and_its_findings()
    {
        var result = await Workspace.RunAsync("check", Damaged, _workspace.Write("empty.txt", ""), "--format", "json");
        using var json = JsonDocument.Parse(result.Out);
        var documents = json.RootElement.GetProperty("documents").EnumerateArray().ToList();
        Assert.Equal(["damaged.txt", "empty.txt"], documents.Select(document => document.GetProperty("name").GetString()));
        Assert.Contains("LS0004", documents[0].GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()));
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task Sarif_names_the_tool_its_version_and_the_file()
    {
        var path = Damaged;
        var result = await Workspace.RunAsync("check", path, "--format", "sarif");
        using var json = JsonDocument.Parse(result.Out);
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Matches("^[0-9.]+$", run.GetProperty("tool").GetProperty("driver").GetProperty("version").GetString());
        var place = run.GetProperty("results").EnumerateArray().First(item => item.GetProperty("ruleId").GetString() == "LS0004")
            .GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(6, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(path, new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString() ?? "").LocalPath);
    }

    [Fact]
    public async Task A_missing_file_is_told_and_the_others_are_checked()
    {
        var result = await Workspace.RunAsync("check", _workspace.PathOf("missing.txt"), _workspace.Write("empty.txt", ""));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("missing.txt", result.Error, StringComparison.Ordinal);
        Assert.Contains("LS0007", result.Out, StringComparison.Ordinal);
        Assert.Equal("", (await Workspace.RunAsync("check", _workspace.PathOf("missing.txt"))).Out);
    }

    [Fact]
    public async Task Standard_input_can_be_checked()
    {
        var result = await Workspace.RunAsync(["check", "-"], console => console with { OpenInput = () => new MemoryStream([.. "一、目标"u8, 0xFF]) });
        Assert.Contains("stdin:1:5: 错误 LS0004", result.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();
}
