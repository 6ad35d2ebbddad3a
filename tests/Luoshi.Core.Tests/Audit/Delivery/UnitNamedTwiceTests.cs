using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Delivery;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class UnitNamedTwiceTests
{
    [Fact]
    public void A_unit_that_stands_twice_in_a_bracket_can_be_taken_out_once()
    {
        const string Text = "一、任务\n（一）建设平台。建成平台。（县科技局牵头，县财政局、县教育局、县财政局配合）";
        var finding = Assert.Single(Ask.Rule<UnitNamedTwice>(Text));

        Assert.Equal("“建设平台”的责任条款里县财政局列了2次。", finding.Message.Zh);
        Assert.EndsWith("（县科技局牵头，县财政局、县教育局配合）", FixApplier.Apply(Text, Assert.Single(finding.Fixes)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("（县科技局牵头，县财政局、县教育局配合）")]
    [InlineData("由县科技局负责建设，县财政局负责资金，县科技局负责验收。")]
    public void Rule_is_silent_when_each_is_named_once_or_a_sentence_tells_it(string clause) =>
        Assert.Empty(Ask.Rule<UnitNamedTwice>("一、任务\n（一）建设平台。建成平台。" + clause));
}
