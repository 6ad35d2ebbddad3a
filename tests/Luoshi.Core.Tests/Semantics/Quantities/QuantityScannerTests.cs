using System.Globalization;
using CsCheck;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Semantics.Quantities;

public class QuantityScannerTests
{
    [Theory]
    [InlineData("6300亿元", "6300 亿元 Exact Money")]
    [InlineData("1,200个", "1200 个 Exact Count")]
    [InlineData("0.113吨标准煤", "0.113 吨标准煤 Exact Physical")]
    [InlineData("５０％", "50 % Exact Share")]
    [InlineData("3个百分点", "3 个百分点 Exact Share")]
    [InlineData("1300万平方米", "1300 万平方米 Exact Physical")]
    [InlineData("35微克/立方米", "35 微克/立方米 Exact Physical")]
    [InlineData("5个工作日", "5 个工作日 Exact Time")]
    [InlineData("2倍", "2 倍 Exact Multiple")]
    [InlineData("1/3", "0.333333  Exact None")]
    [InlineData("2.3", "2.3  Exact None")]
    public void A_number_has_its_value_unit_and_kind(string text, string quantity) => Assert.Equal([quantity], Scan(text));

    [Theory]
    [InlineData("约1300万平方米", "1300 万平方米 About Physical")]
    [InlineData("50座左右", "50 座 About Count")]
    [InlineData("100多家", "100 家 AtLeast Count")]
    [InlineData("近2万人", "2 万人 About Count")]
    [InlineData("不少于24000件", "24000 件 AtLeast Count")]
    [InlineData("超过5家", "5 家 AtLeast Count")]
    [InlineData("90%以上", "90 % AtLeast Share")]
    [InlineData("≥56", "56  AtLeast None")]
    [InlineData("不超过9%", "9 % AtMost Share")]
    [InlineData("控制在4.5%以内", "4.5 % AtMost Share")]
    [InlineData("低于35", "35  AtMost None")]
    public void Words_around_a_number_say_how_it_binds(string text, string quantity) => Assert.Equal([quantity], Scan(text));

    [Theory]
    [InlineData("6―7家", "6-7 家 Range Count")]
    [InlineData("6～7家", "6-7 家 Range Count")]
    [InlineData("6-7家", "6-7 家 Range Count")]
    [InlineData("6至7家", "6-7 家 Range Count")]
    [InlineData("6家―7家", "6-7 家 Range Count")]
    [InlineData("5%—8%", "5-8 % Range Share")]
    [InlineData("约6―7家", "6-7 家 Range Count")]
    public void Two_numbers_with_a_dash_are_a_range(string text, string quantity) => Assert.Equal([quantity], Scan(text));

    [Theory]
    [InlineData("三个", "3 个 Exact Count")]
    [InlineData("五百公里", "500 公里 Exact Physical")]
    [InlineData("十二支", "12 支 Exact Count")]
    public void Chinese_numerals_count_with_a_unit_behind_them(string text, string quantity) => Assert.Equal([quantity], Scan(text));

    [Theory]
    [InlineData("T204―0006地块")]
    [InlineData("GB50180")]
    [InlineData("5G网络")]
    [InlineData("第707号")]
    [InlineData("8#楼")]
    [InlineData("十四五")]
    [InlineData("统一")]
    [InlineData("一个")]
    [InlineData("第三个")]
    [InlineData("三年")]
    [InlineData("")]
    public void Numbers_inside_names_and_numerals_without_units_are_no_quantities(string text) => Assert.Empty(Scan(text));

    [Fact]
    public void A_fraction_over_nothing_is_no_quantity() => Assert.DoesNotContain(Scan("1/0"), q => q.StartsWith("1 ", StringComparison.Ordinal));

    [Fact]
    public void Any_number_of_any_unit_is_read_as_written() =>
        Gen.Select(Gen.Int[1, 999_999], Gen.Int[0, 99], Gen.OneOf(new[] { "家", "亿元", "万平方米", "%", "公里", "万人次" })).Sample((whole, cents, unit) =>
        {
            var number = whole + (cents / 100m);
            var text = number.ToString(CultureInfo.InvariantCulture);
            return Scan("达到" + text + unit) is [{ } read] && read.StartsWith($"{Value(number)} {unit} Exact", StringComparison.Ordinal);
        });

    private static string Value(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string[] Scan(string text)
    {
        var chars = NormalizedText.From(text).Chars;
        return
        [
            .. QuantityScanner.Scan(chars, 0, chars.Length).Select(q =>
                $"{Value(q.First)}{(q.Bound == Bound.Range ? "-" + Value(q.Second) : "")} {chars[q.UnitStart..q.UnitEnd]} {q.Bound} {q.Class}"),
        ];
    }
}
