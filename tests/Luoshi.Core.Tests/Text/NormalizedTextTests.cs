using CsCheck;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Text;

public class NormalizedTextTests
{
    // Every sort of character that the view treats in a way of its own, but for the separators that look at their neighbours.
    private const string Sorts = "工业1２Ａa（(〔[【—―–-～~○〇．.％%、。！!　 \t\n\r\u200B\u00AD\uFEFF\0\uD840\uDC00\uFFFF";

    [Theory]
    [InlineData("１２３", "123")]
    [InlineData("ＡＢｃ", "ABc")]
    [InlineData("５０％", "50%")]
    [InlineData("(一)[二]", "（一）〔二〕")]
    [InlineData("2012―2015–2018－2020", "2012—2015—2018—2020")]
    [InlineData("6～7∼8", "6~7~8")]
    [InlineData("二○一五二〇一五", "二〇一五二〇一五")]
    [InlineData("1．2﹒3", "1.2.3")]
    [InlineData("好!吗?", "好！吗？")]
    public void Each_way_of_writing_a_character_becomes_one(string text, string normal) => Assert.Equal(normal, NormalizedText.From(text).Chars);

    [Theory]
    [InlineData("到 2025 年", "到2025年")]
    [InlineData("　　总　体", "总体")]
    [InlineData("公\u200B园\u00AD", "公园")]
    [InlineData("甲\0乙\uFEFF", "甲乙")]
    public void White_space_and_invisible_characters_are_left_out(string text, string normal) => Assert.Equal(normal, NormalizedText.From(text).Chars);

    [Theory]
    [InlineData("甲\r\n乙", "甲\n乙")]
    [InlineData("甲\r乙", "甲\n乙")]
    [InlineData("甲\n\r乙", "甲\n\n乙")]
    [InlineData("甲\t乙", "甲\t乙")]
    public void Line_ends_become_one_and_tabs_stay(string text, string normal) => Assert.Equal(normal, NormalizedText.From(text).Chars);

    [Theory]
    [InlineData("甲,乙;丙:丁", "甲，乙；丙：丁")]
    [InlineData("1,200个", "1,200个")]
    [InlineData("8:30", "8:30")]
    [InlineData("１，２００", "1，200")]
    [InlineData("5,甲", "5，甲")]
    public void A_separator_between_digits_belongs_to_the_number(string text, string normal) => Assert.Equal(normal, NormalizedText.From(text).Chars);

    [Fact]
    public void A_normal_offset_leads_to_the_very_character()
    {
        var text = NormalizedText.From("到 2025\u200B 年\r\n甲");

        Assert.Equal("到2025年\n甲", text.Chars);
        Assert.Equal([0, 2, 3, 4, 5, 8, 10, 11], Enumerable.Range(0, text.Chars.Length).Select(i => text.ToSource(i)));
        Assert.Equal(12, text.ToSource(text.Chars.Length));
    }

    [Fact]
    public void A_span_leaves_out_the_white_space_around_it() => Assert.Equal(new TextSpan(3, 5), NormalizedText.From("甲、 到 2 年 。").ToSource(2, 5));

    [Fact]
    public void An_empty_span_marks_a_place() => Assert.Equal(new TextSpan(2, 0), NormalizedText.From("甲 乙").ToSource(1, 1));

    [Fact]
    public void A_gap_is_seen_where_characters_were_left_out()
    {
        var text = NormalizedText.From("1.1 目的");

        Assert.True(text.GapBefore(3));
        Assert.False(text.GapBefore(2));
        Assert.False(text.GapBefore(0));
    }

    [Fact]
    public void Surrogate_pairs_and_lone_surrogates_keep_their_places()
    {
        var text = NormalizedText.From("𠮷 \uDC00１");

        Assert.Equal("𠮷\uDC001", text.Chars);
        Assert.Equal(4, text.ToSource(3));
    }

    [Fact]
    public void Nothing_is_an_empty_view()
    {
        var text = NormalizedText.From("");

        Assert.Equal("", text.Chars);
        Assert.Equal(new TextSpan(0, 0), text.ToSource(0, 0));
    }

    [Fact]
    public void Every_span_of_the_view_maps_to_text_that_folds_to_it() =>
        Gen.Select(Gen.Char[Sorts].Array[0, 60], Gen.Int[0, 60], Gen.Int[0, 60]).Sample((chars, a, b) =>
        {
            var source = new string(chars);
            var text = NormalizedText.From(source);
            var (start, end) = (Math.Min(Math.Min(a, b), text.Chars.Length), Math.Min(Math.Max(a, b), text.Chars.Length));
            var span = text.ToSource(start, end);
            return span.Start >= 0 && span.End <= source.Length
                && NormalizedText.From(source.Substring(span.Start, span.Length)).Chars == text.Chars[start..end];
        });

    [Fact]
    public void Offsets_never_go_back() =>
        Gen.Char[Sorts].Array[0, 60].Sample(chars =>
        {
            var text = NormalizedText.From(new string(chars));
            return Enumerable.Range(0, text.Chars.Length).All(i => text.ToSource(i) < text.ToSource(i + 1));
        });
}
