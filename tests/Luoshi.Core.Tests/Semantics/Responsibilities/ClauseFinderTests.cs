namespace Luoshi.Core.Tests.Semantics.Responsibilities;

public class ClauseFinderTests
{
    [Fact]
    public void Several_brackets_of_a_paragraph_own_the_sentences_before_them() =>
        Assert.Equal(
            ["2 | bracket | 一事。", "2 | bracket | 二事。三事。"],
            Compiled.Items("clause", "一、任务", "（一）甲。一事。（市科技局牵头）二事。三事。（市财政局负责）四事。"));

    [Fact]
    public void A_label_on_its_own_line_owns_the_paragraphs_above_it() =>
        Assert.Equal(["4 | label | 一事。 / 二事。"], Compiled.Items("clause", "（一）甲", "一事。", "二事。", "责任单位：市科技局"));

    [Fact]
    public void A_row_of_a_table_is_the_work_of_its_units() =>
        Assert.Equal(["2 | table | 1\t甲事\t市科技局"], Compiled.Items("clause", "序号\t任务\t责任单位", "1\t甲事\t市科技局", "2\t乙事\t"));

    [Fact]
    public void A_table_ends_at_the_next_paragraph() =>
        Assert.Equal(["2 | responsible | 市科技局"], Compiled.Items("responsibility", "任务\t责任单位", "甲事\t市科技局", "另表如下。", "乙事\t市财政局"));

    [Fact]
    public void A_sentence_is_its_own_work() =>
        Assert.Equal(["2 | sentence | 由市科技局牵头推进。"], Compiled.Items("clause", "一、任务", "（一）甲。由市科技局牵头推进。"));

    [Fact]
    public void What_stands_in_a_bracket_is_not_read_twice() =>
        Assert.Equal(["2 | lead | 市科技局"], Compiled.Items("responsibility", "一、任务", "（一）甲。推进（由市科技局牵头）。"));

    [Theory]
    [InlineData("一、发展基础")]
    [InlineData("一、指导思想")]
    public void Background_and_guidance_designate_nobody_in_sentences(string heading) =>
        Assert.Equal(["none"], Compiled.Items("responsibility", heading, "市科技局牵头推进了改革。"));
}
