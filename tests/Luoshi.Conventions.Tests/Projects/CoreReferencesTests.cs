using Luoshi.Conventions.Tests.Reading;
using Luoshi.Testing;

namespace Luoshi.Conventions.Tests.Projects;

public class CoreReferencesTests
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    [Fact]
    public void The_compiler_uses_nothing_but_the_base_class_library() =>
        Verdict.Clean(
            Foreign(Product.Source("Luoshi.Core").AssemblyPath),
            "Luoshi.Core reads text and nothing else: put what needs a package into another project.");

    [Fact]
    public void The_assemblies_of_the_compiler_are_the_approved_ones() =>
        Verdict.Same(Approved.Difference(
            Repository.PathOf("tests", "Luoshi.Conventions.Tests", "Approved", "Luoshi.Core.references.txt"),
            string.Join('\n', AssemblyReferences.Of(Product.Source("Luoshi.Core").AssemblyPath))));

    [Fact]
    public void The_compiler_has_no_package_references() =>
        Assert.Empty(Product.Source("Luoshi.Core").Document.Descendants("PackageReference"));

    [Fact]
    public void The_rule_accuses_an_assembly_that_uses_a_package() =>
        Assert.Contains(Foreign(typeof(CoreReferencesTests).Assembly.Location), r => r.StartsWith("xunit", StringComparison.Ordinal));

    private static IEnumerable<string> Foreign(string assemblyPath) =>
        AssemblyReferences.Of(assemblyPath).Where(r => !File.Exists(Path.Combine(Runtime, r + ".dll")));
}
