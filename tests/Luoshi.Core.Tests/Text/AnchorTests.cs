using CsCheck;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Text;

public class AnchorTests
{
    private const string Plan = "一、发展目标\n到2025年，全区工业总产值达到1200亿元，新增孵化器10家。\n二、重点任务\n（一）建设园区道路。新建道路10公里。（区住建局牵头，区财政局配合）\n（二）整治河道。清淤10公里。（区水务局牵头，区财政局配合）\n";

    [Fact]
    public void An_anchor_finds_its_own_words() => Assert.Equal(At(Plan, "1200亿元"), Anchor.Of(Document(Plan), At(Plan, "1200亿元")).Find(Document(Plan)));

    [Fact]
    public void Words_are_found_after_lines_were_added_and_removed_elsewhere()
    {
        var anchor = Anchor.Of(Document(Plan), At(Plan, "区水务局"));
        var edited = "某区人民政府文件\n" + Plan.Replace("新增孵化器10家", "新增孵化器12家、加速器3家", StringComparison.Ordinal);

        Assert.Equal(At(edited, "区水务局"), anchor.Find(Document(edited)));
    }

    [Fact]
    public void Equal_words_are_told_apart_by_what_stands_around_them()
    {
        var second = new TextSpan(Plan.LastIndexOf("区财政局", StringComparison.Ordinal), 4);
        var edited = Plan.Replace("（一）建设园区道路。新建道路10公里。（区住建局牵头，区财政局配合）\n", "", StringComparison.Ordinal);

        Assert.Equal(At(edited, "区财政局"), Anchor.Of(Document(Plan), second).Find(Document(edited)));
    }

    [Fact]
    public void Words_that_are_gone_are_not_found_although_equal_words_stand_elsewhere()
    {
        var first = At(Plan, "区财政局");
        var edited = Plan.Replace("区住建局牵头，区财政局配合", "区住建局负责", StringComparison.Ordinal);

        Assert.Null(Anchor.Of(Document(Plan), first).Find(Document(edited)));
    }

    [Fact]
    public void Changed_words_are_not_found() =>
        Assert.Null(Anchor.Of(Document(Plan), At(Plan, "1200亿元")).Find(Document(Plan.Replace("1200亿元", "1500亿元", StringComparison.Ordinal))));

    [Fact]
    public void White_space_line_ends_and_full_width_forms_make_no_difference()
    {
        var anchor = Anchor.Of(Document(Plan), At(Plan, "新建道路10公里"));
        var edited = Plan.Replace("新建道路10公里", "新建\r\n道路 １０ 公里", StringComparison.Ordinal).Replace("，", " ,", StringComparison.Ordinal);

        Assert.Equal(At(edited, "新建\r\n道路 １０ 公里"), anchor.Find(Document(edited)));
    }

    [Fact]
    public void A_change_on_one_side_does_not_lose_the_place()
    {
        var anchor = Anchor.Of(Document(Plan), At(Plan, "区住建局"));
        var edited = Plan.Replace("区住建局牵头，区财政局配合", "区住建局负责", StringComparison.Ordinal);

        Assert.Equal(At(edited, "区住建局"), anchor.Find(Document(edited)));
    }

    [Fact]
    public void Rows_that_only_their_order_tells_apart_are_found_while_there_are_as_many()
    {
        var row = "道路养护\t区住建局\n";
        var rows = string.Concat(Enumerable.Repeat(row, 9));
        var fifth = new TextSpan((row.Length * 4) + 5, 4);
        var anchor = Anchor.Of(Document(rows), fifth);

        Assert.Equal(fifth with { Start = fifth.Start + 3 }, anchor.Find(Document("附件\n" + rows)));
        Assert.Null(anchor.Find(Document(rows + row)));
        Assert.Null(anchor.Find(Document(rows[row.Length..])));
    }

    [Fact]
    public void A_copy_added_behind_does_not_take_the_place_of_the_original()
    {
        var anchor = Anchor.Of(Document(Plan), At(Plan, "1200亿元"));

        Assert.Equal(At(Plan, "1200亿元"), anchor.Find(Document(Plan + Plan)));
    }

    [Fact]
    public void A_place_between_words_is_found_where_they_still_meet()
    {
        var place = new TextSpan(Plan.IndexOf("（一）", StringComparison.Ordinal), 0);
        var anchor = Anchor.Of(Document(Plan), place);

        Assert.Equal("", anchor.Quote);
        Assert.Equal(place with { Start = place.Start + 2 }, anchor.Find(Document("某\n" + Plan)));
        Assert.Null(anchor.Find(Document(Plan.Replace("（一）", "（一）加快", StringComparison.Ordinal))));
    }

    [Fact]
    public void An_anchor_written_by_hand_needs_only_the_words()
    {
        Assert.Equal(At(Plan, "1200亿元"), new Anchor("１２００ 亿元").Find(Document(Plan)));
        Assert.Null(new Anchor("区财政局").Find(Document(Plan)));
        Assert.Equal(At(Plan, "区财政局"), new Anchor("区财政局", Before: "区住建局牵头，").Find(Document(Plan)));
        Assert.Equal(Plan.LastIndexOf("区财政局", StringComparison.Ordinal), new Anchor("区财政局", Ordinal: 2).Find(Document(Plan))?.Start);
        Assert.Null(new Anchor("").Find(Document(Plan)));
    }

    [Fact]
    public void A_long_quote_full_of_repetitions_is_found_in_a_text_full_of_them()
    {
        var text = new string('工', 300_000) + "业" + new string('工', 300_000);
        var span = new TextSpan(100_000, 400_000);

        Assert.Equal(span, Anchor.Of(Document(text), span).Find(Document(text)));
    }

    // The words and what stands around them are kept; everything else is replaced at will.
    [Fact]
    public void Edits_elsewhere_never_lose_the_place() =>
        Gen.Select(Gen.Char["工业园区10，。\n"].Array[80, 200], Gen.Char["工业园区10，。\n "].Array[0, 60], Gen.Char["工业园区10，。\n "].Array[0, 60], Gen.Int[0, 1000], Gen.Int[1, 12])
            .Sample((chars, before, after, at, length) =>
            {
                var text = new string(chars);
                var span = new TextSpan(at % (text.Length - length), length);
                var from = Math.Max(0, span.Start - 60);
                var to = Math.Min(text.Length, span.End + 60);
                var edited = new string(before) + text[from..to] + new string(after);
                var anchor = Anchor.Of(Document(text), span);
                var moved = span with { Start = span.Start - from + before.Length };
                var found = anchor.Find(Document(edited));

                // Not finding is right only where the words are not alone.
                return found is { } place ? Same(edited, place, moved) : anchor.Twins > 1 || anchor.Quote.Length == 0 || Occurrences(edited, anchor) > 1;
            });

    [Fact]
    public void Edits_anywhere_outside_the_words_never_lead_to_other_words() =>
        Gen.Select(Gen.Char["工业园区十个，。\n"].Array[120, 240], Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 40], Gen.Char["工业园区十个，。"].Array[0, 30])
            .Sample((chars, at, where, removed, added) =>
            {
                var text = new string(chars);
                var span = new TextSpan(at % (text.Length - 6), 6);
                var start = where % text.Length;
                var end = Math.Min(text.Length, start + removed);
                if (start < span.End && end > span.Start)
                {
                    return true;
                }

                var edited = text[..start] + new string(added) + text[end..];
                var moved = start >= span.End ? span : span with { Start = span.Start + added.Length - (end - start) };
                return start > span.Start && start < span.End || Anchor.Of(Document(text), span).Find(Document(edited)) is not { } place || Same(edited, place, moved);
            });

    [Fact]
    public void Nothing_that_can_be_written_throws() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String, Gen.Int[-2, 5], Gen.Int[-2, 5], Gen.Int[-5, 50])
            .Sample((text, quote, before, after, ordinal, count, offset) =>
                new Anchor(quote, before, after, ordinal, count, count, offset).Find(Document(text + quote)) is not { } span || (span.Start >= 0 && span.End <= text.Length + quote.Length));

    private static SourceDocument Document(string text) => SourceDocument.FromText("plan", text);

    private static TextSpan At(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static bool Same(string text, TextSpan found, TextSpan expected) =>
        AnchorText.Fold(text[..found.Start]).Length == AnchorText.Fold(text[..expected.Start]).Length
        && AnchorText.Fold(text.Substring(found.Start, found.Length)) == AnchorText.Fold(text.Substring(expected.Start, expected.Length));

    private static int Occurrences(string text, Anchor anchor) => AnchorText.Of(Document(text)).PlacesOf(anchor.Before + anchor.Quote + anchor.After).Count();
}
