using Luoshi.Conventions.Tests.Reading;

namespace Luoshi.Conventions.Tests.Projects;

public class ProjectDirectionTests
{
    // From the bottom up. A project may use those that stand in its row and no others.
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["Luoshi.Core"] = [],
        ["Luoshi.Analysis"] = ["Luoshi.Core"],
        ["Luoshi.Documents"] = ["Luoshi.Core"],
        ["Luoshi.Office"] = ["Luoshi.Core"],
        ["Luoshi.Office.Postgres"] = ["Luoshi.Core", "Luoshi.Office"],
        ["Luoshi.Office.Sqlite"] = ["Luoshi.Core", "Luoshi.Office"],
        ["Luoshi.Web"] = ["Luoshi.Analysis", "Luoshi.Core", "Luoshi.Documents", "Luoshi.Office", "Luoshi.Office.Postgres", "Luoshi.Office.Sqlite"],
        ["Luoshi.Cli"] = ["Luoshi.Analysis", "Luoshi.Core", "Luoshi.Documents", "Luoshi.Office", "Luoshi.Office.Postgres", "Luoshi.Office.Sqlite", "Luoshi.Web"],
    };

    [Fact]
    public void Every_source_project_has_its_place_in_the_order() =>
        Assert.Equal(May.Keys.Order(StringComparer.Ordinal), Product.Sources.Select(p => p.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Project_files_point_downwards_only() =>
        Verdict.Clean(
            Product.Sources.SelectMany(p => Upward(p.Name, p.References)),
            "Move the type down, or pass it in from above; see docs/architecture.md.");

    [Fact]
    public void Compiled_assemblies_point_downwards_only() =>
        Verdict.Clean(
            Product.Sources.SelectMany(p => Upward(p.Name, OwnReferences(p))),
            "Move the type down, or pass it in from above; see docs/architecture.md.");

    [Fact]
    public void The_rule_accuses_a_project_that_points_upwards()
    {
        var guilty = ProjectFile.Parse(
            "Luoshi.Core",
            """<Project><ItemGroup><ProjectReference Include="..\Luoshi.Office\Luoshi.Office.csproj" /></ItemGroup></Project>""");

        Assert.Equal(["Luoshi.Core -> Luoshi.Office"], Upward(guilty.Name, guilty.References));
    }

    [Fact]
    public void The_rule_reads_the_references_of_real_assemblies() =>
        Assert.Contains("Luoshi.Core", OwnReferences(Product.Source("Luoshi.Web")));

    private static IEnumerable<string> Upward(string project, IEnumerable<string> references) =>
        references.Where(r => !May[project].Contains(r)).Select(r => $"{project} -> {r}");

    private static List<string> OwnReferences(ProjectFile project)
    {
        var names = Product.Sources.ToDictionary(p => p.Assembly, p => p.Name);
        return [.. AssemblyReferences.Of(project.AssemblyPath).Where(names.ContainsKey).Select(r => names[r])];
    }
}
