using Luoshi.Core.Emit;
using Luoshi.Core.Tests.Notation;
using Luoshi.Core.Text;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Golden;

/// <summary>A document of <c>corpus/</c> with what each stage makes of it.</summary>
internal sealed class GoldenFolder
{
    private static readonly string[] OutlineKinds = ["title", "number", "issuer", "issued", "period", "heading", "section", "annex"];
    private static readonly string[] PromiseKinds = ["target", "milestone", "responsibility", "clause", "task", "unit", "project", "uncompiled"];

    private readonly Compilation _compilation;
    private readonly PlanLines _lines;

    private GoldenFolder(string path)
    {
        Path = path;
        _compilation = PlanCompiler.Compile(SourceDocument.FromText(System.IO.Path.GetFileName(path), Input(path)));
        _lines = new PlanLines(_compilation);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The snapshots, by file name.</summary>
    public IReadOnlyDictionary<string, string> Snapshots => new Dictionary<string, string>
    {
        ["outline.txt"] = Lines(OutlineKinds),
        ["promises.txt"] = Lines(PromiseKinds),
        ["findings.txt"] = Findings(),
    };

    /// <summary>The folders, named as under <c>corpus/</c>.</summary>
    public static IEnumerable<string> Names() =>
        Directory.EnumerateDirectories(Repository.PathOf("corpus"))
            .SelectMany(Directory.EnumerateDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Repository.PathOf("corpus"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>Compiles the document of a folder.</summary>
    public static GoldenFolder Open(string name) => new(Repository.PathOf("corpus", name));

    private static string Input(string folder)
    {
        var reference = System.IO.Path.Combine(folder, "input.path");
        return File.ReadAllText(File.Exists(reference) ? Repository.PathOf(File.ReadAllText(reference).Trim()) : System.IO.Path.Combine(folder, "input.txt"));
    }

    private string Lines(string[] kinds) => string.Join('\n', kinds.SelectMany(_lines.Of));

    private string Findings()
    {
        using var output = new StringWriter();
        var report = FindingReport.Of(_compilation);
        var text = new FindingsText(output, "zh");
        text.Write(report);
        text.WriteSummary([report]);
        return output.ToString();
    }
}
