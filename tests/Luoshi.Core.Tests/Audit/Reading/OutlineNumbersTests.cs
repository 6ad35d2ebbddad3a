using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Reading;

namespace Luoshi.Core.Tests.Audit.Reading;

public class OutlineNumbersTests
{
    private const string Open = "青溪县工作方案\n一、主要目标\n到2025年，新建公园5个。\n二、重点任务\n";

    [Fact]
    public void A_number_that_stands_twice_is_reported_and_all_after_it_are_renumbered()
    {
        const string Text = Open + "（一）修建步道。\n（二）改造老街。\n（二）整治河道。\n（三）建设公园。\n三、保障措施\n";
        var finding = Assert.Single(Ask.Rule<OutlineNumbers>(Text));

        Assert.Equal("“（二）”重复了：前一条是第6行的“（二）”。", finding.Message.Zh);
        Assert.Contains("（三）整治河道。\n（四）建设公园。\n三、保障", FixApplier.Apply(Text, Assert.Single(finding.Fixes)), StringComparison.Ordinal);
        Assert.True(finding.Fixes[0].Preferred);
    }

    [Fact]
    public void A_slip_of_one_number_is_mended_alone()
    {
        const string Text = Open + "（一）修建步道。\n（四）改造老街。\n（三）整治河道。\n（四）建设公园。\n";
        var fix = Ask.Rule<OutlineNumbers>(Text)[0].Fixes[0];

        Assert.Contains("（二）改造老街。\n（三）整治河道。\n（四）建设公园。", FixApplier.Apply(Text, fix), StringComparison.Ordinal);
    }

    [Fact]
    public void A_skipped_number_is_reported_for_a_person_to_confirm()
    {
        var finding = Assert.Single(Ask.Rule<OutlineNumbers>(Open + "1．修建步道。\n2．改造老街。\n4．整治河道。\n"));

        Assert.Contains("跳了号", finding.Message.Zh, StringComparison.Ordinal);
        Assert.False(finding.Fixes[0].Preferred);
    }

    [Theory]
    [InlineData("（一）修建步道。\n（二）改造老街。\n三、保障措施\n（一）加强领导。\n（二）严格督查。\n")]
    [InlineData("（三）修建步道。\n（五）改造老街。\n")]
    [InlineData("（一）修建步道。\n（九）改造老街。\n")]
    [InlineData("（一）修建步道。（二）改造老街。\n（三）整治河道。\n")]
    public void Rule_is_silent_when_numbers_start_again_continue_jump_far_or_stand_in_between(string work) =>
        Assert.Empty(Ask.Rule<OutlineNumbers>(Open + work));
}
