using System.Text.Json;
using Luoshi.Testing;

namespace Luoshi.Cli.Tests.Judging;

public sealed class TestCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    private string Plan => _workspace.Write("plan.txt", "一、目标\n到2015年，工业总产值达到1200亿元，绿地达到300亩。\n");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Every_target_has_its_answer_and_a_miss_exits_with_one()
    {
        var result = await Run("2015-12-31", "T01,1150,亿元,2015\nT02,310,亩,2015\n");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            "T01  未达到        工业总产值\n     2015：1150亿元，没有达到要求（不少于1200亿元，期限2015），差50亿元。\nT02  已达到        绿地\n     2015：310亩，达到要求（不少于300亩，期限2015）。\n\n已达到 1，未达到 1，未到期 0，无法检验 0\n",
            result.Out.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Nothing_due_and_missed_exits_with_success() =>
        Assert.Equal(0, (await Run("2014-12-31", "T01,1150,亿元,2014\n")).ExitCode);

    [Fact]
    public async Task Rows_that_cannot_be_used_are_said_with_their_line()
    {
        var result = await Run("2014-12-31", "T09,1,亿元,2014\nT01,许多,亿元,2014\n");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("data.csv:2: 方案里没有“T09”这个指标。", result.Error, StringComparison.Ordinal);
        Assert.Contains("data.csv:3: “许多”不是数值。", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_the_figures_used()
    {
        var result = await Run("2015-12-31", "T01,11500000,万元,2015\n", "--format", "json");

        using var json = JsonDocument.Parse(result.Out);
        var target = json.RootElement.GetProperty("targets")[0];
        Assert.Equal(("not_met", 1150m, 1200m, "亿元"), (target.GetProperty("verdict").GetString(), target.GetProperty("value").GetDecimal(), target.GetProperty("low").GetDecimal(), target.GetProperty("unit").GetString()));
    }

    [Fact]
    public async Task The_example_observations_fit_the_example_plan()
    {
        var result = await Workspace.RunAsync(
            "test", Repository.PathOf("examples", "gaoxinqu-2012.txt"), "--observations", Repository.PathOf("examples", "observations", "gaoxinqu-2014.csv"), "--as-of", "2014-12-31");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("2014：24650件，已提前达到。", result.Out, StringComparison.Ordinal);
    }

    private Task<CliResult> Run(string asOf, string rows, params string[] more) =>
        Workspace.RunAsync(["test", Plan, "--observations", _workspace.Write("data.csv", "指标,数值,单位,日期\n" + rows), "--as-of", asOf, .. more]);
}
