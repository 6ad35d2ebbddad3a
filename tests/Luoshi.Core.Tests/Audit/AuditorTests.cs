using Luoshi.Core.Audit;
using Luoshi.Core.Semantics.Relations;
using Luoshi.Core.Text;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit;

public class AuditorTests
{
    [Fact]
    public void Findings_stand_in_order_of_place_and_are_the_same_each_time()
    {
        foreach (var path in RealPlans.Paths().Take(12))
        {
            var source = SourceDocument.FromText(Path.GetFileName(path), File.ReadAllText(path));
            var plan = PlanCompiler.Compile(source).Plan;
            var findings = Auditor.Audit(source, plan);

            Assert.Equal(findings.OrderBy(f => f.Span).Select(f => f.Span), findings.Select(f => f.Span));
            Assert.Equal(findings.Select(f => (f.Code, f.Span, f.Message)), Auditor.Audit(source, plan).Select(f => (f.Code, f.Span, f.Message)));
        }
    }

    [Fact]
    public void Every_span_lies_inside_the_text_and_every_message_has_both_languages()
    {
        foreach (var path in RealPlans.Paths())
        {
            var source = SourceDocument.FromText(Path.GetFileName(path), File.ReadAllText(path));
            foreach (var finding in PlanCompiler.Compile(source).Findings)
            {
                var spans = finding.Related.Select(r => r.Span).Append(finding.Span);
                Assert.All(spans, s => Assert.True(s.Start >= 0 && s.Length >= 0 && s.End <= source.Text.Length, finding.Code));
                Assert.Equal(source.LineOf(finding.Span.Start), finding.Line);
                Assert.All(finding.Working.Append(finding.Message).Append(finding.Help), t => Assert.False(string.IsNullOrEmpty(t.Zh) || string.IsNullOrEmpty(t.En)));
            }
        }
    }

    [Fact]
    public void Figures_beyond_all_measure_do_not_stop_the_audit()
    {
        var plan = PlanBuilder.On("投资79228162514264337593543950335亿元（甲79228162514264337593543950335亿元，乙1亿元），占全市的0%，每平方公里投资0亿元。")
            .Target("投资", "79228162514264337593543950335亿元", 2025).Target("投资", "79228162514264337593543950335亿元", 2025, "甲").Target("投资", "1亿元", 2025, "乙")
            .Target("投资占全市", "0%", 2025).Target("每平方公里投资", "0亿元", 2025);
        var built = plan.Build(RelationFinder.Find(plan.Source, plan.Targets));

        Assert.All(Auditor.Audit(plan.Source, built), f => Assert.NotEmpty(f.Message.En));
    }

    [Fact]
    public void A_text_of_many_equal_paragraphs_is_audited_once_for_each()
    {
        const int Copies = 400;
        var plan = PlanBuilder.On(string.Concat(Enumerable.Repeat("新建道路500公里（县道200公里，乡道270公里）。\n", Copies)));
        for (var i = 0; i < Copies; i++)
        {
            plan.Target("道路", "500公里", 2025).Target("县道", "200公里", 2025).Target("乡道", "270公里", 2025);
        }

        var built = plan.Build(RelationFinder.Find(plan.Source, plan.Targets));

        Assert.Equal(Copies, Auditor.Audit(plan.Source, built).Count(f => f.Code == "LS1001"));
    }

    [Fact]
    public void An_empty_text_has_no_findings() => Assert.Empty(PlanCompiler.Compile(SourceDocument.FromText("empty.txt", string.Empty)).Findings);

    [Fact]
    public void A_line_without_stops_and_with_thousands_of_figures_is_audited()
    {
        const int Copies = 3000;
        var plan = PlanBuilder.On(string.Concat(Enumerable.Repeat("新建道路500公里（县道200公里，乡道270公里），占全市的20%，其余12个园区，翻番，", Copies)));
        for (var i = 0; i < Copies; i++)
        {
            plan.Target("道路", "500公里").Target("县道", "200公里").Target("乡道", "270公里").Target("道路占全市", "20%");
        }

        var built = plan.Build(RelationFinder.Find(plan.Source, plan.Targets), CountedListFinder.Find(plan.Source));

        Assert.Equal(Copies, Auditor.Audit(plan.Source, built).Count(f => f.Code == "LS1001"));
    }
}
