using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Syntax.Tables;

public class TableReaderTests
{
    [Fact]
    public void Cells_one_a_line_lie_in_the_columns_they_fit() =>
        Assert.Equal(["1|水库|座|3|5", "2|堤防|公里|40|55"], Rows("序号", "项目", "单位", "现状", "目标", "1", "水库", "座", "3", "5", "2", "堤防", "公里", "40", "55"));

    [Fact]
    public void A_value_that_equals_the_next_row_number_opens_no_row() =>
        Assert.Equal(["1|甲镇|2|2", "2|乙镇|3|3", "3|丙镇|1|4"], Rows("序号", "乡镇", "2021年", "2022年", "1", "甲镇", "2", "2", "2", "乙镇", "3", "3", "3", "丙镇", "1", "4"));

    [Fact]
    public void A_merged_cell_is_left_empty_and_found_above()
    {
        var table = Assert.Single(Read("序号", "类别", "指标", "2025年目标", "1", "生态", "森林覆盖率（%）", "41", "2", "湿地保护率（%）", "55").All);

        Assert.True(table.Rows[1].Cells[1].IsEmpty);
        Assert.Equal(table.Rows[0].Cells[1], table.Rows[1].Merged(1));
    }

    [Fact]
    public void A_row_with_fewer_cells_than_heads_is_laid_out_anew() =>
        Assert.Equal(["1|植树|县林业局|2022年", "2|护林||2023年"], Rows("序号\t任务\t责任单位\t完成时限", "1\t植树\t县林业局\t2022年", "2\t护林\t2023年"));

    [Fact]
    public void Sums_and_titles_are_told_from_rows() =>
        Assert.Equal(["Group", "Plain", "Plain", "Total"], Assert.Single(Read("序号\t项目\t数量", "一、新建", "1\t甲\t2", "2\t乙\t3", "合计\t\t5").All).Rows.Select(r => r.Kind.ToString()));

    [Fact]
    public void The_caption_and_the_unit_stand_above()
    {
        var table = Assert.Single(Read("表2 各县任务", "单位：万元", "县区\t2024年", "东县\t30", "西县\t20").All);

        Assert.Equal(1, table.Caption?.Line);
        Assert.Equal(2, table.UnitNote?.Length);
    }

    [Fact]
    public void Short_lines_without_values_under_heads_are_no_table() =>
        Assert.Empty(Read("单位", "时间", "地点", "各单位要高度重视，认真组织。", "会议时间另行通知。").All);

    [Fact]
    public void A_form_without_rows_is_no_table() => Assert.Empty(Read("序号", "节目名称", "备注").All);

    [Theory]
    [InlineData("序号\n指标\n单位\n1\n")]
    [InlineData("序号\n指标\n2025年\n1\n甲\n2\n2\n乙\n3\n")]
    [InlineData("指标  单位  2020年  2025年  属性\n1 甲 % 约束性 2 3\n")]
    [InlineData("任务\t责任单位\n甲\t\n\n")]
    public void Repeated_headers_cost_no_more_than_their_length(string piece)
    {
        var text = NormalizedText.From(string.Concat(Enumerable.Repeat(piece, 4000)));
        var lines = OutlineReader.Read(text);

        Assert.True(TableReader.Read(text, lines).All.Count <= 4000);
    }

    private static string[] Rows(params string[] lines)
    {
        var text = NormalizedText.From(string.Join('\n', lines));
        return [.. Assert.Single(Read(lines).All).Rows.Select(r => string.Join('|', r.Cells.Select(c => string.Concat(c.Parts.Select(p => text.Chars[p.Words.Start..p.Words.End])))))];
    }

    private static TableSet Read(params string[] lines)
    {
        var text = NormalizedText.From(string.Join('\n', lines));
        return TableReader.Read(text, OutlineReader.Read(text));
    }
}
