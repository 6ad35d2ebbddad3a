using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;

namespace Luoshi.Core.Tests.Syntax.Tables;

public class TableCellsTests
{
    [Theory]
    [InlineData("甲\t乙\t丙", "甲|乙|丙")]
    [InlineData("\t乙\t", "|乙|")]
    [InlineData("甲", "甲")]
    public void Tabs_part_the_cells_and_empty_ones_count(string row, string cells) =>
        Assert.Equal(cells, string.Join('|', TableCells.Of(row, new ParagraphSyntax(0, 1, 0, row.Length)).Select(c => row[c.Start..c.End])));
}
