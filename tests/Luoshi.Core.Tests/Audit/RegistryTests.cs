using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit;

public class RegistryTests
{
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
    public void Every_rule_has_a_test_file_of_its_own() =>
        Assert.All(RuleRegistry.All, r => Assert.NotNull(typeof(RegistryTests).Assembly.GetType($"Luoshi.Core.Tests.Audit.{r.Family}.{r.GetType().Name}Tests")));
}
