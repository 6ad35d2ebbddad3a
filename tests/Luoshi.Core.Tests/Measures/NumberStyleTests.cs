using System.Globalization;
using CsCheck;
using Luoshi.Core.Measures;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Measures;

public class NumberStyleTests
{
    [Theory]
    [InlineData("500", "470", "470")]
    [InlineData("1,200", "13500", "13,500")]
    [InlineData("１，２００", "950", "950")]
    [InlineData("３００", "250", "２５０")]
    [InlineData("3.50", "2.8", "2.80")]
    [InlineData("12", "12.5", "12.5")]
    [InlineData("五", "4", "四")]
    [InlineData("十四", "15", "十五")]
    [InlineData("一百零五", "110", "一百一十")]
    [InlineData("三千", "1001", "一千零一")]
    public void A_number_is_written_like_the_one_it_replaces(string model, string value, string written) =>
        Assert.Equal(written == "950" ? "９５０" : written, NumberStyle.Like(model, decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("五", "4.5")]
    [InlineData("五", "0")]
    [InlineData("五", "12345")]
    [InlineData("二〇一五", "2016")]
    [InlineData("12", "0.33333333")]
    [InlineData("12", "-1")]
    public void What_the_notation_cannot_write_is_not_written(string model, string value) =>
        Assert.Null(NumberStyle.Like(model, decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("约500万平方米", 1, 3, "500")]
    [InlineData("1.2万亩", 0, 3, "1.2")]
    [InlineData("十四园", 0, 2, "14")]
    [InlineData("（12）", 1, 2, "12")]
    [InlineData("2015年，", 0, 4, "2015")]
    public void The_first_number_of_some_words_is_found(string words, int start, int length, string value) =>
        Assert.Equal((start, length, decimal.Parse(value, CultureInfo.InvariantCulture)), NumberStyle.Find(words));

    [Fact]
    public void Every_numeral_is_read_back_as_the_number_it_was_written_for() =>
        Gen.Int[1, 9999].Sample(value => Numerals.TryParse(NumberStyle.InNumerals(value), out var read) && read == value);
}
