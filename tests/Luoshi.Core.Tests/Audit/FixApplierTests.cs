using Luoshi.Core.Audit;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Audit;

public class FixApplierTests
{
    [Fact]
    public void Edits_are_made_at_the_places_of_the_text_as_it_was()
    {
        var fix = new QuickFix(new("改", "fix"), [new(new(0, 1), "甲甲"), new(new(2, 0), "、"), new(new(3, 1), "")]);

        Assert.Equal("甲甲乙、丙", FixApplier.Apply("一乙丙丁", fix));
    }

    [Fact]
    public void Of_two_fixes_that_change_the_same_words_the_first_is_made()
    {
        var (one, two, far) = (Fix(2, 3, "X"), Fix(4, 2, "Y"), Fix(7, 1, "Z"));

        var fixedText = FixApplier.Apply("0123456789", [one, two, far]);

        Assert.Equal("01X56Z89", fixedText.Text);
        Assert.Equal([one, far], fixedText.Made);
        Assert.Equal([two], fixedText.Left);
    }

    [Fact]
    public void A_fix_is_made_as_a_whole_or_not_at_all()
    {
        var both = new QuickFix(new("改", "fix"), [new(new(0, 1), "X"), new(new(5, 1), "Y")]);

        var fixedText = FixApplier.Apply("0123456789", [Fix(5, 2, "Z"), both]);

        Assert.Equal("01234Z789", fixedText.Text);
        Assert.Equal([both], fixedText.Left);
    }

    [Fact]
    public void Fixes_may_touch_but_two_insertions_at_one_place_are_not_both_made()
    {
        Assert.Equal("0XY3", FixApplier.Apply("0123", [Fix(1, 1, "X"), Fix(2, 1, "Y")]).Text);
        Assert.Equal("0X123", FixApplier.Apply("0123", [Fix(1, 0, "X"), Fix(1, 0, "Y")]).Text);
    }

    [Fact]
    public void A_fix_that_was_made_for_another_text_is_left() =>
        Assert.Equal("01", FixApplier.Apply("01", [Fix(1, 5, "X"), Fix(-1, 1, "Y")]).Text);

    private static QuickFix Fix(int start, int length, string words) => QuickFix.Of(new("改", "fix"), new TextSpan(start, length), words);
}
