using CsCheck;
using Luoshi.Core.Amendments.Consolidating;
using Luoshi.Core.Amendments.Notices;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Tests.Corrections;
using Luoshi.Core.Tests.Hostile;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Amendments;

/// <summary>What docs/spec/amendments.md does not show of amending documents.</summary>
public class ConsolidationTests
{
    private static readonly string[] Pieces =
        ["将", "“", "”", "1200亿元", "第（一）项", "第二部分", "中的", "修改为", "调整为", "删除", "在", "后", "增加", "由", "牵头单位", "县水务局", "完成时限", "延长至", "2016年", "，", "。", "\n", "均", "附件1", "废止", "自", "起施行", "其余不变", "工业总产值", "项"];

    [Fact]
    public void The_result_is_the_plan_with_every_edit_made_and_nothing_else()
    {
        var made = Amend("将“1200亿元”修改为“1300亿元”。删除“，新增孵化器10家”。将“甲乙丙”修改为“丁”。");

        Assert.False(made.Complete);
        Assert.Equal(
            Hand.Plan.Replace("1200亿元", "1300亿元", StringComparison.Ordinal).Replace("，新增孵化器10家", "", StringComparison.Ordinal), made.Result.Source.Text);
        Assert.Equal([PlacementTrouble.None, PlacementTrouble.None, PlacementTrouble.Missing], made.Instructions.Select(i => i.Trouble));
    }

    [Fact]
    public void An_instruction_that_names_several_units_is_read_with_its_part_and_role()
    {
        var read = Assert.Single(Amend("第（一）项的牵头单位由县住建局调整为“县交通局”。").Instructions).Instruction;

        Assert.Equal((InstructionKind.MoveDuty, "牵头", "县住建局", "县交通局"), (read.Kind, read.Subject, read.Old, read.New));
        Assert.Equal(new PartName("第（一）项", 1, "项", true), Assert.Single(read.Where));
    }

    [Fact]
    public void Findings_stand_in_the_notice()
    {
        var made = Amend("某通知\n将“没有的字”修改为“别的字”。\n2014年3月1日\n");

        var finding = Assert.Single(made.Findings);
        Assert.Equal(("LS0020", 2), (finding.Code, finding.Line));
        Assert.Equal("将“没有的字”修改为“别的字”", made.Notice.Source.Slice(finding.Span));
    }

    [Fact]
    public void Corrections_of_the_plan_go_on_in_the_amended_text()
    {
        var change = Hand.Change("c1", CorrectedList.Targets, "300亿元", "bound", "at_least");
        var options = new CompilerOptions { Corrections = [change] };
        var made = Consolidation.Of(PlanCompiler.Compile(Hand.Document(Hand.Plan), options), SourceDocument.FromText("notice", "将“1200亿元”修改为“1300亿元”。"), options);

        Assert.Equal(Bound.AtLeast, made.Result.Plan.Targets[1].Bound);
        Assert.Single(made.Diff.Changes);
    }

    [Fact]
    public void A_quotation_that_never_closes_is_not_guessed_at() =>
        Assert.Equal(PlacementTrouble.Unread, Assert.Single(Amend("将“1200亿元修改为“1300亿元。").Instructions).Trouble);

    [Theory]
    [InlineData("LS0020")]
    [InlineData("LS0021")]
    [InlineData("LS0022")]
    [InlineData("LS0023")]
    [InlineData("LS0024")]
    [InlineData("LS0025")]
    public void Every_code_has_its_page(string code) =>
        Assert.StartsWith($"# {code} ", File.ReadAllText(Luoshi.Testing.Repository.PathOf("docs", "findings", code + ".md")), StringComparison.Ordinal);

    // Whatever a notice says: it is carried out whole or not at all, and what is placed can be taken back.
    [Fact]
    public void Any_notice_leaves_a_whole_plan() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 30].Sample(
            picks =>
            {
                var made = Amend(string.Concat(picks.Select(p => Pieces[p])));
                return made.Instructions.All(i => i.Trouble == PlacementTrouble.None || i.Edits.IsEmpty)
                    && made.Findings.All(f => f.Span.End <= made.Notice.Source.Text.Length)
                    && (made.Diff.Changes.IsEmpty || made.Result.Source.Text != Hand.Plan)
                    && made.Result.Plan.Coverage.Spans[^1].Span.End == made.Result.Source.Text.Length;
            },
            iter: 300);

    [Fact]
    public void Hostile_texts_amend_nothing_and_do_not_throw()
    {
        foreach (var text in HostileTexts.All.Values.Select(make => make(3000)))
        {
            Assert.NotNull(Consolidation.Of(PlanCompiler.Compile(Hand.Document(Hand.Plan)), SourceDocument.FromText("notice", text)));
            Assert.NotNull(Consolidation.Of(PlanCompiler.Compile(SourceDocument.FromText("plan", text)), SourceDocument.FromText("notice", "将“1200亿元”修改为“1300亿元”。")));
        }
    }

    private static Consolidation Amend(string notice) =>
        Consolidation.Of(PlanCompiler.Compile(Hand.Document(Hand.Plan)), SourceDocument.FromText("notice", notice));
}
