using System.Text;
using System.Text.Json.Nodes;
using Luoshi.Core.Emit;
using Luoshi.Core.Text;
using Luoshi.Testing;
using NJsonSchema;

namespace Luoshi.Core.Tests.Emit;

public class PlanSchemaTests
{
    private static readonly string SchemaText = File.ReadAllText(Repository.PathOf("schema", "plan.schema.json"));

    [Fact]
    public async Task Emitted_plans_obey_the_schema()
    {
        var schema = await Schema();
        var empty = PlanCompiler.Compile(SourceDocument.FromText("empty.txt", ""));
        var compiled = PlanCompiler.Compile(SourceDocument.FromText("plan.txt", SamplePlan.Text));
        foreach (var compilation in new[] { SamplePlan.Compilation, compiled, empty })
        {
            Assert.Empty(schema.Validate(Emit(compilation).ToJsonString()));
        }
    }

    [Fact]
    public async Task Real_plans_obey_the_schema()
    {
        var schema = await Schema();
        foreach (var path in RealPlans.Paths())
        {
            var compilation = PlanCompiler.Compile(SourceDocument.FromText(Path.GetFileName(path), await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)));
            var errors = schema.Validate(Encoding.UTF8.GetString(PlanJsonWriter.ToBytes(compilation).Span));
            Assert.True(errors.Count == 0, $"{path}: {errors.FirstOrDefault()}");
        }
    }

    [Fact]
    public async Task A_plan_that_lacks_any_field_is_rejected()
    {
        var schema = await Schema();
        var fields = Emit(SamplePlan.Compilation).Fields()
            .Where(field => field.Name is not ("increment" or "byHand"))
            .Where(field => !field.Owner.EndsWith("/was", StringComparison.Ordinal) && !field.Owner.EndsWith("/values", StringComparison.Ordinal))
            .ToList();
        Assert.True(fields.Count > 100);
        foreach (var (owner, name) in fields)
        {
            var altered = Emit(SamplePlan.Compilation);
            var removed = altered.At(owner).AsObject().Remove(name);
            Assert.True(removed && schema.Validate(altered.ToJsonString()).Count > 0, $"{owner}/{name} may be missing");
        }
    }

    [Fact]
    public async Task A_plan_with_a_wrong_value_anywhere_is_rejected()
    {
        var schema = await Schema();
        foreach (var (owner, name) in Emit(SamplePlan.Compilation).Fields())
        {
            var altered = Emit(SamplePlan.Compilation);
            altered.At(owner)[name] = new JsonArray(new JsonArray());
            Assert.True(schema.Validate(altered.ToJsonString()).Count > 0, $"{owner}/{name} may hold a list of lists");
        }
    }

    [Fact]
    public async Task A_plan_with_an_unknown_field_or_word_is_rejected()
    {
        var schema = await Schema();
        var extra = Emit(SamplePlan.Compilation);
        extra.At("/targets/0")["colour"] = "red";
        Assert.NotEmpty(schema.Validate(extra.ToJsonString()));
        var word = Emit(SamplePlan.Compilation);
        word.At("/targets/0")["bound"] = "at-least";
        Assert.NotEmpty(schema.Validate(word.ToJsonString()));
        var date = Emit(SamplePlan.Compilation);
        date.At("/milestones/0")["when"] = "2013年";
        Assert.NotEmpty(schema.Validate(date.ToJsonString()));
    }

    [Fact]
    public void The_field_guide_names_every_field_of_the_schema()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs", "plan-json.md"));
        var names = SchemaFields(JsonNode.Parse(SchemaText)).Distinct().ToList();
        Assert.Contains("chineseNumeral", names);
        Assert.DoesNotContain(names, name => !guide.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_version_is_the_one_that_is_written() =>
        Assert.Contains($"plan.json {PlanJsonWriter.SchemaVersion}\"", SchemaText, StringComparison.Ordinal);

    private static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(SchemaText, TestContext.Current.CancellationToken);

    private static JsonObject Emit(Compilation compilation) =>
        JsonNode.Parse(PlanJsonWriter.ToBytes(compilation).Span)?.AsObject() ?? throw new InvalidOperationException("No object.");

    private static IEnumerable<string> SchemaFields(JsonNode? node) => node switch
    {
        JsonObject o => (o["properties"] is JsonObject properties ? properties.Select(p => p.Key) : [])
            .Concat(o.SelectMany(member => SchemaFields(member.Value))),
        JsonArray a => a.SelectMany(SchemaFields),
        _ => [],
    };
}
