using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit;

public class RegistryTests
{
    private static readonly string[] Headings =
        ["## 为什么 Why", "## 例 Example", "## 怎么办 What to do", "## 何时不报，有何限度 When it is silent, and its limits"];

    // What is wrong with an amending document; no rules of the audit.
    private static readonly string[] AmendmentCodes = ["LS0020", "LS0021", "LS0022", "LS0023", "LS0024", "LS0025"];

    [Fact]
    public void Every_rule_is_registered_once()
    {
        var rules = typeof(AuditRule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AuditRule)) && !t.IsAbstract);

        Assert.Equal(rules.OrderBy(t => t.Name, StringComparer.Ordinal), RuleRegistry.All.Select(r => r.GetType()).OrderBy(t => t.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Codes_are_unique_and_in_order_of_registration()
    {
        var codes = RuleRegistry.All.Select(r => r.Code).ToList();

        Assert.Equal(codes.Distinct(StringComparer.Ordinal), codes);
        Assert.All(codes, c => Assert.Matches("^LS(00[1-9]|[12][0-9]{2})[0-9]$", c));
    }

    [Fact]
    public void Every_rule_has_texts_in_both_languages()
    {
        Assert.All(Auditor.Rules, r => Assert.All([r.Title.Zh, r.Title.En, r.Help.Zh, r.Help.En], t => Assert.False(string.IsNullOrWhiteSpace(t), r.Code)));
        Assert.All(Auditor.Rules, r => Assert.NotEqual(r.Title.Zh, r.Title.En));
    }

    [Fact]
    public void Reading_codes_begin_with_nought_arithmetic_codes_with_one_and_delivery_codes_with_two()
    {
        Assert.All(RuleRegistry.All, r => Assert.Equal(r.Code[2] switch { '0' => FindingFamily.Reading, '1' => FindingFamily.Arithmetic, _ => FindingFamily.Delivery }, r.Family));
        Assert.All(RuleRegistry.All, r => Assert.EndsWith(r.Family.ToString(), r.GetType().Namespace, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_page_that_gives_its_title_and_level_and_stands_in_the_index()
    {
        var index = File.ReadAllText(Repository.PathOf("docs", "findings", "README.md"));
        Assert.All(Auditor.Rules, rule =>
        {
            var page = File.ReadAllText(Repository.PathOf("docs", "findings", rule.Code + ".md"));
            Assert.StartsWith($"# {rule.Code} {rule.Title.Zh} · {rule.Title.En}\n", page, StringComparison.Ordinal);
            Assert.Contains(rule.Help.Zh, page, StringComparison.Ordinal);
            Assert.Contains(rule.Help.En, page, StringComparison.Ordinal);
            Assert.Contains($"`{rule.Level}`", page, StringComparison.Ordinal);
            Assert.Contains($"[{rule.Code}]({rule.Code}.md)", index, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_rule_has_a_file_and_a_test_file_of_its_own() =>
        Assert.All(RuleRegistry.All, r =>
        {
            var name = r.GetType().Name;
            Assert.Contains($"\"{r.Code}\"", File.ReadAllText(Repository.PathOf("src", "Luoshi.Core", "Audit", r.Family.ToString(), name + ".cs")), StringComparison.Ordinal);
            Assert.True(File.Exists(Repository.PathOf("tests", "Luoshi.Core.Tests", "Audit", r.Family.ToString(), name + "Tests.cs")), name);
        });

    [Fact]
    public void The_tests_of_every_rule_show_when_it_fires_and_when_it_is_silent() =>
        Assert.All(RuleRegistry.All, r =>
        {
            var tests = typeof(RegistryTests).Assembly.GetType($"Luoshi.Core.Tests.Audit.{r.Family}.{r.GetType().Name}Tests")?
                .GetMethods().Where(m => m.IsDefined(typeof(FactAttribute), true)).Select(m => m.Name).ToList() ?? [];
            Assert.Contains(tests, t => t.StartsWith("Rule_is_silent_", StringComparison.Ordinal));
            Assert.Contains(tests, t => !t.StartsWith("Rule_is_silent_", StringComparison.Ordinal));
        });

    [Fact]
    public void Every_page_of_a_code_says_what_why_how_to_mend_and_when_it_is_silent()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs", "findings"), "LS*.md").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Auditor.Rules.Select(r => r.Code).Concat(AmendmentCodes).Order(StringComparer.Ordinal), pages.Select(Path.GetFileNameWithoutExtension));
        Assert.All(pages, page =>
        {
            var headings = File.ReadLines(page).Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ToList();
            Assert.Equal(Headings, headings.Except(["## 快速修改 Quick fix"]));
        });
    }
}
