using Luoshi.Core.Emit;

namespace Luoshi.Core.Tests.Emit;

public class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc 123", 7)]
    [InlineData("工作方案", 8)]
    [InlineData("（一）、。：", 12)]
    [InlineData("１３００万㎡", 12)]
    [InlineData("“五年”—2015", 11)]
    [InlineData("𠮷", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("\uFF9E", 1)]
    public void Columns_follow_east_asian_width(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(text));
}
