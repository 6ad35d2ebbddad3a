using Luoshi.Core.Model;

namespace Luoshi.Core.Tests.Semantics.Targets;

/// <summary>What the examples of docs/spec/targets.md do not say: spans, units, bounds over lists, sections.</summary>
public class TargetTests
{
    [Fact]
    public void A_target_stands_on_its_words_and_in_its_sentence()
    {
        var compilation = Compiled.From("一、发展目标", "现状可喜。到 2025 年，产 值达到 约 300 亿元。其他从略。");
        var target = Assert.Single(compilation.Plan.Targets);

        Assert.Equal("约 300 亿元", compilation.Source.Slice(target.Span));
        Assert.Equal("产 值", compilation.Source.Slice(target.IndicatorSpan));
        Assert.Equal("产值", target.Indicator);
        Assert.Equal("到 2025 年，产 值达到 约 300 亿元。", compilation.Source.Slice(target.Sentence));
        Assert.Equal("到 2025 年", target.DeadlineSpan is { } span ? compilation.Source.Slice(span) : null);
        Assert.Equal(("亿元", Bound.About), (target.Unit, target.Bound));
    }

    [Fact]
    public void A_floor_has_no_high_end_and_a_ceiling_no_low_end()
    {
        var targets = Compiled.Plan("一、发展目标", "到2025年，产值超过300亿元，能耗不超过5吨，面积约3亩，学校达到2所，医院达到3—4所。").Targets;

        Assert.Equal([(300m, null), (null, 5m), (3m, 3m), (2m, 2m), (3m, (decimal?)4m)], targets.Select(t => (t.Low, t.High)));
        Assert.Equal([Bound.AtLeast, Bound.AtMost, Bound.About, Bound.Exact, Bound.Range], targets.Select(t => t.Bound));
    }

    [Fact]
    public void A_number_in_Chinese_numerals_says_so() =>
        Assert.Equal([true, false], Compiled.Plan("一、任务", "（一）甲。2022年，建成三个中心、5个站点。").Targets.Select(t => t.Numeral));

    [Fact]
    public void A_target_belongs_to_its_section_and_its_group()
    {
        var plan = Compiled.Plan("一、发展目标", "到2025年基本建成。", "（一）规模", "产值达到300亿元。", "——效益领先。利润达到30亿元。");

        Assert.Equal(["（一）规模", "效益领先"], plan.Targets.Select(t => t.Group));
        Assert.All(plan.Targets, t => Assert.Equal("（一）规模", plan.Sections.Single(s => s.Id == t.SectionId).Title));
    }

    [Theory]
    [InlineData("到2025年，产值达到300亿元。2030年，产值达到500亿元。", "2025 2030")]
    [InlineData("到2025年，产值达到300亿元，2030年达到500亿元。", "2025 2030")]
    [InlineData("2030年之前不作要求。到2025年，产值达到300亿元。利润达到5亿元。", "2025 2025")]
    [InlineData("产值达到300亿元。到2025年，利润达到5亿元。", "- 2025")]
    [InlineData("截至2020年，产值为200亿元。到2025年，产值达到300亿元。", "2025")]
    public void The_nearest_date_before_it_governs(string paragraph, string deadlines) =>
        Assert.Equal(deadlines, string.Join(' ', Compiled.Plan("一、发展目标", paragraph).Targets.Select(t => t.Deadline?.ToString() ?? "-")));

    [Theory]
    [InlineData("一、发展基础")]
    [InlineData("一、面临形势")]
    public void Background_promises_nothing(string heading) => Assert.Equal(["none"], Compiled.Items("target", heading, "产值达到300亿元，学校12所。"));

    [Fact]
    public void A_regulation_promises_nothing() =>
        Assert.Equal(["none"], Compiled.Items("target", "第一条 甲。", "第二条 到2025年，覆盖率达到90%以上。", "第三条 丙。"));

    [Theory]
    [InlineData("对投资超过5亿元的项目优先保障。")]
    [InlineData("5名以上职工的单位应当建会。")]
    [InlineData("给予每户3000元补助。")]
    [InlineData("罚款不超过3万元。")]
    [InlineData("保存期限不少于3年。")]
    [InlineData("根据国发〔2019〕42号文件第3条办理。")]
    [InlineData("深入实施“十大行动”“百日攻坚”。")]
    [InlineData("依托现有12个站点开展服务。")]
    [InlineData("目前已建成站点12个。")]
    public void Other_numbers_of_a_task_are_no_targets(string sentence) => Assert.Equal(["none"], Compiled.Items("target", "一、任务", "（一）甲。" + sentence));

    [Theory]
    [InlineData("到2025年，甲率、乙率分别达到5%、6%。", "甲率 | 5% | 2025", "乙率 | 6% | 2025")]
    [InlineData("到2025年，甲率达到5%、乙率达到6%。", "甲率 | 5% | 2025", "乙率 | 6% | 2025")]
    [InlineData("到2025年，产值300亿元、利润30亿元。", "产值 | 300亿元 | 2025", "利润 | 30亿元 | 2025")]
    public void Members_of_a_list_have_their_own_names(string paragraph, params string[] targets) =>
        Assert.Equal(targets.Select(t => "2 | " + t), Compiled.Goals(paragraph));

    [Fact]
    public void Rows_without_a_header_are_no_table_of_indicators() =>
        Assert.Equal(["none"], Compiled.Items("target", "一、发展目标", "甲率\t5%\t6%", "乙率\t7%\t8%"));

    [Fact]
    public void A_table_ends_where_another_line_stands_between() =>
        Assert.Equal(["3 | 甲率 | 6% | 2025"], Compiled.Items("target", "一、发展目标", "指标\t2020年完成值\t2025年", "甲率\t5%\t6%", "说明：从略。", "乙率\t7%\t8%"));
}
