using System.Xml.Linq;
using Luoshi.Conventions.Tests.Reading;
using Luoshi.Testing;

namespace Luoshi.Conventions.Tests.Projects;

public class ProjectFilesTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var listed = XDocument.Load(Repository.PathOf("Luoshi.slnx")).Descendants("Project")
            .Select(p => Path.GetFileNameWithoutExtension((string?)p.Attribute("Path") ?? ""));

        Assert.Equal(Product.All.Select(p => p.Name).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Package_versions_stand_in_one_place() =>
        Verdict.Clean(Product.All.SelectMany(OwnVersions), "Versions belong in Directory.Packages.props.");

    [Fact]
    public void Every_project_states_its_type_and_keeps_the_common_policy() =>
        Verdict.Clean(
            Product.All.SelectMany(OwnPolicy),
            "Build policy stands in Directory.Build.props and eng/; a project file says what it is and what it uses.");

    [Fact]
    public void Every_project_has_a_lock_file_and_a_readme() =>
        Verdict.Clean(
            Product.All.SelectMany(p => Missing(p.Name, SourceTree.Files)),
            "A README.md of about ten lines says what the folder is for; packages.lock.json comes from dotnet restore.");

    [Fact]
    public void The_rules_accuse_a_project_with_versions_and_a_policy_of_its_own()
    {
        var guilty = ProjectFile.Parse(
            "Guilty",
            """
            <Project>
              <PropertyGroup><Nullable>disable</Nullable></PropertyGroup>
              <ItemGroup><PackageReference Include="A" Version="1" /></ItemGroup>
            </Project>
            """);

        Assert.Equal(["Guilty: A has a version of its own"], OwnVersions(guilty));
        Assert.Equal(["Guilty: no ProjectType", "Guilty: sets Nullable"], OwnPolicy(guilty));
    }

    [Fact]
    public void The_rule_accuses_a_project_without_lock_file_and_readme() =>
        Assert.Equal(
            ["Guilty: no packages.lock.json", "Guilty: no README.md"],
            Missing("Guilty", [new SourceFile("src/Guilty/Guilty.csproj", "")]));

    private static IEnumerable<string> OwnVersions(ProjectFile project) =>
        project.Document.Descendants("PackageReference")
            .Where(r => r.Attribute("Version") is not null || r.Attribute("VersionOverride") is not null)
            .Select(r => $"{project.Name}: {(string?)r.Attribute("Include")} has a version of its own");

    private static IEnumerable<string> OwnPolicy(ProjectFile project)
    {
        if (!project.Document.Descendants("ProjectType").Any())
        {
            yield return $"{project.Name}: no ProjectType";
        }

        string[] common = ["Nullable", "TreatWarningsAsErrors", "TargetFramework", "LangVersion", "Deterministic", "NoWarn"];
        foreach (var name in common.Where(name => project.Document.Descendants(name).Any()))
        {
            yield return $"{project.Name}: sets {name}";
        }
    }

    private static IEnumerable<string> Missing(string project, IReadOnlyList<SourceFile> files)
    {
        var folder = files.Single(f => f.Path.EndsWith($"/{project}.csproj", StringComparison.Ordinal)).Path;
        folder = folder[..folder.LastIndexOf('/')];
        string[] wanted = ["packages.lock.json", "README.md"];
        return wanted.Where(name => files.All(f => f.Path != $"{folder}/{name}")).Select(name => $"{project}: no {name}");
    }
}
