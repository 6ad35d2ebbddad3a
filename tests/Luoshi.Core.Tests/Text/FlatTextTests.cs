using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Text;

public class FlatTextTests
{
    [Theory]
    [InlineData("约１２（家）；Ａ", "约12（家）；A")]
    [InlineData("(1,200家),其中:3;5", "（1,200家），其中：3；5")]
    [InlineData("2012―2015年，６～７家", "2012—2015年，6—7家")]
    public void Marks_and_digits_have_one_form_and_keep_their_places(string text, string flat)
    {
        Assert.Equal(flat, FlatText.Of(text));
        Assert.Equal(text.Length, FlatText.Of(text).Length);
    }

    [Fact]
    public void A_text_in_that_form_is_not_copied()
    {
        var text = "工业总产值达到6300亿元，年均增长12%。";

        Assert.Same(text, FlatText.Of(text));
    }
}
