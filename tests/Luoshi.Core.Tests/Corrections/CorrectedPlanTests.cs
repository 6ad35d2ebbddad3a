using CsCheck;
using Luoshi.Core.Corrections;
using Luoshi.Core.Emit;
using Luoshi.Core.Model;
using Luoshi.Core.Tests.Hostile;

namespace Luoshi.Core.Tests.Corrections;

public class CorrectedPlanTests
{
    [Fact]
    public void A_plan_without_corrections_is_what_it_was() =>
        Assert.Equal(
            PlanJsonWriter.ToBytes(PlanCompiler.Compile(Hand.Document(Hand.Plan))).ToArray(),
            PlanJsonWriter.ToBytes(Hand.Compile(Hand.Plan)).ToArray());

    [Fact]
    public void A_changed_target_keeps_its_identity_and_what_the_machine_read()
    {
        var before = Hand.Compile(Hand.Plan).Plan.Targets[0];
        var after = Hand.Compile(Hand.Plan, Hand.Change("c1", CorrectedList.Targets, "1200亿元", "bound", "at_least", "deadline", "2015-06")).Plan.Targets[0];

        Assert.Equal((before.Id, before.Number, Bound.AtLeast, new PlanDate(2015, 6)), (after.Id, after.Number, after.Bound, after.Deadline));
        Assert.Null(before.ByHand);
        Assert.Equal((CorrectionKind.Change, "c1", "陈一", "与附件不符"), (after.ByHand?.Kind, after.ByHand?.CorrectionId, after.ByHand?.By, after.ByHand?.Reason));
        Assert.Equal(["bound=exact", "deadline=2015"], after.ByHand?.Was.Select(w => $"{w.Key}={w.Value}"));
    }

    [Fact]
    public void A_deadline_given_by_hand_is_no_longer_read_in_two_ways()
    {
        var text = Hand.Plan.Replace("到2015年，工业", "2015年前，工业", StringComparison.Ordinal);
        var change = Hand.Change("c1", CorrectedList.Targets, "1200亿元", "deadline", "2014");

        Assert.True(Hand.Compile(text).Plan.Targets[0].Before);
        Assert.Equal((false, new PlanDate(2014)), (Hand.Compile(text, change).Plan.Targets[0].Before, Hand.Compile(text, change).Plan.Targets[0].Deadline));
    }

    [Fact]
    public void Two_changes_of_one_item_keep_what_the_machine_read_of_both_fields()
    {
        var target = Hand.Compile(
            Hand.Plan, Hand.Change("c1", CorrectedList.Targets, "1200亿元", "low", "1300", "high", "1300"), Hand.Change("c2", CorrectedList.Targets, "1200亿元", "bound", "at_least", "high", "")).Plan.Targets[0];

        Assert.Equal((1300m, null, Bound.AtLeast, "c2"), (target.Low, target.High, target.Bound, target.ByHand?.CorrectionId));
        Assert.Equal(["bound=exact", "high=1200", "low=1200"], target.ByHand?.Was.Select(w => $"{w.Key}={w.Value}"));
    }

    [Fact]
    public void The_audit_reads_the_corrected_plan()
    {
        var change = Hand.Change("c1", CorrectedList.Targets, "300亿元", "low", "1500", "high", "1500");

        Assert.DoesNotContain(Hand.Compile(Hand.Plan).Findings, f => f.Code == "LS1006");
        Assert.Contains(Hand.Compile(Hand.Plan, change).Findings, f => f.Code == "LS1006");
    }

    [Fact]
    public void A_rejected_item_is_in_no_list_but_that_of_rejected_ones_and_its_sentence_counts_as_understood()
    {
        var compilation = Hand.Compile(Hand.Plan, Hand.Reject("c1", CorrectedList.Targets, "10家"));

        Assert.DoesNotContain(compilation.Plan.Targets, t => t.Unit == "家");
        var rejected = Assert.IsType<Target>(Assert.Single(compilation.Plan.Rejected));
        Assert.Equal(("新增孵化器", CorrectionKind.Reject), (rejected.Indicator, rejected.ByHand?.Kind));
        Assert.Equal(CorrectionStatus.Applied, Assert.Single(compilation.Plan.Corrections).Status);
        Assert.Equal(1, Hand.Compile(Hand.Plan, Hand.Reject("c1", CorrectedList.Targets, "10家"), Hand.Reject("c2", CorrectedList.Targets, "1200亿元"), Hand.Reject("c3", CorrectedList.Targets, "300亿元")).Plan.Coverage.Share);
    }

    [Fact]
    public void An_added_target_stands_in_its_place_with_the_next_number()
    {
        var plan = Hand.Compile(Hand.Plan, Hand.Add("c1", CorrectedList.Targets, "完成清淤和护岸", "indicator", "清淤和护岸", "low", "100", "unit", "%", "bound", "at_least", "deadline", "2015")).Plan;

        var added = plan.Targets[^1];
        Assert.Equal(("清淤和护岸", 100m, null, "T05", CorrectionKind.Add), (added.Indicator, added.Low, added.High, added.Number, added.ByHand?.Kind));
        Assert.Equal("清淤和护岸", Hand.Plan.Substring(added.IndicatorSpan.Start, added.IndicatorSpan.Length));
        Assert.Contains(plan.Tasks, t => t.TargetIds.Contains(added.Id));
        Assert.True(plan.Targets.Select(t => t.Span.Start).SequenceEqual(plan.Targets.Select(t => t.Span.Start).Order()));
    }

    [Fact]
    public void An_added_milestone_belongs_to_its_task_and_clause()
    {
        var plan = Hand.Compile(Hand.Plan, Hand.Add("c1", CorrectedList.Milestones, "新建道路10公里", "when", "2014")).Plan;

        var added = Assert.Single(plan.Milestones);
        Assert.Equal(("新建道路10公里", new PlanDate(2014), "2014年"), (added.Text, added.When, Hand.Plan.Substring(added.DateSpan.Start, added.DateSpan.Length)));
        Assert.Contains(plan.Tasks, t => t.Id == added.TaskId && t.MilestoneIds.Contains(added.Id));
        Assert.Contains(plan.Clauses, c => c.Id == added.ClauseId);
    }

    [Fact]
    public void An_added_unit_inside_a_clause_joins_it_and_outside_all_makes_one_of_its_sentence()
    {
        var plan = Hand.Compile(
            Hand.Plan, Hand.Add("c1", CorrectedList.Responsibilities, "县气象局", "role", "assist")).Plan;

        var added = plan.Responsibilities.Single(r => r.Name == "县气象局");
        Assert.Equal((Role.Assist, CorrectionKind.Add, "R04"), (added.Role, added.ByHand?.Kind, added.Number));
        var clause = plan.Clauses.Single(c => c.Id == added.ClauseId);
        Assert.Equal("县气象局做好预报。", Hand.Plan.Substring(clause.Work.Start, clause.Work.Length));
        Assert.Contains(plan.Units, u => u.Id == added.UnitId && u.Name == "县气象局");
        Assert.Equal(added.Id, Assert.Single(plan.Corrections).ItemId);
    }

    [Fact]
    public void A_clause_of_which_every_unit_is_rejected_is_no_clause()
    {
        var plan = Hand.Compile(Hand.Plan, Hand.Reject("c1", CorrectedList.Responsibilities, "县水务局")).Plan;

        Assert.Equal(["县住建局", "县财政局"], plan.Responsibilities.Select(r => r.Name));
        Assert.Single(plan.Clauses);
        Assert.DoesNotContain(plan.Units, u => u.Name == "县水务局");
        Assert.Equal("R03", Assert.Single(plan.Rejected).Number);
    }

    [Fact]
    public void A_changed_unit_and_role_are_resolved_anew()
    {
        var plan = Hand.Compile(Hand.Plan, Hand.Change("c1", CorrectedList.Responsibilities, "县财政局", "unit", "县水务局", "role", "lead")).Plan;

        var changed = plan.Responsibilities[1];
        Assert.Equal(("县水务局", Role.Lead), (changed.Name, changed.Role));
        Assert.Equal(plan.Responsibilities[2].UnitId, changed.UnitId);
        Assert.Equal(["role=assist", "unit=县财政局"], changed.ByHand?.Was.Select(w => $"{w.Key}={w.Value}"));
    }

    [Fact]
    public void Corrections_survive_edits_elsewhere()
    {
        var edited = "某县人民政府文件\n" + Hand.Plan.Replace("一、发展目标\n", "一、发展目标\n到2015年，从业人员达到3000人。\n", StringComparison.Ordinal);
        var plan = Hand.Compile(edited, Hand.Change("c1", CorrectedList.Targets, "1200亿元", "bound", "at_least"), Hand.Reject("c2", CorrectedList.Responsibilities, "县财政局")).Plan;

        Assert.All(plan.Corrections, c => Assert.Equal(CorrectionStatus.Applied, c.Status));
        Assert.Equal(Bound.AtLeast, plan.Targets.Single(t => t.Indicator == "工业总产值").Bound);
        Assert.Single(plan.Rejected);
    }

    // Whatever is corrected: every reference leads somewhere, coverage tiles the text, every correction is accounted for.
    [Fact]
    public void Any_corrections_leave_a_whole_plan() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, Hand.Plan.Length - 1], Gen.Int[1, 12], Gen.Int[0, 3]).Array[0, 6].Sample(moves =>
        {
            var corrections = moves.Select((m, i) => Of(i, m)).ToArray();
            var compilation = Hand.Compile(Hand.Plan, corrections);
            var known = PlanSpans.Items(compilation.Plan).Select(i => i.Id).Concat(compilation.Plan.Sections.Select(s => s.Id)).ToHashSet();
            return compilation.Plan.Corrections.Length == corrections.Length
                && PlanSpans.References(compilation.Plan).All(r => r.To is null || known.Contains(r.To))
                && compilation.Plan.Coverage.Spans[^1].Span.End == Hand.Plan.Length
                && PlanSpans.Items(compilation.Plan).Select(i => i.Id).Distinct().Count() == PlanSpans.Items(compilation.Plan).Count();
        });

    private static Correction Of(int index, (int Kind, int List, int At, int Length, int Fields) move)
    {
        string[] fields = ((CorrectedList)move.List, move.Fields) switch
        {
            (_, 0) => [],
            (CorrectedList.Targets, _) => ["indicator", "甲", "low", "1", "unit", "家"],
            (CorrectedList.Responsibilities, 1) => ["role", "lead"],
            (CorrectedList.Responsibilities, _) => ["role", "assist", "unit", "甲局"],
            (_, 1) => ["when", "2014"],
            _ => ["when", "2013/2015", "text", "甲"],
        };
        var words = Hand.Plan.Substring(move.At, Math.Min(move.Length, Hand.Plan.Length - move.At));
        var added = Hand.Add($"c{index}", (CorrectedList)move.List, words, fields);
        return added with { Kind = (CorrectionKind)move.Kind };
    }
}
