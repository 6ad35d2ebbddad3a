using System.Collections.Immutable;
using Luoshi.Core.Acknowledgements;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Acknowledgements;

public class AcknowledgingTests
{
    private const string Text = "青溪县工作方案\n一、主要目标\n到2025年，新建道路500公里（县道200公里，乡道270公里），绿化道路两侧。\n二、重点任务\n（一）建设平台。建成平台。（县科技局、县发改局牵头）\n（二）改造老街。修缮房屋。（县住建局、县发改局牵头）\n";

    private static readonly DateTimeOffset At = new(2014, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void An_acknowledged_finding_stays_and_is_marked_with_who_when_and_why()
    {
        var (findings, obsolete) = Applied(Text, Acknowledge(Text, "LS1001"));

        Assert.Empty(obsolete);
        Assert.Equal(Compile(Text).Length, findings.Length);
        Assert.Equal(("陈一", At, "口径不同"), Told(Assert.Single(findings, f => f.Acknowledged is not null).Acknowledged));
    }

    [Theory]
    [InlineData("青溪县工作方案", "青溪县2025年道路建设工作方案\n（征求意见稿）")]
    [InlineData("建成平台。", "建成统一的公共服务平台，向社会开放。")]
    [InlineData("，绿化道路两侧", "，绿化道路两侧并安装路灯")]
    [InlineData("到2025年，", "到2025年底，")]
    [InlineData("新建道路", "新建  道路")]
    [InlineData("一、主要目标\n", "一、主要目标\n到2025年，新建公园5个。\n")]
    public void It_stays_acknowledged_when_the_text_is_edited_before_after_and_within_the_sentence(string words, string edited)
    {
        var acknowledgement = Acknowledge(Text, "LS1001");
        var (findings, obsolete) = Applied(Replace(Text, words, edited), acknowledgement);

        Assert.Empty(obsolete);
        Assert.Equal("LS1001", Assert.Single(findings, f => f.Acknowledged is not null).Code);
    }

    [Theory]
    [InlineData("乡道270公里", "乡道280公里")]
    [InlineData("道路500公里", "道路600公里")]
    public void It_comes_back_unacknowledged_when_a_figure_that_it_rests_on_changes(string words, string edited)
    {
        var acknowledgement = Acknowledge(Text, "LS1001");
        var (findings, obsolete) = Applied(Replace(Text, words, edited), acknowledgement);

        Assert.Contains(findings, f => f.Code == "LS1001");
        Assert.DoesNotContain(findings, f => f.Acknowledged is not null);
        Assert.Equal([acknowledgement], obsolete);
    }

    [Fact]
    public void One_whose_finding_is_gone_is_told_as_obsolete()
    {
        var acknowledgement = Acknowledge(Text, "LS1001");

        Assert.Equal([acknowledgement], Applied(Replace(Text, "乡道270公里", "乡道300公里"), acknowledgement).Obsolete);
        Assert.Equal([acknowledgement], Applied(string.Empty, acknowledgement).Obsolete);
    }

    [Fact]
    public void Of_two_findings_of_one_rule_only_the_one_that_was_meant_is_acknowledged()
    {
        var second = Compile(Text).Where(f => f.Code == "LS2005").ElementAt(1);
        var acknowledgement = Acknowledging.Of(Document(Text), second, "陈一", At, "已开会明确");

        Assert.Equal(6, Assert.Single(Applied(Text, acknowledgement).Findings, f => f.Acknowledged is not null).Line);
        Assert.Equal(5, Assert.Single(Applied(Replace(Text, "（一）建设平台。建成平台。（县科技局、县发改局牵头）\n", ""), acknowledgement).Findings, f => f.Acknowledged is not null).Line);
    }

    [Fact]
    public void Of_two_acknowledgements_of_one_finding_the_later_counts()
    {
        var finding = Compile(Text).First(f => f.Code == "LS1001");
        var first = Acknowledging.Of(Document(Text), finding, "陈一", At, "口径不同");
        var later = Acknowledging.Of(Document(Text), finding, "李二", At.AddDays(1), "已核对");

        Assert.Equal("李二", Assert.Single(Applied(Text, later, first).Findings, f => f.Acknowledged is not null).Acknowledged?.By);
        Assert.NotEqual(first.Id, later.Id);
    }

    [Fact]
    public void One_written_by_hand_holds_by_its_quote_alone()
    {
        var byHand = new Acknowledgement("a1", "LS1001", new Anchor("500公里"), string.Empty, "陈一", At, "口径不同");

        Assert.Single(Applied(Text, byHand).Findings, f => f.Acknowledged is not null);
    }

    [Fact]
    public void Every_finding_of_a_real_plan_can_be_acknowledged()
    {
        foreach (var path in RealPlans.Paths().Take(20))
        {
            var document = SourceDocument.FromText(Path.GetFileName(path), File.ReadAllText(path));
            var findings = PlanCompiler.Compile(document).Findings;
            var (marked, obsolete) = Acknowledging.Apply(document, findings, findings.Select(f => Acknowledging.Of(document, f, "陈一", At, "已核对")));

            Assert.Empty(obsolete);
            Assert.DoesNotContain(marked, f => f.Acknowledged is null && findings.Count(o => o.Code == f.Code && o.Span == f.Span) == 1);
        }
    }

    private static Acknowledgement Acknowledge(string text, string code) =>
        Acknowledging.Of(Document(text), Compile(text).First(f => f.Code == code), "陈一", At, "口径不同");

    private static AcknowledgedFindings Applied(string text, params Acknowledgement[] acknowledgements) => Acknowledging.Apply(Document(text), Compile(text), acknowledgements);

    private static (string? By, DateTimeOffset? At, string? Reason) Told(Acknowledgement? a) => (a?.By, a?.At, a?.Reason);

    private static string Replace(string text, string words, string edited)
    {
        Assert.Contains(words, text, StringComparison.Ordinal);
        return text.Replace(words, edited, StringComparison.Ordinal);
    }

    private static ImmutableArray<Finding> Compile(string text) => PlanCompiler.Compile(Document(text)).Findings;

    private static SourceDocument Document(string text) => SourceDocument.FromText("plan.txt", text);
}
