using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Reading;

namespace Luoshi.Core.Tests.Audit.Reading;

public class DoubledMarksTests
{
    [Fact]
    public void Doubled_marks_are_one_finding_and_the_stronger_mark_stays()
    {
        const string Text = "新建公园，，改造老街、，修建步道，。整治河道；；";
        var finding = Assert.Single(Ask.Rule<DoubledMarks>(Text));

        Assert.Equal("有4处标点重复。", finding.Message.Zh);
        Assert.Equal("新建公园，改造老街，修建步道。整治河道；", FixApplier.Apply(Text, Assert.Single(finding.Fixes)));
    }

    [Theory]
    [InlineData("新建公园，改造老街。")]
    [InlineData("新建公园。。。。。。3")]
    [InlineData("新建公园……。")]
    public void Rule_is_silent_about_single_marks_and_rows_of_dots(string text) => Assert.Empty(Ask.Rule<DoubledMarks>(text));
}
