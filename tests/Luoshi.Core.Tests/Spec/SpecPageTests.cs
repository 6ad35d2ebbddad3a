namespace Luoshi.Core.Tests.Spec;

public class SpecPageTests
{
    [Fact]
    public void An_example_has_its_section_number_document_and_items()
    {
        var (examples, faults) = SpecPage.Read("page", "# T\n\n## First\n\n```plan\n一、甲\na→b\n```\n\n```expect\nheading 1 | 1 | 一、 | 甲\ntarget none\n```\n");

        var example = Assert.Single(examples);
        Assert.Equal("page 1: First", example.Name);
        Assert.Equal("一、甲\na\tb", example.Document);
        Assert.Equal(["heading 1 | 1 | 一、 | 甲", "target none"], example.Expected);
        Assert.Null(example.Pending);
        Assert.Empty(faults);
    }

    [Fact]
    public void A_pending_example_keeps_its_reason()
    {
        var (examples, _) = SpecPage.Read("page", "```plan\na\n```\n```expect\npending: not read yet\ntarget none\n```\n");

        Assert.Equal("not read yet", Assert.Single(examples).Pending);
        Assert.Equal(["target none"], examples[0].Expected);
    }

    [Theory]
    [InlineData("# T\n", "page: a page without examples")]
    [InlineData("```plan\na\n```\n", "page:1: a document without an expectation")]
    [InlineData("```plan\na\n```\n```plan\nb\n```\n```expect\ntarget none\n```\n", "page:1: a document without an expectation")]
    [InlineData("```expect\ntarget none\n```\n", "page:1: an expectation without a document above it")]
    [InlineData("```plan\na\n```\n```expect\npending: because\n```\n", "page:4: an expectation that expects nothing")]
    public void A_page_with_half_an_example_is_at_fault(string page, string fault) =>
        Assert.Contains(fault, SpecPage.Read("page", page).Faults);
}
