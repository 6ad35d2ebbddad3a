using System.Buffers;
using System.Text.Json.Nodes;
using Luoshi.Core.Emit;

namespace Luoshi.Core.Tests.Emit;

public class FindingsSarifTests
{
    [Fact]
    public void Rules_are_listed_once_and_results_point_to_them()
    {
        var run = Run("zh", SamplePlan.Compilation.Findings.Length);
        Assert.Equal(["LS1001", "LS2009"], run.At("/tool/driver").AsObject().Lines("rules", "id"));
        Assert.Equal(["LS1001:0:warning", "LS2009:1:error"], run.Lines("results", "ruleId", "ruleIndex", "level"));
        Assert.Equal("zh-CN", run.At("/tool/driver/language").ToString());
        Assert.Equal("utf16CodeUnits", run.At("/columnKind").ToString());
    }

    [Fact]
    public void Regions_count_lines_and_code_units_from_one()
    {
        var region = Run("zh", 2).At("/results/0/locations/0/physicalLocation/region");
        Assert.Equal(
            ["3", "15", "3", "20"],
            new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name => region.At(name).ToString()));
        Assert.Equal("300亿元", region.At("snippet/text").ToString());
    }

    [Fact]
    public void Places_a_finding_rests_on_are_related_locations()
    {
        var related = Run("en", 2).At("/results/0/relatedLocations").AsArray();
        Assert.Equal(2, related.Count);
        Assert.Equal("part", related.At("/1/message/text").ToString());
        Assert.Equal("150亿元", related.At("/1/physicalLocation/region/snippet/text").ToString());
    }

    [Fact]
    public void The_message_carries_the_sum_and_the_advice()
    {
        var message = Run("en", 2).At("/results/0/message/text").ToString();
        Assert.Equal("The parts add up to 30 亿元 less than the whole.\n120 + 150 = 270\n300 - 270 = 30\nAdd the missing part or correct the whole.", message);
    }

    [Theory]
    [InlineData("plans/a b.txt", "plans/a%20b.txt")]
    [InlineData("示范.txt", "%E7%A4%BA%E8%8C%83.txt")]
    [InlineData("/data/p#1.txt", "file:///data/p%231.txt")]
    public void Paths_become_uri_references(string path, string uri)
    {
        var report = FindingReport.Of(SamplePlan.Compilation) with { Path = path };
        Assert.Equal(uri, Parse([report], "zh").At("/runs/0/artifacts/0/location/uri").ToString());
        Assert.True(Uri.TryCreate(uri, UriKind.RelativeOrAbsolute, out _));
    }

    [Fact]
    public void A_document_without_findings_is_still_an_artifact()
    {
        var clean = FindingReport.Of(SamplePlan.Compilation) with { Findings = [] };
        var run = Parse([clean], "zh").At("/runs/0");
        Assert.Single(run.At("/artifacts").AsArray());
        Assert.Empty(run.At("/results").AsArray());
    }

    private static JsonObject Run(string language, int results)
    {
        var run = Parse([FindingReport.Of(SamplePlan.Compilation)], language).At("/runs/0").AsObject();
        Assert.Equal(results, run.Items("results").Count);
        return run;
    }

    private static JsonNode Parse(FindingReport[] reports, string language)
    {
        var output = new ArrayBufferWriter<byte>();
        FindingsSarif.Write(reports, "0.1.0", language, output);
        return JsonNode.Parse(output.WrittenSpan) ?? throw new InvalidOperationException("No JSON.");
    }
}
