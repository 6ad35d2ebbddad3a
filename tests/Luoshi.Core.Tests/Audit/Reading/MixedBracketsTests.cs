using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Reading;

namespace Luoshi.Core.Tests.Audit.Reading;

public class MixedBracketsTests
{
    [Fact]
    public void Pairs_of_mixed_width_are_one_finding_and_become_full_width()
    {
        const string Text = "新建公园（含口袋公园)5个。\n改造老街(含支路（两条）两侧）3条。";
        var finding = Assert.Single(Ask.Rule<MixedBrackets>(Text));

        Assert.Equal("有2对括号一边全角、一边半角。", finding.Message.Zh);
        Assert.Equal("新建公园（含口袋公园）5个。\n改造老街（含支路（两条）两侧）3条。", FixApplier.Apply(Text, Assert.Single(finding.Fixes)));
    }

    [Theory]
    [InlineData("（一）新建公园（5个），1）新建步道。")]
    [InlineData("(一)新建公园(5个)。")]
    [InlineData("新建公园（5个\n步道)3条。")]
    [InlineData("（（（（（）")]
    public void Rule_is_silent_when_pairs_agree_or_are_no_pairs(string text) => Assert.Empty(Ask.Rule<MixedBrackets>(text));

    [Fact]
    public void Brackets_deeper_than_anybody_writes_do_no_harm() =>
        Assert.Empty(Ask.Rule<MixedBrackets>(new string('（', 10_000) + new string('）', 10_000)));
}
