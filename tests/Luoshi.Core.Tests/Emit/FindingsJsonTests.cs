using System.Buffers;
using System.Text.Json.Nodes;
using Luoshi.Core.Emit;

namespace Luoshi.Core.Tests.Emit;

public class FindingsJsonTests
{
    [Fact]
    public void A_report_holds_the_findings_that_plan_json_holds()
    {
        var output = new ArrayBufferWriter<byte>();
        FindingsJson.Write([FindingReport.Of(SamplePlan.Compilation) with { Path = "plans/示范园.txt" }], output);
        var report = JsonNode.Parse(output.WrittenSpan)?["documents"]?[0];
        var plan = JsonNode.Parse(PlanJsonWriter.ToBytes(SamplePlan.Compilation).Span);
        Assert.NotNull(report);
        Assert.Equal("plans/示范园.txt", report["path"]?.ToString());
        Assert.True(JsonNode.DeepEquals(plan?["findings"], report["findings"]));
        Assert.Equal(2, report["findings"]?.AsArray().Count);
    }
}
