using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Syntax;

public class LabelReaderTests
{
    [Theory]
    [InlineData("一、总则", "Chinese 1 2")]
    [InlineData("十二、总则", "Chinese 12 3")]
    [InlineData("二十一.总则", "Chinese 21 4")]
    [InlineData("（三）任务", "BracketedChinese 3 3")]
    [InlineData("（十一）、任务", "BracketedChinese 11 5")]
    [InlineData("1．任务", "Arabic 1 2")]
    [InlineData("12、任务", "Arabic 12 3")]
    [InlineData("（3）任务", "BracketedArabic 3 3")]
    [InlineData("3）任务", "BracketedArabic 3 2")]
    [InlineData("⑫任务", "Circled 12 1")]
    [InlineData("第三编 农业", "Book 3 3")]
    [InlineData("第十一章 附则", "Chapter 11 4")]
    [InlineData("第2节 范围", "Division 2 3")]
    [InlineData("第二十条 罚则", "Article 20 4")]
    [InlineData("1.2 目的", "DecimalTwo 1 3")]
    [InlineData("1.2、目的", "DecimalTwo 1 4")]
    [InlineData("14.2.5 目的", "DecimalThree 14 6")]
    [InlineData("2．2021年底前", "Arabic 2 2")]
    [InlineData("附件", "Annex 1 2")]
    [InlineData("附件3", "Annex 3 3")]
    [InlineData("附件二：名单", "Annex 2 3")]
    [InlineData("附表1", "Annex 1 3")]
    public void A_label_has_its_style_number_and_length(string line, string label) => Assert.Equal(label, Read(line));

    [Theory]
    [InlineData("")]
    [InlineData("一批项目")]
    [InlineData("一")]
    [InlineData("三三、任务")]
    [InlineData("1.5万吨")]
    [InlineData("1.2.3.4 目的")]
    [InlineData("2015年底")]
    [InlineData("1234、任务")]
    [InlineData("12")]
    [InlineData("（略）任务")]
    [InlineData("（一任务")]
    [InlineData("（）任务")]
    [InlineData("第一批项目")]
    [InlineData("第一")]
    [InlineData("附件：1．名单")]
    [InlineData("附件1是一份名单。请查收。")]
    [InlineData("附近")]
    [InlineData("零、任务")]
    public void What_opens_no_heading_has_no_label(string line) => Assert.Equal("None 0 0", Read(line));

    private static string Read(string line)
    {
        var text = NormalizedText.From(line);
        var label = LabelReader.Read(text, 0, text.Chars.Length);
        return $"{label.Style} {label.Number} {label.Length}";
    }
}
