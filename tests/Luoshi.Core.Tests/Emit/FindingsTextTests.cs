using Luoshi.Core.Emit;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Emit;

public class FindingsTextTests
{
    [Fact]
    public void A_finding_stands_under_its_line_with_its_sum_and_advice()
    {
        var expected = """
            示范园.txt:3:15: 警告 LS1001: 分项合计比总数少 30 亿元。
                3| 到2015年，工业总产值达到300亿元，其中软件业120亿元，硬件业150亿元。“𠮷林”三园：东园、西园。
                 |                         ^^^^^^^
                 = 算式：120 + 150 = 270
                 = 算式：300 - 270 = 30
                3| 到2015年，工业总产值达到300亿元，其中软件业120亿元，硬件业150亿元。“𠮷林”三园：东园、西园。
                 |                                            ------- 分项
                3| 到2015年，工业总产值达到300亿元，其中软件业120亿元，硬件业150亿元。“𠮷林”三园：东园、西园。
                 |                                                           ------- 分项
                 = 建议：补上缺的分项，或者改正总数。
                 = 已认可：陈一，2014-03-02：口径不同，见说明
                 = 可改：“300亿元”改为“270亿元”

            示范园.txt:5:1: 错误 LS2009: 附件是空的。
                5| 附件1
                 | ^^^^^
                 = 建议：补上附件。


            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), Print("zh", 120, FindingReport.Of(SamplePlan.Compilation)));
    }

    [Fact]
    public void English_is_complete()
    {
        var text = Print("en", 120, FindingReport.Of(SamplePlan.Compilation));
        Assert.Contains("示范园.txt:5:1: error LS2009: The attachment is empty.", text, StringComparison.Ordinal);
        Assert.Contains("= working: 300 - 270 = 30", text, StringComparison.Ordinal);
        Assert.Contains("= help: Add the attachment.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(37)]
    [InlineData(80)]
    public void Long_lines_are_cut_around_the_mark_and_the_mark_stays_under_its_words(int columns)
    {
        var text = new string('甲', 5_000) + "目标𠮷" + new string('乙', 5_000);
        var printed = Print("zh", columns, Report(text, new TextSpan(5_000, 4))).Split('\n');
        var (quoted, marks) = (printed[1][7..], printed[2][7..]);
        Assert.True(DisplayWidth.Of(quoted) <= columns, quoted);
        Assert.StartsWith("…", quoted, StringComparison.Ordinal);
        Assert.EndsWith("…", quoted, StringComparison.Ordinal);
        var before = quoted[..quoted.IndexOf("目标𠮷", StringComparison.Ordinal)];
        Assert.Equal(new string(' ', DisplayWidth.Of(before)) + "^^^^^^", marks);
    }

    [Fact]
    public void A_mark_longer_than_the_line_is_cut()
    {
        var printed = Print("zh", 40, Report(new string('长', 500), new TextSpan(0, 500))).Split('\n');
        Assert.True(DisplayWidth.Of(printed[1]) <= 42, printed[1]);
        Assert.Equal(new string('^', 32), printed[2][7..]);
    }

    [Fact]
    public void Control_characters_never_reach_the_terminal()
    {
        var printed = Print("zh", 80, Report("目\u001B[31m标\u202E\t任务", new TextSpan(0, 1)));
        Assert.DoesNotContain('\u001B', printed);
        Assert.DoesNotContain('\u202E', printed);
        Assert.DoesNotContain('\t', printed);
    }

    [Fact]
    public void A_place_at_the_end_of_the_text_has_one_mark()
    {
        var printed = Print("zh", 80, Report("目标", new TextSpan(2, 0))).Split('\n');
        Assert.Equal("     |     ^", printed[2]);
    }

    [Theory]
    [InlineData(8, 8, "")]
    [InlineData(34, 8, "     | …and 26 more")]
    public void Of_many_related_places_the_first_are_quoted_and_the_others_counted(int places, int quoted, string more)
    {
        var report = Report(new string('甲', 60), new TextSpan(0, 1));
        var related = Enumerable.Range(1, places).Select(i => new RelatedSpan(new TextSpan(i, 1), new("处", "place")));
        var printed = Print("en", 80, report with { Findings = [report.Findings[0] with { Related = [.. related] }] }).Split('\n');

        Assert.Equal(quoted, printed.Count(l => l.EndsWith("- place", StringComparison.Ordinal)));
        Assert.Equal(more.Length > 0 ? [more] : (string[])[], printed.Where(l => l.Contains("more", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_summary_counts_by_level()
    {
        using var output = new StringWriter();
        new FindingsText(output, "en").WriteSummary([FindingReport.Of(SamplePlan.Compilation)]);
        new FindingsText(output, "zh").WriteSummary([]);
        Assert.Equal("1 error, 0 warnings, 0 info\n1 more acknowledged\n没有问题。\n", output.ToString());
    }

    private static FindingReport Report(string text, TextSpan span) => new(
        "plan.txt", SourceDocument.FromText("plan.txt", text),
        [new Finding("LS1001", FindingFamily.Arithmetic, FindingLevel.Error, 1, span, new("问题", "finding"), new("建议", "help"), [], [])]);

    private static string Print(string language, int columns, FindingReport report)
    {
        using var output = new StringWriter();
        new FindingsText(output, language, columns).Write(report);
        return output.ToString();
    }
}
