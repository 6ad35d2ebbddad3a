using CsCheck;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Tests.Syntax;

public class SentenceReaderTests
{
    [Theory]
    [InlineData("甲。乙", "甲。|乙")]
    [InlineData("甲！乙？丙。", "甲！|乙？|丙。")]
    [InlineData("甲；乙，丙。", "甲；乙，丙。")]
    [InlineData("甲（乙。丙）丁。戊。", "甲（乙。丙）丁。|戊。")]
    [InlineData("甲（乙（丙。）丁。）戊。己", "甲（乙（丙。）丁。）戊。|己")]
    [InlineData("甲（乙。丙", "甲（乙。|丙")]
    [InlineData("甲）乙。丙（丁。", "甲）乙。|丙（丁。")]
    [InlineData("", "")]
    public void A_full_stop_outside_brackets_ends_a_sentence(string text, string sentences) =>
        Assert.Equal(sentences, Join(text, SentenceReader.Sentences(text, 0, text.Length)));

    [Theory]
    [InlineData("甲（乙）丙（丁）", "（乙）|（丁）")]
    [InlineData("甲（乙（丙）丁）", "（乙（丙）丁）")]
    [InlineData("甲（乙", "")]
    [InlineData("甲）乙（丙）", "（丙）")]
    [InlineData("（甲（乙）", "（乙）")]
    [InlineData("（）", "（）")]
    public void Brackets_are_the_outermost_that_close(string text, string brackets) =>
        Assert.Equal(brackets, Join(text, SentenceReader.Brackets(text, 0, text.Length)));

    [Fact]
    public void Sentences_make_up_the_whole_text() =>
        Gen.Char["甲乙。！（）；"].Array[0, 40].Sample(chars =>
        {
            var text = new string(chars);
            return Join(text, SentenceReader.Sentences(text, 0, text.Length)).Replace("|", "", StringComparison.Ordinal) == text;
        });

    [Fact]
    public void Text_without_stops_is_cut_at_some_length()
    {
        var text = new string('甲', 100_000);

        Assert.All(SentenceReader.Sentences(text, 0, text.Length), s => Assert.InRange(s.Length, 1, 3_001));
    }

    private static string Join(string text, List<Stretch> stretches) => string.Join('|', stretches.Select(s => text[s.Start..s.End]));
}
