using Luoshi.Core.Emit;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Emit;

public class EmitNamesTests
{
    [Fact]
    public void Every_word_of_the_model_has_a_name_that_the_schema_and_the_field_guide_know()
    {
        var schema = File.ReadAllText(Repository.PathOf("schema", "plan.schema.json"));
        var guide = File.ReadAllText(Repository.PathOf("docs", "plan-json.md"));
        var names = Names<Bound>(EmitNames.Of).Concat(Names<Role>(EmitNames.Of)).Concat(Names<ClauseForm>(EmitNames.Of))
            .Concat(Names<UnitKind>(EmitNames.Of)).Concat(Names<SectionKind>(EmitNames.Of)).Concat(Names<ParagraphKind>(EmitNames.Of))
            .Concat(Names<RelationKind>(EmitNames.Of)).Concat(Names<CoverageKind>(EmitNames.Of))
            .Concat(Names<FindingLevel>(EmitNames.Of)).Concat(Names<FindingFamily>(EmitNames.Of)).ToList();
        Assert.DoesNotContain(names, name => !schema.Contains($"\"{name}\"", StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => !guide.Contains($"`{name}`", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select(name);
}
