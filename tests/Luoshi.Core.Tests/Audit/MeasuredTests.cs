using Luoshi.Core.Text;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit;

/// <summary>
/// The counts of false alarms in docs/findings: what was judged by reading, and that today's findings stay inside the limits.
/// </summary>
public class MeasuredTests
{
    private static readonly (string Family, string Name, double Most)[] Limits = [("LS1", "算术", 0.10), ("LS2", "落实", 0.20)];

    public static TheoryData<string> Sets => [.. Judged.Select(j => j.Set).Distinct()];

    private static IReadOnlyList<Judgement> Judged { get; } =
        [.. File.ReadLines(Repository.PathOf("docs", "findings", "judged.tsv")).Skip(1).Select(Judgement.Parse)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_page_gives_the_counts_of_what_was_judged(string set)
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "findings", "measured.md"));
        var counts = Limits.Select(l => (l.Name, Wrong: Of(set, l.Family).Count(j => !j.Right), All: Of(set, l.Family).Count()));

        Assert.Contains("误报率：" + string.Join('，', counts.Select(c => $"{c.Name} {c.Wrong}/{c.All}")), page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_family_raises_more_false_alarms_than_it_may(string set) =>
        Assert.All(Limits, l => Assert.InRange(Of(set, l.Family).Count(j => !j.Right), 0, l.Most * Of(set, l.Family).Count()));

    // What nobody has judged counts as a false alarm, so that a rule that gets loud is noticed.
    [Fact]
    public void Nor_do_the_findings_of_today_where_the_documents_are_at_hand()
    {
        var open = Judged.GroupBy(j => (j.Document, j.Code, j.Line)).ToDictionary(g => g.Key, g => new Queue<bool>(g.Select(j => j.Right)));
        var found = RealPlans.Paths().Where(p => Judged.Any(j => j.Document == Path.GetFileNameWithoutExtension(p))).SelectMany(Found).ToList();
        var right = found.Where(f => open.TryGetValue(f, out var verdicts) && verdicts.TryDequeue(out var verdict) && verdict).ToList();

        Assert.All(Limits, l =>
        {
            var all = found.Count(f => f.Code.StartsWith(l.Family, StringComparison.Ordinal));
            var good = right.Count(f => f.Code.StartsWith(l.Family, StringComparison.Ordinal));
            Assert.True(all - good <= l.Most * all, $"{l.Family}: {all - good} of {all} findings are wrong or not judged yet.");
        });
    }

    private static IEnumerable<Judgement> Of(string set, string family) =>
        Judged.Where(j => j.Set == set && j.Code.StartsWith(family, StringComparison.Ordinal));

    private static IEnumerable<(string Document, string Code, int Line)> Found(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return PlanCompiler.Compile(SourceDocument.FromText(name + ".txt", File.ReadAllText(path))).Findings.Select(f => (name, f.Code, f.Line));
    }

    private sealed record Judgement(string Set, string Document, string Code, int Line, bool Right)
    {
        public static Judgement Parse(string row)
        {
            var cells = row.Split('\t');
            return new(cells[0], cells[1], cells[2], int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture), cells[4] == "right");
        }
    }
}
