using System.Text.RegularExpressions;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Audit;

/// <summary>What every finding of arithmetic must show: the words it starts from, and sums that anybody can do again.</summary>
public partial class ExplanationTests
{
    public static TheoryData<string> Codes => [.. RulePage.All.Where(p => p.Rule.Family == FindingFamily.Arithmetic).Select(p => p.Rule.Code)];

    public static TheoryData<string> Plans => [.. RealPlans.Paths()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_finding_of_arithmetic_shows_its_words_its_sums_and_the_same_in_both_languages(string code)
    {
        var document = RulePage.All.Single(p => p.Rule.Code == code).Document;
        Assert.NotEmpty(Arithmetic(document));
        Assert.Empty(Arithmetic(document).SelectMany(f => Faults(document, f)));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void So_does_every_finding_of_arithmetic_in_a_real_plan(string path)
    {
        var document = SourceDocument.FromText(Path.GetFileName(path), File.ReadAllText(path));
        Assert.Empty(Arithmetic(document).SelectMany(f => Faults(document, f)));
    }

    [Theory]
    [InlineData("200公里 + 270公里 = 470公里")]
    [InlineData("75% × 5800亿元 = 4350亿元")]
    [InlineData("5800亿元 ÷ 30% = 19333亿元")]
    [InlineData("0.113吨标准煤 ÷ (1/3) = 0.339吨标准煤")]
    [InlineData("19000000万元 × 0.113吨标准煤/万元 = 2147000吨标准煤")]
    [InlineData("2^(1/5) − 1 = 14.9%")]
    [InlineData("500公顷 = 5平方公里")]
    [InlineData("6家 − 2家 = 4家；7家 − 3家 = 4家")]
    [InlineData("30亿元 × 10―10.2 = 300―306亿元")]
    public void The_check_of_sums_accepts_what_is_right(string sum) => Assert.Empty(WorkedSum.Faults(sum));

    [Theory]
    [InlineData("200公里 + 270公里 = 480公里")]
    [InlineData("75% × 5800亿元 = 4450亿元")]
    [InlineData("500公顷 = 50平方公里")]
    [InlineData("6家 − 2家 = 4家；7家 − 3家 = 5家")]
    public void And_accuses_what_is_wrong(string sum) => Assert.NotEmpty(WorkedSum.Faults(sum));

    [Theory]
    [InlineData("LS1001", "建设绿地20公顷（东区15公顷，西区60亩）。")]
    [InlineData("LS1006", "建设绿地2平方公里，其中公园绿地300公顷。")]
    [InlineData("LS1103", "工业总产值达到5000亿元，每平方公里工业总产值达到50000万元。")]
    [InlineData("LS1108", "建设绿地2平方公里，其中公园绿地50公顷。")]
    public void Sums_of_unlike_units_say_how_they_were_converted(string code, string words)
    {
        var document = SourceDocument.FromText("plan", "一、主要目标\n到2015年，" + words);
        var finding = Assert.Single(Arithmetic(document), f => f.Code == code);

        Assert.Contains(finding.Working, w => w.Zh.StartsWith("换算：", StringComparison.Ordinal) && w.En.StartsWith("converted: ", StringComparison.Ordinal));
        Assert.Empty(Faults(document, finding));
    }

    private static IEnumerable<Finding> Arithmetic(SourceDocument document) => PlanCompiler.Compile(document).Findings.Where(f => f.Family == FindingFamily.Arithmetic);

    private static IEnumerable<string> Faults(SourceDocument document, Finding finding)
    {
        var at = $"{finding.Code} line {finding.Line}: ";
        if (finding.Working.Length < 2)
        {
            yield return at + "no working";
        }

        if (!finding.Working.Any(w => Quoted().IsMatch(w.Zh)))
        {
            yield return at + "no words are quoted with their line";
        }

        foreach (var step in finding.Working)
        {
            if (!Numbers(step.Zh).SequenceEqual(Numbers(step.En)))
            {
                yield return at + $"the languages differ: {step.Zh} | {step.En}";
            }

            foreach (Match match in InputLine().Matches(step.Zh))
            {
                var line = int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
                if (match.Groups[2].Success && !Squeezed(document.Slice(document.LineSpan(line))).Contains(Squeezed(match.Groups[2].Value), StringComparison.Ordinal))
                {
                    yield return at + $"line {line} does not say “{match.Groups[2].Value}”";
                }
            }

            foreach (var fault in InputLine().IsMatch(step.Zh) ? [] : WorkedSum.Faults(step.Zh).Concat(WorkedSum.Faults(step.En)))
            {
                yield return at + fault;
            }
        }
    }

    private static string Squeezed(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"第\d+行")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"第(\d+)行(?:“([^”]*)”)?")]
    private static partial Regex InputLine();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
