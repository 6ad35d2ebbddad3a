using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Documents.Tables;

namespace Luoshi.Documents.Tests.Tables;

public sealed class DeliverableTests
{
    private const string Words = "2021年，建成一座很长很长的桥。";

    [Fact]
    public void A_text_cut_short_is_given_in_full_from_the_document() => Assert.Equal("建成一座很长很长的桥", Of("建成一座…"));

    [Fact]
    public void A_whole_text_is_left_as_it_is() => Assert.Equal("建成桥", Of("建成桥"));

    [Fact]
    public void A_text_that_the_document_does_not_hold_is_left_as_it_is() => Assert.Equal("别的…", Of("别的…"));

    private static string Of(string text) => Deliverable.Of(
        SourceDocument.FromText("x", Words),
        new Milestone("m", "M01", 1, new TextSpan(0, Words.Length - 1), new PlanDate(2021), new TextSpan(0, 5), text, null, null, false));
}
