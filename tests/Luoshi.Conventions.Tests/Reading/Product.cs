using System.Xml.Linq;
using Luoshi.Testing;

namespace Luoshi.Conventions.Tests.Reading;

/// <summary>One project as its file describes it.</summary>
/// <param name="Name">Name of the project: its folder, its file and its root namespace.</param>
/// <param name="Assembly">Name of what it compiles to.</param>
/// <param name="References">Names of the projects it refers to.</param>
/// <param name="Document">The project file.</param>
sealed record ProjectFile(string Name, string Assembly, IReadOnlyList<string> References, XDocument Document)
{
    /// <summary>Where the compiled assembly stands beside the tests.</summary>
    public string AssemblyPath => Path.Combine(AppContext.BaseDirectory, Assembly + ".dll");

    public static ProjectFile Parse(string name, string text)
    {
        var document = XDocument.Parse(text);
        var assembly = document.Descendants("AssemblyName").FirstOrDefault()?.Value ?? name;
        var references = document.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(((string?)r.Attribute("Include") ?? "").Replace('\\', '/')));
        return new ProjectFile(name, assembly, [.. references], document);
    }
}

/// <summary>The projects of the repository, derived from its folders so that a new one cannot be forgotten.</summary>
static class Product
{
    public static IReadOnlyList<ProjectFile> Sources { get; } = ReadFolder("src");

    public static IReadOnlyList<ProjectFile> All { get; } = [.. Sources, .. ReadFolder("tests"), .. ReadFolder("bench")];

    /// <summary>Names of the source projects, for theories.</summary>
    public static TheoryData<string> SourceNames => [.. Sources.Select(p => p.Name)];

    public static ProjectFile Source(string name) => Sources.Single(p => p.Name == name);

    private static List<ProjectFile> ReadFolder(string folder) =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => ProjectFile.Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
    ];
}
