using Luoshi.Testing;

namespace Luoshi.Core.Tests.Golden;

/// <summary>Every document of <c>corpus/</c> compiles to what its folder holds. LUOSHI_APPROVE=1 rewrites the folders.</summary>
public class GoldenTests
{
    public static TheoryData<string> Folders => [.. GoldenFolder.Names()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_document_compiles_to_what_its_folder_holds(string name)
    {
        var folder = GoldenFolder.Open(name);
        var differences = folder.Snapshots
            .Select(snapshot => Approved.Difference(Path.Combine(folder.Path, snapshot.Key), snapshot.Value))
            .Where(difference => difference is not null)
            .ToList();

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void There_are_documents_as_they_should_be_and_as_they_should_not() =>
        Assert.Equal(["invalid", "valid"], GoldenFolder.Names().Select(n => n.Split('/')[0]).Distinct());

    [Fact]
    public void No_folder_holds_a_file_that_no_test_reads() =>
        Assert.Empty(Directory.EnumerateFiles(Repository.PathOf("corpus"), "*", SearchOption.AllDirectories)
            .Select(p => Path.GetFileName(p))
            .Except(["README.md", "input.txt", "input.path", "outline.txt", "promises.txt", "findings.txt"]));
}
