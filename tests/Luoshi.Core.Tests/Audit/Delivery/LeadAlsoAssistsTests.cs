using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Delivery;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class LeadAlsoAssistsTests
{
    [Theory]
    [InlineData("县科技局牵头，县科技局、县财政局配合", "县科技局牵头，县财政局配合")]
    [InlineData("县科技局牵头，县财政局、县科技局配合", "县科技局牵头，县财政局配合")]
    public void A_lead_that_also_assists_can_be_taken_out_of_those_who_do(string clause, string mended)
    {
        var text = $"一、任务\n（一）建设平台。建成平台。（{clause}）";
        var finding = Assert.Single(Ask.Rule<LeadAlsoAssists>(text));

        Assert.Equal("“建设平台”的责任条款里县科技局既牵头又配合。", finding.Message.Zh);
        Assert.Contains(mended, FixApplier.Apply(text, Assert.Single(finding.Fixes)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_else_assists_the_words_are_left_to_a_person() =>
        Assert.Empty(Assert.Single(Ask.Rule<LeadAlsoAssists>("一、任务\n（一）建设平台。建成平台。（县科技局牵头，县科技局配合）")).Fixes);

    [Fact]
    public void Rule_is_silent_when_lead_and_assisting_differ() =>
        Assert.Empty(Ask.Rule<LeadAlsoAssists>("一、任务\n（一）建设平台。建成平台。（县科技局牵头，县财政局配合）"));
}
