using Luoshi.Web.Lists;

namespace Luoshi.Web.Tests.Lists;

public sealed class ListQueryTests
{
    [Fact]
    public void Language_and_date_are_no_part_of_a_query() =>
        Assert.Equal("/x?q=a", Asked.For("lang=en&asof=2013-01-01&q=a").Address("/x"));

    [Fact]
    public void Values_are_trimmed_and_blank_ones_dropped()
    {
        var query = Asked.For("q= 空间 &group= ");
        Assert.Equal("空间", query.Search);
        Assert.Equal("/x?q=" + Uri.EscapeDataString("空间"), query.Address("/x"));
    }

    [Fact]
    public void Sorting_by_the_sorted_column_turns_the_order_round_and_back()
    {
        Assert.Equal("/x?sort=due", ListQuery.Empty.SortAddress("/x", "due"));
        Assert.Equal("/x?sort=-due", Asked.For("sort=due").SortAddress("/x", "due"));
        Assert.Equal("/x?sort=due", Asked.For("sort=-due").SortAddress("/x", "due"));
        Assert.Equal("/x?sort=name", Asked.For("sort=-due").SortAddress("/x", "name"));
    }

    [Fact]
    public void The_order_alone_is_no_filter()
    {
        Assert.False(Asked.For("sort=due").Filters);
        Assert.True(Asked.For("sort=due&q=a").Filters);
    }

    [Theory]
    [InlineData("2015", 2015)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("99999", null)]
    [InlineData("1e3", null)]
    public void A_year_is_a_year_or_nothing(string text, int? year) => Assert.Equal(year, Asked.For("year=" + text).Year("year"));

    [Fact]
    public void Equal_rows_keep_their_order_in_both_directions()
    {
        int[] rows = [11, 21, 12, 22];
        Assert.Equal([11, 12, 21, 22], Asked.For("sort=tens").Order(rows, row => row / 10));
        Assert.Equal([21, 22, 11, 12], Asked.For("sort=-tens").Order(rows, row => row / 10));
    }

    [Fact]
    public void A_search_looks_into_every_text_without_regard_to_case()
    {
        Assert.True(Asked.For("q=ab").Finds(null, "xABx"));
        Assert.False(Asked.For("q=ab").Finds(null, "a b"));
        Assert.True(ListQuery.Empty.Finds("anything"));
    }
}
