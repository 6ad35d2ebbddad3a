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

    [Fact]
    public void Fixes_are_replacements_in_the_artifact()
    {
        var fix = Run("en", 2).At("/results/0/fixes/0");
        Assert.Equal("Change 300亿元 to 270亿元", fix.At("description/text").ToString());
        var change = fix.At("artifactChanges/0");
        Assert.Equal("0", change.At("artifactLocation/index").ToString());
        Assert.Equal(["15", "18"], new[] { "startColumn", "endColumn" }.Select(name => change.At("replacements/0/deletedRegion").At(name).ToString()));
        Assert.Equal("270", change.At("replacements/0/insertedContent/text").ToString());
    }

    [Fact]
    public void An_acknowledged_finding_is_suppressed_with_its_reason()
    {
        var results = Run("zh", 2).At("/results").AsArray();
        var suppression = results.At("/0/suppressions/0");
        Assert.Equal(["external", "accepted", "口径不同，见说明"], new[] { "kind", "status", "justification" }.Select(name => suppression.At(name).ToString()));
        Assert.Equal("2014-03-02T01:30:00Z", suppression.At("properties/at").ToString());
        Assert.Null(results[1]?["suppressions"]);
    }

    [Fact]
    public void A_rule_is_described_with_its_own_level()
    {
        var rule = Run("en", 2).At("/tool/driver/rules/0");
        Assert.Equal("Parts do not add up to the total", rule.At("shortDescription/text").ToString());
        Assert.Equal("warning", rule.At("defaultConfiguration/level").ToString());
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
