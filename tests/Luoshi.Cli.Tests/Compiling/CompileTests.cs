using System.Text;
using System.Text.Json;

namespace Luoshi.Cli.Tests.Compiling;

public sealed class CompileTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Each_input_gives_a_plan_json()
    {
        var result = await Workspace.RunAsync("compile", _workspace.Write("plan.txt", Texts.Plan), "--out", _workspace.PathOf("out", "deep"));
        Assert.Equal(0, result.ExitCode);
        using var plan = JsonDocument.Parse(await File.ReadAllBytesAsync(_workspace.PathOf("out", "deep", "plan.plan.json"), TestContext.Current.CancellationToken));
        Assert.Equal("plan.txt", plan.RootElement.GetProperty("document").GetProperty("name").GetString());
        Assert.NotEmpty(plan.RootElement.GetProperty("headings").EnumerateArray());
        Assert.Contains("写出 1 份，失败 0 项", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_text_in_any_encoding_gives_the_same_plan()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936);
        Assert.NotNull(gb18030);
        _workspace.Write("utf8/plan.txt", Texts.Plan);
        _workspace.Write("gb/plan.txt", gb18030.GetBytes(Texts.Plan));
        _workspace.Write("wide/plan.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Texts.Plan)]);
        var result = await Workspace.RunAsync("compile", _workspace.PathOf(), "--out", _workspace.PathOf("out"));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["gb-plan.plan.json", "utf8-plan.plan.json", "wide-plan.plan.json"], _workspace.Names("out"));
        var plans = _workspace.Names("out").Select(name => File.ReadAllText(_workspace.PathOf("out", name))).Distinct();
        Assert.Single(plans);
    }

    [Fact]
    public async Task One_bad_input_never_stops_the_rest()
    {
        _workspace.Write("in/a.txt", Texts.Plan);
        _workspace.Write("in/b.txt", [.. "%PDF-1.7"u8, 0, 1, 2]);
        _workspace.Write("in/c.txt", Texts.Plan);
        var result = await Workspace.RunAsync("compile", _workspace.PathOf("in"), _workspace.PathOf("missing.txt"), "--out", _workspace.PathOf("out"));
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["a.plan.json", "c.plan.json"], _workspace.Names("out"));
        Assert.Contains("b.txt：LS0002", result.Error, StringComparison.Ordinal);
        Assert.Contains("missing.txt：没有这个文件", result.Error, StringComparison.Ordinal);
        Assert.Contains("共 4 项：写出 2 份，失败 2 项", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_fails_alone_and_leaves_nothing_behind()
    {
        _workspace.Write("in/a.txt", Texts.Plan);
        _workspace.Write("in/b.txt", Texts.Plan);
        Directory.CreateDirectory(_workspace.PathOf("out", "a.plan.json"));
        var result = await Workspace.RunAsync("compile", _workspace.PathOf("in"), "--out", _workspace.PathOf("out"));
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["b.plan.json"], _workspace.Names("out"));
        Assert.Contains("a.plan.json", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_text_is_compiled_and_the_damage_is_told()
    {
        var path = _workspace.Write("plan.txt", [.. Encoding.UTF8.GetBytes(Texts.Plan), 0xFF]);
        var result = await Workspace.RunAsync("compile", path, "--out", _workspace.PathOf("out"), "--lang", "en");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("plan.txt:6: LS0004", result.Error, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"LS0004\"", File.ReadAllText(_workspace.PathOf("out", "plan.plan.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_jobs_changes_nothing_in_the_results()
    {
        for (var i = 0; i < 20; i++)
        {
            _workspace.Write($"in/{i}.txt", Texts.Plan.Replace("300", $"{300 + i}", StringComparison.Ordinal));
        }

        await Workspace.RunAsync("compile", _workspace.PathOf("in"), "--out", _workspace.PathOf("one"), "--jobs", "1");
        await Workspace.RunAsync("compile", _workspace.PathOf("in"), "--out", _workspace.PathOf("eight"), "--jobs", "8");
        Assert.Equal(20, _workspace.Names("one").Count);
        Assert.All(_workspace.Names("one"), name =>
            Assert.Equal(File.ReadAllBytes(_workspace.PathOf("one", name)), File.ReadAllBytes(_workspace.PathOf("eight", name))));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_a_usage_error()
    {
        var file = _workspace.Write("plan.txt", Texts.Plan);
        var result = await Workspace.RunAsync("compile", file, "--out", file);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--out", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_gets_a_bar_and_a_pipe_gets_lines()
    {
        _workspace.Write("in/a.txt", Texts.Plan);
        _workspace.Write("in/b.txt", Texts.Plan);
        string[] arguments = ["compile", _workspace.PathOf("in"), "--out", _workspace.PathOf("out")];
        var piped = await Workspace.RunAsync(arguments);
        var watched = await Workspace.RunAsync(arguments, console => console with { IsTerminal = true });
        Assert.Contains("a.txt → ", piped.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("2/2", piped.Out, StringComparison.Ordinal);
        Assert.Contains("2/2", watched.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("a.txt → ", watched.Out, StringComparison.Ordinal);
        Assert.Contains("写出 2 份", watched.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();
}
