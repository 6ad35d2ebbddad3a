using CsCheck;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Text;

public class WordListTests
{
    private static readonly string[] Words = ["负责", "负责落实", "落实", "牵头", "头", "a", "ab"];
    private static readonly WordList List = WordList.Of(Words);

    private static readonly Gen<string> Texts = Gen.String[Gen.Char["负责落实牵头abc，"], 0, 12];

    [Fact]
    public void The_first_word_of_the_list_that_fits_is_found() =>
        Texts.Sample(text =>
            List.IndexAtStart(text) == Array.FindIndex(Words, w => text.StartsWith(w, StringComparison.Ordinal))
            && List.IndexAtEnd(text) == Array.FindIndex(Words, w => text.EndsWith(w, StringComparison.Ordinal)));

    [Fact]
    public void A_word_is_found_at_the_first_place_that_holds_one() =>
        Texts.Sample(text =>
        {
            var places = Words.Select(w => text.IndexOf(w, StringComparison.Ordinal)).Where(at => at >= 0).ToList();
            return List.IndexIn(text) == (places.Count > 0 ? places.Min() : -1) && List.IsIn(text) == places.Count > 0
                && List.Has(text) == Words.Contains(text, StringComparer.Ordinal);
        });

    [Fact]
    public void The_longest_word_comes_first_and_each_comes_once() =>
        Assert.Equal(["三个字", "两字", "字"], [.. WordList.LongestFirst("字", "两字", "三个字", "字")]);
}
