namespace Luoshi.Core.Tests.Semantics.Dates;

/// <summary>Which date governs a sentence that has none.</summary>
public class DateIndexTests
{
    [Fact]
    public void The_last_date_before_it_in_the_paragraph_comes_first() =>
        Assert.Equal("2023", Deadline("一、2022年工作目标", "到2021年甲达到1个。2023年乙达到2个。丙达到3个。"));

    [Fact]
    public void Then_the_date_of_the_heading() => Assert.Equal("2022", Deadline("一、2022年工作目标", "丙达到3个。"));

    [Fact]
    public void Then_the_date_of_a_heading_above() => Assert.Equal("2022", Deadline("一、2022年工作目标", "（一）园区", "丙达到3个。"));

    [Fact]
    public void Then_the_date_that_opens_a_section_of_goals() => Assert.Equal("2025", Deadline("一、发展目标", "到2025年，基本建成。", "——规模。丙达到3个。"));

    [Fact]
    public void A_date_deep_in_the_first_paragraph_opens_nothing() =>
        Assert.Equal("-", Deadline("一、发展目标", "坚持以人民为中心的发展思想，着力推动各项事业实现新的更大突破，力争到2025年基本建成。", "——规模。丙达到3个。"));

    [Fact]
    public void A_period_governs_as_any_date_does() => Assert.Equal("2021/2023", Deadline("一、任务", "（一）甲。2021—2023年分批推进。丙达到3个以上。"));

    [Fact]
    public void What_lies_before_the_document_binds_nobody() =>
        Assert.Equal("-", Deadline("方案", "一、任务", "（一）甲。2018年试点。丙达到3个以上。", "甲局", "2020年3月1日"));

    private static string Deadline(params string[] lines) => Compiled.Plan(lines).Targets[^1].Deadline?.ToString() ?? "-";
}
