using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Testing.Plans;

/// <summary>
/// A small plan put together by hand, item by item, so that what shows plans can be tested apart from what reads them.
/// It has joint leads, work without an owner, a date that says 前, a unit under two names, an increment and a sum.
/// </summary>
public static class HandMadePlan
{
    /// <summary>The text of the plan.</summary>
    public const string Text = """
        滨海科技园提升工作方案（2021—2023年）
        一、目标
        到2023年，园区总产值达到600亿元，其中电子产业200亿元、生物产业不少于300亿元。
        实验室达到8家，新增实验室2—3家。绿地约12公顷。
        二、重点工程
        （一）空间工程
        1．改造旧厂房。2021年，启动东厂改造。2023年前，东厂改造完成。（市科技局、规划局牵头，市财政局协办）
        2．建设绿道。沿河建设绿道。2022年6月，绿道开工。
        3．建设停车楼。2021年，启动停车楼建设。2022年，停车楼主体完工。（市住建局牵头，城投公司具体负责）
        （二）人才工程
        1．引进人才。2021—2023年，完善人才服务。（科技局负责）
        三、保障措施
        加强宣传。
        """;

    /// <summary>The plan compiled, with its two findings.</summary>
    public static Compilation Compile()
    {
        var source = SourceDocument.FromText("滨海.txt", Text);
        return new Compilation(source, new Maker(source).Plan(), Findings(source));
    }

    private static ImmutableArray<Finding> Findings(SourceDocument source)
    {
        var at = new Maker(source);
        return
        [
            new Finding(
                "LS1001", FindingFamily.Arithmetic, FindingLevel.Error, 3, at.Span("园区总产值达到600亿元"),
                new LocalizedText("分项之和与总数不符", "The parts do not add up to the whole"),
                new LocalizedText("核对分项或总数", "Check the parts or the whole"),
                [new LocalizedText("200 + 300 = 500", "200 + 300 = 500"), new LocalizedText("600 − 500 = 100", "600 − 500 = 100")],
                [new RelatedSpan(at.Span("电子产业200亿元"), new LocalizedText("分项", "part"))]),
            new Finding(
                "LS2001", FindingFamily.Delivery, FindingLevel.Warning, 8, at.Span("建设绿道"),
                new LocalizedText("没有责任单位", "Nobody owes this work"), new LocalizedText("指定牵头单位", "Name a lead"), [], []),
        ];
    }

    private sealed class Maker(SourceDocument source)
    {
        public TextSpan Span(string words)
        {
            var start = source.Text.IndexOf(words, StringComparison.Ordinal);
            return start < 0 ? throw new ArgumentException(words) : new TextSpan(start, words.Length);
        }

        public Plan Plan() => new(
            new DocumentInfo("滨海科技园提升工作方案（2021—2023年）", Span("滨海科技园提升工作方案（2021—2023年）"), "滨府〔2021〕5号", "滨海市人民政府", new PlanDate(2021, 1, 8), new PlanDate(2023, null, null, 2021), false),
            [
                Part("s1", null, 1, "一、目标", SectionKind.Goals), Part("s2", null, 1, "二、重点工程", SectionKind.Work),
                Part("s21", "s2", 2, "（一）空间工程", SectionKind.Work), Part("s22", "s2", 2, "（二）人才工程", SectionKind.Work),
                Part("s3", null, 1, "三、保障措施", SectionKind.Safeguards),
            ],
            [.. Enumerable.Range(1, source.LineCount).Select(line => new Paragraph(line, source.LineSpan(line), ParagraphKind.Body, "s1"))],
            [
                new Heading("h1", "H01", 7, Span("1．改造旧厂房"), 3, "1．", "改造旧厂房", Span("改造旧厂房")),
                new Heading("h2", "H02", 8, Span("2．建设绿道"), 3, "2．", "建设绿道", Span("建设绿道")),
                new Heading("h3", "H03", 9, Span("3．建设停车楼"), 3, "3．", "建设停车楼", Span("建设停车楼")),
                new Heading("h4", "H04", 11, Span("1．引进人才"), 3, "1．", "引进人才", Span("引进人才")),
            ],
            [
                Goal("t1", "T01", "园区总产值达到600亿元", "园区总产值", 600, 600, "亿元", Bound.Exact, "规模"),
                Goal("t2", "T02", "电子产业200亿元", "电子产业", 200, 200, "亿元", Bound.Exact, "规模"),
                Goal("t3", "T03", "生物产业不少于300亿元", "生物产业", 300, null, "亿元", Bound.AtLeast, "规模"),
                Goal("t4", "T04", "实验室达到8家", "实验室", 8, 8, "家", Bound.Exact, "载体") with { Deadline = null, DeadlineSpan = null },
                Goal("t5", "T05", "新增实验室2—3家", "实验室", 2, 3, "家", Bound.Range, "载体") with { Increment = true },
                Goal("t6", "T06", "绿地约12公顷", "绿地", 12, 12, "公顷", Bound.About, "载体") with { Scope = "滨河片区" },
            ],
            [
                Owed("r1", "R01", 7, "市科技局", "市科技局", "u1", Role.Lead, "k1"), Owed("r2", "R02", 7, "规划局", "规划局", "u2", Role.Lead, "k1"),
                Owed("r3", "R03", 7, "市财政局", "市财政局", "u3", Role.Assist, "k1"),
                Owed("r4", "R04", 9, "市住建局", "市住建局", "u4", Role.Lead, "k2"), Owed("r5", "R05", 9, "城投公司", "城投公司", "u5", Role.Responsible, "k2"),
                Owed("r6", "R06", 11, "科技局负责", "科技局", "u1", Role.Responsible, "k3"),
            ],
            [
                new Clause("k1", "K01", 7, Span("（市科技局、规划局牵头，市财政局协办）"), ClauseForm.Bracket, Span("改造旧厂房。2021年，启动东厂改造。2023年前，东厂改造完成。"), "改造旧厂房", "a1"),
                new Clause("k2", "K02", 9, Span("（市住建局牵头，城投公司具体负责）"), ClauseForm.Bracket, Span("建设停车楼。2021年，启动停车楼建设。2022年，停车楼主体完工。"), "建设停车楼", "a3"),
                new Clause("k3", "K03", 11, Span("（科技局负责）"), ClauseForm.Bracket, Span("引进人才。2021—2023年，完善人才服务。"), "引进人才", "a4"),
            ],
            [
                Due("m1", "M01", 7, "2021年，启动东厂改造", "启动东厂改造", new PlanDate(2021), "a1", "k1"),
                Due("m2", "M02", 7, "2023年前，东厂改造完成", "东厂改造完成", new PlanDate(2023), "a1", "k1") with { Before = true },
                Due("m3", "M03", 8, "2022年6月，绿道开工", "绿道开工", new PlanDate(2022, 6), "a2", null),
                Due("m4", "M04", 9, "2021年，启动停车楼建设", "启动停车楼建设", new PlanDate(2021), "a3", "k2"),
                Due("m5", "M05", 9, "2022年，停车楼主体完工", "停车楼主体完工", new PlanDate(2022), "a3", "k2"),
                Due("m6", "M06", 11, "2021—2023年，完善人才服务", "完善人才服务", new PlanDate(2023, null, null, 2021), "a4", "k3"),
            ],
            [
                Work("a1", "A01", 7, "改造旧厂房", "h1", "s21", ["k1"], ["m1", "m2"]), Work("a2", "A02", 8, "建设绿道", "h2", "s21", [], ["m3"]),
                Work("a3", "A03", 9, "建设停车楼", "h3", "s21", ["k2"], ["m4", "m5"]), Work("a4", "A04", 11, "引进人才", "h4", "s22", ["k3"], ["m6"]),
            ],
            [
                Body("u1", "U01", "市科技局", ["市科技局", "科技局"], UnitKind.Body, true), Body("u2", "U02", "规划局", ["规划局"], UnitKind.Body, true),
                Body("u3", "U03", "市财政局", ["市财政局"], UnitKind.Body, false), Body("u4", "U04", "市住建局", ["市住建局"], UnitKind.Body, true),
                Body("u5", "U05", "城投公司", ["城投公司"], UnitKind.Company, false),
            ],
            [
                new Project("p1", "P01", 7, Span("东厂"), "东厂", [Span("东厂")], "a1", ["m1", "m2"]),
                new Project("p2", "P02", 9, Span("停车楼"), "停车楼", [Span("停车楼建设")], "a3", ["m4", "m5"]),
                new Project("p3", "P03", 8, Span("绿道"), "绿道", [Span("沿河建设绿道")], "a2", []),
            ],
            [],
            [
                new Relation(RelationKind.PartsOfWhole, "t1", ["t2", "t3"], Span("其中"), null),
                new Relation(RelationKind.IncrementToLevel, "t4", ["t5"], Span("新增实验室"), null),
            ],
            [],
            [
                new Annex("附件1", "滨海科技园重点工程责任表", null, null, true), new Annex("附件2", "2021年滨海科技园重点项目责任表", null, null, true),
            ],
            new Coverage([new CoverageSpan(new TextSpan(0, source.Text.Length), CoverageKind.Context)], 1));

        private Section Part(string id, string? parent, int level, string title, SectionKind kind) => new(id, parent, "h-" + id, level, title, kind, Span(title));

        private Target Goal(string id, string number, string words, string indicator, decimal? low, decimal? high, string unit, Bound bound, string group) => new(
            id, number, source.LineOf(Span(words).Start), Span(words), indicator, Span(indicator), low, high, unit, bound,
            new PlanDate(2023), Span("到2023年"), false, null, Span(words), group, "s1", false, false);

        private Responsibility Owed(string id, string number, int line, string words, string name, string unit, Role role, string clause) =>
            new(id, number, line, Span(words), name, unit, role, clause);

        private Milestone Due(string id, string number, int line, string words, string text, PlanDate when, string task, string? clause) =>
            new(id, number, line, Span(words), when, Span(words), text, task, clause, false);

        private PlanTask Work(string id, string number, int line, string title, string heading, string programme, ImmutableArray<string> clauses, ImmutableArray<string> milestones) =>
            new(id, number, line, Span(title), title, heading, programme, source.LineSpan(line), clauses, [], milestones);

        private Unit Body(string id, string number, string name, ImmutableArray<string> names, UnitKind kind, bool implementing) =>
            new(id, number, 7, Span(name), name, names, kind, implementing);
    }
}
