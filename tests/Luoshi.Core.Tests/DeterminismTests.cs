using System.Globalization;
using Luoshi.Core.Emit;
using Luoshi.Core.Text;
using Luoshi.Testing;

namespace Luoshi.Core.Tests;

/// <summary>A document compiles to the same bytes whatever the machine's culture and however many threads compile at once.</summary>
public class DeterminismTests
{
    private static readonly (string Name, string Text)[] Examples =
        [.. Directory.EnumerateFiles(Repository.PathOf("examples"), "*.txt").Order(StringComparer.Ordinal).Select(p => (Path.GetFileName(p), File.ReadAllText(p)))];

    /// <summary>Made by hand, so that a machine without culture data has them too.</summary>
    public static TheoryData<string> Cultures => [.. Strange.Keys];

    private static readonly Dictionary<string, Action<CultureInfo>> Strange = new()
    {
        ["decimal comma"] = c => (c.NumberFormat.NumberDecimalSeparator, c.NumberFormat.NumberGroupSeparator) = (",", "."),
        ["other signs"] = c => (c.NumberFormat.NegativeSign, c.NumberFormat.PercentSymbol, c.NumberFormat.NaNSymbol) = ("−", "٪", "?"),
        ["pairs of digits"] = c => c.NumberFormat.NumberGroupSizes = [2],
        ["other dates"] = c => (c.DateTimeFormat.DateSeparator, c.DateTimeFormat.ShortDatePattern) = (".", "d/M/yy"),
    };

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_culture_of_the_machine_changes_nothing(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        Strange[name](culture);
        var expected = Examples.Select(Compile).ToList();
        List<string> made = [];
        var thread = new Thread(() => made = [.. Examples.Select(Compile)]) { CurrentCulture = culture, CurrentUICulture = culture };
        thread.Start();
        thread.Join();

        Assert.NotEmpty(made);
        Assert.Equal(expected, made);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Compiling_at_once_on_several_threads_changes_nothing(int threads)
    {
        var expected = Examples.Select(Compile).ToList();
        var work = Enumerable.Range(0, 4 * Examples.Length).AsParallel().AsOrdered().WithDegreeOfParallelism(threads);

        Assert.All(work.Select(i => (Index: i % Examples.Length, Output: Compile(Examples[i % Examples.Length]))), made => Assert.Equal(expected[made.Index], made.Output));
    }

    // Both things that people keep: the plan, and the findings as they are printed.
    private static string Compile((string Name, string Text) example)
    {
        var compilation = PlanCompiler.Compile(SourceDocument.FromText(example.Name, example.Text));
        using var findings = new StringWriter(CultureInfo.InvariantCulture);
        new FindingsText(findings, "zh").Write(FindingReport.Of(compilation));
        return System.Text.Encoding.UTF8.GetString(PlanJsonWriter.ToBytes(compilation).Span) + findings;
    }
}
