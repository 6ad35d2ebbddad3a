using Luoshi.Core.Audit;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit;

public class RulePageTests
{
    // Its example takes a correction made by hand beside the text.
    private static readonly string[] NotByTextAlone = ["LS0011"];

    public static TheoryData<string> Codes => [.. RulePage.All.Select(p => p.Rule.Code)];

    [Fact]
    public void Every_rule_has_an_example_that_can_be_run() =>
        Assert.Equal(Auditor.Rules.Select(r => r.Code).Except(NotByTextAlone), RulePage.All.Select(p => p.Rule.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_says_what_the_rule_finds_in_its_example(string code)
    {
        var page = Page(code);

        Assert.NotEmpty(page.Findings());
        Assert.Null(Approved.Difference(page.Path, page.WithPresentResult()));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_tells_of_fixes_exactly_where_there_are_some(string code)
    {
        var page = Page(code);

        Assert.Equal(page.Findings().Any(f => !f.Fixes.IsEmpty), page.Text.Contains("## 快速修改 Quick fix", StringComparison.Ordinal));
    }

    private static RulePage Page(string code) => RulePage.All.Single(p => p.Rule.Code == code);
}
