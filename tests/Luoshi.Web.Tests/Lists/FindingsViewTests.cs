using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Web.Pages.Findings;

namespace Luoshi.Web.Tests.Lists;

public sealed class FindingsViewTests
{
    [Fact]
    public void The_accused_words_stand_between_the_words_around_them()
    {
        var excerpt = Make().Rows[0].Excerpt;
        Assert.Equal("到2023年，", excerpt.Before);
        Assert.Equal("园区总产值达到600亿元", excerpt.Accused);
        Assert.StartsWith("，其中电子产业", excerpt.After, StringComparison.Ordinal);
    }

    [Fact]
    public void Related_places_come_with_their_line_and_words()
    {
        var place = Assert.Single(Make().Rows[0].Related);
        Assert.Equal((3, "电子产业200亿元"), (place.Line, place.Words));
    }

    [Theory]
    [InlineData("family=delivery", "F02")]
    [InlineData("level=error", "F01")]
    [InlineData("code=LS2001", "F02")]
    [InlineData("q=Nobody", "F02")]
    [InlineData("level=nonsense", "")]
    [InlineData("sort=-level", "F02 F01")]
    public void Filters_and_order_come_from_the_address(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', Make(query).Rows.Select(row => row.Numbered.Number)));

    [Fact]
    public void Counts_are_those_of_the_whole_plan_whatever_is_shown()
    {
        var view = Make("level=error");
        Assert.Equal(2, view.Total);
        Assert.Equal([(FindingLevel.Info, 0), (FindingLevel.Warning, 1), (FindingLevel.Error, 1)], view.Levels.Select(each => (each.Value, each.Count)));
    }

    [Fact]
    public void A_long_line_is_cut_on_both_sides_with_a_sign()
    {
        var source = SourceDocument.FromText("x", new string('前', 100) + "罪" + new string('后', 100));
        var excerpt = Excerpt.Of(source, new TextSpan(100, 1));
        Assert.Equal("…" + new string('前', 40), excerpt.Before);
        Assert.Equal(new string('后', 40) + "…", excerpt.After);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 50)]
    [InlineData(99, 1)]
    public void A_place_outside_the_text_is_brought_inside(int start, int length) =>
        Assert.NotNull(Excerpt.Of(SourceDocument.FromText("x", "一二三四"), new TextSpan(start, length)));

    private static FindingsView Make(string query = "") => FindingsView.From(Asked.Compilation, Asked.Index, Asked.For(query));
}
