using Luoshi.Core.Semantics.Responsibilities;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Semantics.Responsibilities;

public class SentenceDesignationsTests
{
    [Theory]
    [InlineData("由市科技局牵头，会同市财政局推进。", "Lead 市科技局|Assist 市财政局")]
    [InlineData("由市科技局、市财政局负责。", "Responsible 市科技局|Responsible 市财政局")]
    [InlineData("市科技局会同市财政局制定办法。", "Lead 市科技局|Assist 市财政局")]
    [InlineData("市科技局牵头制定办法。", "Lead 市科技局")]
    [InlineData("建立由市科技局牵头的会商机制。", "Lead 市科技局")]
    public void A_sentence_may_designate(string sentence, string designations) => Assert.Equal(designations, Parse(sentence));

    [Theory]
    [InlineData("各部门要主动配合，抓好落实。")]
    [InlineData("发挥专家的牵头作用。")]
    [InlineData("坚持谁审批谁负责。")]
    [InlineData("项目负责人要在场。")]
    [InlineData("由张三同志负责联络。")]
    [InlineData("市科技局要加强指导。")]
    [InlineData("")]
    public void A_sentence_about_duty_in_general_designates_nobody(string sentence) => Assert.Equal("", Parse(sentence));

    private static string Parse(string sentence)
    {
        var chars = NormalizedText.From(sentence).Chars;
        return string.Join('|', SentenceDesignations.Parse(chars, new Stretch(0, chars.Length), DutyPlace.Text, null).Select(d => $"{d.Role} {chars[d.Unit.Start..d.Unit.End]}"));
    }
}
