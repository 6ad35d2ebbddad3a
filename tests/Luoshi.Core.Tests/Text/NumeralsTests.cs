using CsCheck;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Text;

public class NumeralsTests
{
    [Theory]
    [InlineData("三", 3)]
    [InlineData("两", 2)]
    [InlineData("十", 10)]
    [InlineData("十四", 14)]
    [InlineData("二十", 20)]
    [InlineData("二十一", 21)]
    [InlineData("一百零五", 105)]
    [InlineData("五百", 500)]
    [InlineData("一千二百", 1200)]
    [InlineData("两千零二十", 2020)]
    [InlineData("二〇一二", 2012)]
    public void Numerals_have_their_values(string text, int value)
    {
        Assert.True(Numerals.TryParse(text, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("百")]
    [InlineData("十百")]
    [InlineData("三三")]
    [InlineData("一二三")]
    [InlineData("三个")]
    [InlineData("十十")]
    [InlineData("零")]
    [InlineData("一千一百一十一万零")]
    public void What_is_no_numeral_is_not_read(string text) => Assert.False(Numerals.TryParse(text, out var value) && value > 0);

    [Fact]
    public void Every_number_that_is_written_is_read_back() =>
        Gen.Int[1, 9999].Sample(number => Numerals.TryParse(Written(number), out var read) && read == number);

    private static string Written(int number)
    {
        var text = "";
        var gap = false;
        foreach (var (scale, sign) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / scale % 10;
            text += digit > 0 ? (gap ? "零" : "") + "零一二三四五六七八九"[digit] + sign : "";
            gap = digit == 0 && text.Length > 0;
        }

        return text;
    }
}
