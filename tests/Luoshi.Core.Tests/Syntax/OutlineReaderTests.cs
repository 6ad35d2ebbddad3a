namespace Luoshi.Core.Tests.Syntax;

public class OutlineReaderTests
{
    [Fact]
    public void A_title_ends_at_the_first_full_stop_or_the_line_end() =>
        Assert.Equal(["1 1 总体要求", "2 2 坚持统筹"], Reading.Headings("一、总体要求", "（一）坚持统筹。因地制宜。"));

    [Fact]
    public void Levels_count_the_styles_that_occur() =>
        Assert.Equal(["1 1 甲", "2 2 乙", "3 3 丙"], Reading.Headings("一、甲", "1．乙", "（1）丙"));

    [Fact]
    public void A_style_that_starts_again_under_nothing_lost_its_parent() =>
        Assert.Equal(["1 2 甲", "2 3 乙", "3 2 丙"], Reading.Headings("（一）甲", "1．乙", "（一）丙"));

    [Fact]
    public void A_style_that_runs_on_lost_nothing() => Assert.Equal(["1 1 甲", "2 1 乙"], Reading.Headings("（一）甲", "（二）乙"));

    [Fact]
    public void Numbers_may_skip_and_run_past_ten() =>
        Assert.Equal(["1 1 甲", "2 2 乙", "3 2 丙", "4 2 丁"], Reading.Headings("一、甲", "（三）乙", "（六）丙", "（二十一）丁"));

    [Fact]
    public void Three_articles_make_a_regulation_whose_items_are_no_headings() =>
        Assert.Equal(["1 1 总则"], Reading.Headings("第一章 总则", "第一条 甲。", "第二条 乙：", "（一）丙；", "1．丁；", "第三条 戊。"));

    [Fact]
    public void Two_articles_make_no_regulation() => Assert.Equal(["3 1 丙"], Reading.Headings("第一条 甲。", "第二条 乙。", "（一）丙"));

    [Fact]
    public void The_note_of_attachments_goes_on_in_numbered_lines_that_are_no_sentences() =>
        Assert.Equal(["Body", "AnnexNote", "AnnexNote", "AnnexNote", "AnnexHeading"], Reading.Kinds("略。", "附件：1．甲", "2．乙", "3、丙", "附件1")[..5]);

    [Fact]
    public void A_row_of_cells_is_a_table_row_even_where_it_opens_with_a_number() =>
        Assert.Equal(["Heading", "TableRow", "TableRow"], Reading.Kinds("一、表", "序号\t任务", "1．\t甲"));

    [Fact]
    public void A_dash_item_has_a_short_title_before_a_colon_or_full_stop() =>
        Assert.Equal(["规模", "效益领先", "", ""], Reading.DashTitles("一、目标", "——规模：达到5家", "―― 效益领先。利润翻番", "——做大规模，做强实力。", "—没有停顿的一项"));

    [Fact]
    public void Blank_lines_are_blank_whatever_white_space_they_hold() => Assert.Equal(["Blank", "Blank", "Blank"], Reading.Kinds("", " 　", "\u200B"));
}
