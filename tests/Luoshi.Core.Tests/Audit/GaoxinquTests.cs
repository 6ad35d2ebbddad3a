using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit;

public class GaoxinquTests
{
    public static TheoryData<string> Plans => new(Paths());

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_row_of_arithmetic_that_the_text_supports_is_found(string path) => Assert.Empty(Gaoxinqu.Missing(Gaoxinqu.Compile(path), Gaoxinqu.Rows));

    [Theory]
    [MemberData(nameof(Plans))]
    public void Sums_that_agree_and_counts_that_match_are_no_findings(string path)
    {
        var codes = Gaoxinqu.Compile(path).Findings.Select(f => f.Code).ToHashSet();

        Assert.DoesNotContain("LS1001", codes);
        Assert.DoesNotContain("LS1008", codes);
        Assert.DoesNotContain("LS1009", codes);
        Assert.DoesNotContain("LS1013", codes);
        Assert.DoesNotContain("LS1014", codes);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void The_gaps_in_delivery_are_found(string path)
    {
        var findings = Gaoxinqu.Compile(path).Findings;

        Assert.Equal(13, findings.Count(f => f.Code == "LS2005"));
        Assert.Equal(2, findings.Count(f => f.Code == "LS2007"));
        Assert.Single(findings, f => f.Code == "LS2006");
        Assert.Single(findings, f => f.Code == "LS2010");
        Assert.Contains(findings, f => f.Code == "LS2001");
        Assert.Contains(findings, f => f.Code == "LS2003" && f.Level == FindingLevel.Warning);
        var list = Assert.Single(findings, f => f.Code == "LS2004");
        Assert.All(["金融办", "市场监管局", "国资委", "文体旅游局", "法制办", "建筑工务署", "公安交警局"], u => Assert.Contains(u, list.Message.Zh, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Paths()
    {
        yield return Repository.PathOf("examples", "gaoxinqu-2012.txt");
        if (Repository.Shared is { } shared)
        {
            yield return Path.Combine(shared, "seed", "plan.txt");
        }
    }
}
