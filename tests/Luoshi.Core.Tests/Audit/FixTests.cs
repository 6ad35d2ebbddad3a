using Luoshi.Core.Audit;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Audit;

public class FixTests
{
    public static TheoryData<string> Codes => [.. RulePage.All.Select(p => p.Rule.Code)];

    public static TheoryData<string> Plans => [.. RealPlans.Paths()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_fix_of_a_rules_example_removes_its_finding_and_brings_no_error(string code)
    {
        var page = RulePage.All.Single(p => p.Rule.Code == code);

        Assert.Empty(Failures(page.Document));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_fix_in_a_real_plan_removes_its_finding_and_brings_no_error(string path) =>
        Assert.Empty(Failures(SourceDocument.FromText(Path.GetFileName(path), File.ReadAllText(path))));

    [Fact]
    public void No_finding_has_two_preferred_fixes_and_no_edit_leaves_the_text()
    {
        foreach (var page in RulePage.All)
        {
            Assert.All(PlanCompiler.Compile(page.Document).Findings, f =>
            {
                Assert.True(f.Fixes.Count(x => x.Preferred) <= 1, f.Code);
                Assert.All(f.Fixes.SelectMany(x => x.Edits), e => Assert.InRange(e.Span.End, e.Span.Start, page.Document.Text.Length));
                Assert.All(f.Fixes, x => Assert.NotEqual(page.Document.Text, FixApplier.Apply(page.Document.Text, x)));
            });
        }
    }

    private static IEnumerable<string> Failures(SourceDocument document)
    {
        var before = PlanCompiler.Compile(document).Findings;
        foreach (var (finding, fix) in before.SelectMany(f => f.Fixes.Select(x => (f, x))))
        {
            var after = PlanCompiler.Compile(SourceDocument.FromText(document.Name, FixApplier.Apply(document.Text, fix))).Findings;
            if (Count(after, finding.Code) >= Count(before, finding.Code))
            {
                yield return $"{finding.Code} line {finding.Line} stays after: {fix.Title.Zh}";
            }

            foreach (var code in after.Where(f => f.Level == FindingLevel.Error).Select(f => f.Code).Distinct())
            {
                if (after.Count(f => f.Code == code && f.Level == FindingLevel.Error) > before.Count(f => f.Code == code && f.Level == FindingLevel.Error))
                {
                    yield return $"{finding.Code} line {finding.Line}: {fix.Title.Zh} brings {code}";
                }
            }
        }
    }

    private static int Count(IEnumerable<Finding> findings, string code) => findings.Count(f => f.Code == code);
}
