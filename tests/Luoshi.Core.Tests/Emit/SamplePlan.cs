using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Emit;

/// <summary>A small plan put together by hand, in which every field of the model has a value somewhere.</summary>
internal static class SamplePlan
{
    public const string Text = """
        示范园工作方案（2012―2015年）
        一、主要目标
        到2015年，工业总产值达到300亿元，其中软件业120亿元，硬件业150亿元。“𠮷林”三园：东园、西园。
        （一）建设东园。2012―2013年，完成东园一期。（市科技局牵头，市财政局配合）
        附件1

        """;

    public static Compilation Compilation => Made.Value;

    private static readonly Lazy<Compilation> Made = new(() => Make(SourceDocument.FromText("示范园.txt", Text.ReplaceLineEndings("\n"))));

    private static Compilation Make(SourceDocument source)
    {
        TextSpan Of(string words) => new(source.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
        int LineOf(string words) => source.LineOf(Of(words).Start);
        var title = Of("示范园工作方案（2012―2015年）");
        var goals = new Heading("h1", "H01", 2, Of("一、主要目标"), 1, "一、", "主要目标", Of("主要目标"));
        var work = new Heading("h2", "H02", 4, Of("（一）建设东园"), 2, "（一）", "建设东园", Of("建设东园"));
        var sentence = Of("到2015年，工业总产值达到300亿元，其中软件业120亿元，硬件业150亿元。");
        var total = new Target(
            "t1", "T01", 3, Of("300亿元"), "工业总产值", Of("工业总产值"), 300.0m, 300m, "亿元", Bound.Exact,
            new PlanDate(2015), Of("到2015年"), false, "示范园", sentence, "主要目标", "s1", false, false);
        var software = total with
        {
            Id = "t2",
            Number = "T02",
            Span = Of("120亿元"),
            Indicator = "软件业",
            IndicatorSpan = Of("软件业"),
            Low = 120,
            High = null,
            Bound = Bound.AtLeast,
            Deadline = null,
            DeadlineSpan = null,
            Increment = true,
            Scope = null,
            Numeral = true,
        };
        var lead = Of("市科技局");
        var clause = new Clause("c1", "C01", 4, Of("（市科技局牵头，市财政局配合）"), ClauseForm.Bracket, Of("2012―2013年，完成东园一期。"), "建设东园", "k1");
        var plan = new Plan(
            new DocumentInfo("示范园工作方案（2012―2015年）", title, "示府〔2012〕1号", "示范市政府", new PlanDate(2012, 7, 24), new PlanDate(2015, FromYear: 2012), false),
            [new Section("s1", null, "h1", 1, "一、主要目标", SectionKind.Goals, Of("一、主要目标")), new Section("s2", "s1", null, 2, "（一）建设东园", SectionKind.Work, Of("（一）建设东园"))],
            [.. Enumerable.Range(1, source.LineCount).Select(line => new Paragraph(line, source.LineSpan(line), line == 1 ? ParagraphKind.Title : ParagraphKind.Body, "s1"))],
            [goals, work],
            [total with { ByHand = Hand(CorrectionKind.Change, "low", "3000") }, software],
            [new Responsibility("r1", "R01", 4, lead, "市科技局", "u1", Role.Lead, "c1"), new Responsibility("r2", "R02", 4, Of("市财政局"), "市财政局", "u2", Role.Assist, "c1")],
            [clause],
            [new Milestone("m1", "M01", 4, Of("2012―2013年，完成东园一期"), new PlanDate(2013, FromYear: 2012), Of("2012―2013年"), "完成东园一期", "k1", "c1", true)],
            [new PlanTask("k1", "K01", 4, Of("（一）建设东园"), "建设东园", "h2", "s1", Of("2012―2013年，完成东园一期。"), ["c1"], ["t1"], ["m1"])],
            [new Unit("u1", "U01", 4, lead, "市科技局", ["市科技局", "科技局"], UnitKind.Body, true), new Unit("u2", "U02", 4, Of("市财政局"), "市财政局", ["市财政局"], UnitKind.Body, false)],
            [new Project("p1", "P01", LineOf("东园一期"), Of("东园一期"), "东园一期", [Of("东园一期")], "k1", ["m1"])],
            [new DateMention(3, Of("到2015年"), new PlanDate(2015), false)],
            [new Relation(RelationKind.SomeOfWhole, "t1", ["t2"], Of("其中"), "全市")],
            [new CountedList(3, 3, Of("三"), "园", [Of("东园"), Of("西园")], true)],
            [new Annex("附件1", "责任分工表", null, Of("附件1"), true)],
            new Coverage([new CoverageSpan(new TextSpan(0, source.Text.Length), CoverageKind.Context)], 0.875))
        {
            Rejected = [software with { Id = "t3", Number = "T03", Span = Of("150亿元"), ByHand = Hand(CorrectionKind.Reject) }],
            Corrections = [new CorrectionOutcome("x1", CorrectionKind.Change, CorrectionStatus.Contradicted, "t1", Of("300亿元"), "300亿元", "陈一", HandTime, "多写了一个零", new("现在读出的不同", "reads otherwise now"))],
        };
        return new Compilation(source, plan, Findings(Of));
    }

    private static readonly DateTimeOffset HandTime = new(2014, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    private static ByHand Hand(CorrectionKind kind, params string[] was) =>
        new(kind, "x1", "陈一", HandTime, "多写了一个零", was.Chunk(2).ToImmutableSortedDictionary(w => w[0], w => w[1]));

    private static ImmutableArray<Finding> Findings(Func<string, TextSpan> of) =>
    [
        new Finding(
            "LS1001", FindingFamily.Arithmetic, FindingLevel.Warning, 3, of("300亿元"),
            new("分项合计比总数少 30 亿元。", "The parts add up to 30 亿元 less than the whole."),
            new("补上缺的分项，或者改正总数。", "Add the missing part or correct the whole."),
            [new("120 + 150 = 270", "120 + 150 = 270"), new("300 - 270 = 30", "300 - 270 = 30")],
            [new RelatedSpan(of("120亿元"), new("分项", "part")), new RelatedSpan(of("150亿元"), new("分项", "part"))])
        {
            Fixes = [QuickFix.Of(new("“300亿元”改为“270亿元”", "Change 300亿元 to 270亿元"), new(of("300亿元").Start, 3), "270", preferred: true)],
            Acknowledged = new("a1", "LS1001", new Anchor("300亿元"), "", "陈一", new(2014, 3, 2, 9, 30, 0, TimeSpan.FromHours(8)), "口径不同，见说明"),
        },
        new Finding(
            "LS2009", FindingFamily.Delivery, FindingLevel.Error, 5, of("附件1"),
            new("附件是空的。", "The attachment is empty."), new("补上附件。", "Add the attachment."), [], []),
    ];
}
