using System.Text;
using CsCheck;
using Luoshi.Core.Corrections;
using Luoshi.Core.Emit;
using Luoshi.Core.Model;
using Luoshi.Testing;
using NJsonSchema;

namespace Luoshi.Core.Tests.Corrections;

public class CorrectionFileTests
{
    private static readonly Correction[] Samples =
    [
        Hand.Change("c1", CorrectedList.Targets, "1200亿元", "bound", "at_least"),
        Hand.Add("c2", CorrectedList.Responsibilities, "县气象局", "role", "assist"),
        Hand.Reject("c3", CorrectedList.Targets, "10家"),
    ];

    [Fact]
    public void What_is_written_is_read_back()
    {
        var reading = CorrectionsFile.Read(CorrectionsFile.Write(Samples));

        Assert.Empty(reading.Problems);
        Assert.Equal(CorrectionsFile.Write(Samples).ToArray(), CorrectionsFile.Write(reading.Corrections).ToArray());
        Assert.Equal(
            PlanJsonWriter.ToBytes(Hand.Compile(Hand.Plan, Samples)).ToArray(),
            PlanJsonWriter.ToBytes(Hand.Compile(Hand.Plan, [.. reading.Corrections])).ToArray());
    }

    [Fact]
    public void A_file_written_by_hand_needs_no_more_than_the_words()
    {
        const string text = """
            {"corrections": [{"id": "a", "kind": "change", "list": "targets", "anchor": {"quote": "1200亿元"},
              "fields": {"low": 1300, "high": null, "bound": "at_least", "increment": false}, "by": "陈一", "at": "2014-03-02", "reason": "改"}]}
            """;
        var reading = CorrectionsFile.Read(Encoding.UTF8.GetBytes(text));

        Assert.Empty(reading.Problems);
        var target = Hand.Compile(Hand.Plan, [.. reading.Corrections]).Plan.Targets[0];
        Assert.Equal((1300m, null, Bound.AtLeast), (target.Low, target.High, target.Bound));
    }

    [Theory]
    [InlineData("", "第1行起不是 JSON。")]
    [InlineData("[]", "文件里没有 corrections 列表。")]
    [InlineData("{\"corrections\":[3]}", "第1条更正的 {} 缺失或写错。")]
    [InlineData("{\"corrections\":[{}]}", "第1条更正的 id 缺失或写错。")]
    [InlineData("{\"corrections\":[{\"id\":\"a\",\"kind\":\"mend\"}]}", "第1条更正的 kind 缺失或写错。")]
    [InlineData("{\"corrections\":[{\"id\":\"a\",\"kind\":\"add\",\"list\":\"targets\",\"anchor\":{\"quote\":\"x\"},\"fields\":{\"low\":[]}}]}", "第1条更正的 fields 缺失或写错。")]
    [InlineData("{\"corrections\":[{\"id\":\"a\",\"kind\":\"add\",\"list\":\"targets\",\"anchor\":{\"quote\":\"x\"},\"by\":\"b\",\"at\":\"昨天\"}]}", "第1条更正的 at 缺失或写错。")]
    [InlineData("{\"corrections\":[{\"id\":\"\\ud800\"}]}", "第1条更正的 id 缺失或写错。")]
    public void What_cannot_be_read_is_said(string text, string problem) =>
        Assert.Equal(problem, Assert.Single(CorrectionsFile.Read(Encoding.UTF8.GetBytes(text)).Problems).Zh);

    [Fact]
    public void No_bytes_throw() => Gen.Byte.Array[0, 80].Sample(bytes => CorrectionsFile.Read(bytes).Corrections.Length >= 0);

    [Fact]
    public async Task The_file_obeys_its_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("schema", "corrections.schema.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(CorrectionsFile.Write(Samples).Span)));
        Assert.NotEmpty(schema.Validate("{\"schemaVersion\":\"1.0\",\"corrections\":[{\"id\":\"a\"}]}"));
    }

    [Fact]
    public void The_example_of_the_manual_can_be_read_and_applied()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "corrections.md"));
        var json = page[(page.IndexOf("```json\n", StringComparison.Ordinal) + 8)..];
        var plan = page[(page.IndexOf("```text\n", StringComparison.Ordinal) + 8)..];
        var reading = CorrectionsFile.Read(Encoding.UTF8.GetBytes(json[..json.IndexOf("```", StringComparison.Ordinal)]));
        var compiled = Hand.Compile(plan[..plan.IndexOf("```", StringComparison.Ordinal)], [.. reading.Corrections]);

        Assert.Empty(reading.Problems);
        Assert.Equal(3, compiled.Plan.Corrections.Length);
        Assert.All(compiled.Plan.Corrections, c => Assert.Equal(CorrectionStatus.Applied, c.Status));
    }

    [Fact]
    public void The_words_of_fields_are_those_of_the_plan_file()
    {
        var plan = Hand.Compile(Hand.Plan).Plan;

        Assert.Equal(EmitNames.Of(plan.Targets[0].Bound), CorrectionFields.Of(plan.Targets[0])["bound"]);
        Assert.Equal(plan.Responsibilities.Select(r => EmitNames.Of(r.Role)), plan.Responsibilities.Select(r => CorrectionFields.Of(r)["role"]));
    }
}
