using System.Text;
using System.Text.Json.Nodes;
using Luoshi.Core.Emit;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Emit;

public class PlanJsonWriterTests
{
    [Fact]
    public void Items_carry_what_the_scorer_reads()
    {
        var plan = Parse(SamplePlan.Compilation);
        Assert.Equal(["2:1:一、:主要目标", "4:2:（一）:建设东园"], plan.Lines("headings", "line", "level", "label", "title"));
        Assert.Equal(["4:市科技局:lead", "4:市财政局:assist"], plan.Lines("responsibilities", "line", "unit", "role"));
        Assert.Equal(
            ["3:工业总产值:300:300:亿元:exact:2015:", "3:软件业:120::亿元:at_least::true"],
            plan.Lines("targets", "line", "indicator", "low", "high", "unit", "bound", "deadline", "increment"));
        Assert.Equal(["4:2012/2013:完成东园一期"], plan.Lines("milestones", "line", "when", "text"));
        Assert.Equal("1:示范园工作方案（2012―2015年）", plan.Lines("paragraphs", "line", "text")[0]);
    }

    [Fact]
    public void Increment_is_absent_where_it_is_false_and_an_open_end_is_null()
    {
        var targets = Parse(SamplePlan.Compilation).Items("targets");
        Assert.False(targets[0].ContainsKey("increment"));
        Assert.True(targets[1].ContainsKey("high"));
        Assert.Null(targets[1]["high"]);
        Assert.Null(targets[1]["deadline"]);
    }

    [Fact]
    public void Every_span_finds_its_words_in_the_text()
    {
        var unit = Parse(SamplePlan.Compilation).Items("responsibilities")[0];
        var span = new TextSpan(unit["start"]?.GetValue<int>() ?? -1, unit["length"]?.GetValue<int>() ?? -1);
        Assert.Equal("市科技局", SamplePlan.Compilation.Source.Slice(span));
    }

    [Fact]
    public void Chinese_is_not_escaped_and_each_item_has_a_line()
    {
        var text = Encoding.UTF8.GetString(PlanJsonWriter.ToBytes(SamplePlan.Compilation).Span);
        Assert.Contains("\"unit\":\"市科技局\"", text, StringComparison.Ordinal);
        Assert.Contains("“\\uD842\\uDFB7林”三园", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Single(text.Split('\n'), line => line.StartsWith("  {\"id\":\"r1\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_plans_give_equal_bytes()
    {
        var again = PlanCompiler.Compile(SourceDocument.FromText("plan.txt", SamplePlan.Text));
        var once = PlanCompiler.Compile(SourceDocument.FromText("plan.txt", SamplePlan.Text));
        Assert.True(PlanJsonWriter.ToBytes(once).Span.SequenceEqual(PlanJsonWriter.ToBytes(again).Span));
    }

    [Fact]
    public void A_stream_gets_the_same_bytes_also_where_a_line_is_longer_than_the_buffer()
    {
        var huge = PlanCompiler.Compile(SourceDocument.FromText("long.txt", new string('建', 300_000) + "\n" + SamplePlan.Text));
        foreach (var compilation in new[] { SamplePlan.Compilation, huge })
        {
            using var stream = new MemoryStream();
            PlanJsonWriter.Write(compilation, stream);
            Assert.True(PlanJsonWriter.ToBytes(compilation).Span.SequenceEqual(stream.ToArray()));
        }
    }

    [Fact]
    public void A_lone_surrogate_in_the_text_does_not_break_the_json()
    {
        var broken = SamplePlan.Compilation with { Source = SourceDocument.FromText("示范园.txt", SamplePlan.Text.ReplaceLineEndings("\n").Replace('园', '\uD840')) };
        var paragraph = Parse(broken).Lines("paragraphs", "text")[0];
        Assert.Equal("示范\uFFFD工作方案（2012―2015年）", paragraph);
    }

    [Fact]
    public void An_empty_plan_has_every_list()
    {
        var plan = Parse(PlanCompiler.Compile(SourceDocument.FromText("empty.txt", "")));
        Assert.Equal("1.1", plan["schemaVersion"]?.GetValue<string>());
        Assert.Empty(plan.Items("targets"));
        Assert.Empty(plan.Items("findings"));
    }

    private static JsonObject Parse(Compilation compilation) =>
        JsonNode.Parse(PlanJsonWriter.ToBytes(compilation).Span)?.AsObject() ?? throw new InvalidOperationException("No object.");
}
