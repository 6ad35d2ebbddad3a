using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Testing;
using NJsonSchema;

namespace Luoshi.Core.Tests.Audit;

public class RulesFileTests
{
    private const string Text = "方案\n一、目标\n2015年前，新建道路500公里（县道200公里，乡道270公里）。\n";

    [Fact]
    public void A_level_set_for_a_rule_holds_for_all_its_findings()
    {
        Assert.Equal(FindingLevel.Error, Level("LS1001", AuditSettings.Default));
        Assert.Equal(FindingLevel.Info, Level("LS1001", Read("""{ "rules": { "LS1001": "info" } }""").Settings));
    }

    [Fact]
    public void A_rule_that_is_off_finds_nothing_and_the_others_find_what_they_found()
    {
        var all = Compile(AuditSettings.Default).Select(f => f.Code).ToList();
        var less = Compile(Read("""{ "rules": { "LS1001": "off" } }""").Settings).Select(f => f.Code).ToList();

        Assert.Contains("LS1001", all);
        Assert.Equal(all.Where(c => c != "LS1001"), less);
    }

    [Fact]
    public void Tolerances_are_read()
    {
        var settings = Read("""{ "aboutTolerance": 0.1, "densityTolerance": 0 }""").Settings;

        Assert.Equal((0.1m, 0m), (settings.AboutTolerance, settings.DensityTolerance));
    }

    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_do_no_harm()
    {
        var file = Read("\uFEFF// house rules\n{ \"$schema\": \"rules.schema.json\", \"rules\": { \"LS2005\": \"off\", /* for now */ }, }");

        Assert.Empty(file.Problems);
        Assert.Null(file.Settings.Levels["LS2005"]);
    }

    [Theory]
    [InlineData("{\n  \"rules\": {\n    \"LS1999\": \"off\"\n  }\n}", 3, 5, "没有代码为“LS1999”的规则")]
    [InlineData("{\n  \"rules\": {\n    \"LS2O05\": \"off\"\n  }\n}", 3, 5, "是不是 LS2005")]
    [InlineData("{\n  \"rules\": {\n    \"LS0004\": \"off\"\n  }\n}", 3, 5, "级别不能改")]
    [InlineData("{ \"rules\": {\n\"LS2005\": \"fatal\" } }", 2, 11, "级别不能是“fatal”")]
    [InlineData("{ \"rules\": {\n\"LS2005\": { \"level\": \"off\" } } }", 2, 11, "级别应为")]
    [InlineData("{ \"rules\": [] }", 1, 12, "rules 应为对象")]
    [InlineData("{\n\"level\": \"off\" }", 2, 1, "不认识“level”")]
    [InlineData("{ \"aboutTolerance\": 5 }", 1, 21, "0 到 0.5")]
    [InlineData("[]", 1, 1, "JSON 对象")]
    [InlineData("", 1, 1, "不是有效的 JSON")]
    [InlineData("{\n  \"rules\" {} }", 2, 11, "不是有效的 JSON")]
    [InlineData("{} x", 1, 4, "不是有效的 JSON")]
    public void What_is_wrong_is_told_with_its_place_and_its_mend(string json, int line, int column, string says)
    {
        var problem = Assert.Single(Read(json).Problems);

        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(says, problem.Message.Zh, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Message.En);
    }

    [Fact]
    public void What_is_wrong_leaves_the_rest_in_force()
    {
        var file = Read("""{ "rules": { "LS1999": "off", "LS2005": "maybe", "LS2006": "info" } }""");

        Assert.Equal(2, file.Problems.Length);
        Assert.Equal(["LS2006"], file.Settings.Levels.Keys);
    }

    [Fact]
    public async Task The_schema_names_every_rule_and_accepts_what_the_reader_accepts()
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf("schema", "rules.schema.json"), TestContext.Current.CancellationToken);
        var named = JsonNode.Parse(text)?["properties"]?["rules"]?["properties"]?.AsObject().Select(p => (p.Key, p.Value?["description"]?.ToString()));
        Assert.Equal(Auditor.Rules.Select(r => (r.Code, (string?)$"{r.Title.Zh} {r.Title.En}")), named);

        var schema = await JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate("""{ "rules": { "LS2005": "off", "LS1001": "error" }, "aboutTolerance": 0.1 }"""));
        Assert.NotEmpty(schema.Validate("""{ "rules": { "LS2005": "fatal" } }"""));
        Assert.NotEmpty(schema.Validate("""{ "rules": { "LS1999": "off" } }"""));
    }

    private static RulesFile Read(string json) => RulesFile.Read(Encoding.UTF8.GetBytes(json));

    private static ImmutableArray<Finding> Compile(AuditSettings settings) => PlanCompiler.Compile(SourceDocument.FromText("plan.txt", Text), settings).Findings;

    private static FindingLevel Level(string code, AuditSettings settings) => Compile(settings).First(f => f.Code == code).Level;
}
