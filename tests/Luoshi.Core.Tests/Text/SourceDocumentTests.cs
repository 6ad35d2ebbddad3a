using CsCheck;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Text;

public class SourceDocumentTests
{
    [Fact]
    public void Every_kind_of_line_end_ends_one_line()
    {
        var document = SourceDocument.FromText("a", "甲\n乙\r\n丙\r丁");

        Assert.Equal(4, document.LineCount);
        Assert.Equal(["甲", "乙", "丙", "丁"], Enumerable.Range(1, 4).Select(line => document.Slice(document.LineSpan(line))));
    }

    [Fact]
    public void A_line_end_belongs_to_the_line_it_ends()
    {
        var document = SourceDocument.FromText("a", "甲\r\n乙");

        Assert.Equal([1, 1, 1, 2, 2], Enumerable.Range(0, 5).Select(document.LineOf));
    }

    [Fact]
    public void An_empty_document_has_one_empty_line()
    {
        var document = SourceDocument.FromText("a", "");

        Assert.Equal(1, document.LineCount);
        Assert.Equal(new TextSpan(0, 0), document.LineSpan(1));
    }

    [Fact]
    public void A_line_end_at_the_end_opens_an_empty_line() => Assert.Equal(2, SourceDocument.FromText("a", "甲\n").LineCount);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_line_that_is_not_there_is_refused(int line) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceDocument.FromText("a", "甲\n乙").LineSpan(line));

    [Fact]
    public void Lines_and_line_ends_make_up_the_text() =>
        Gen.Char["甲\r\n"].Array[0, 30].Sample(chars =>
        {
            var document = SourceDocument.FromText("a", new string(chars));
            var lines = Enumerable.Range(1, document.LineCount).Select(document.LineSpan).ToList();
            return lines.Zip(lines.Skip(1)).All(pair => pair.Second.Start - pair.First.End is 1 or 2)
                && lines.Select((span, i) => document.LineOf(span.Start) == i + 1).All(right => right)
                && lines[0].Start == 0;
        });
}
