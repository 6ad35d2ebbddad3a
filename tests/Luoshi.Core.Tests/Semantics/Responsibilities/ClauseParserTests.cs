using Luoshi.Core.Semantics.Responsibilities;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Semantics.Responsibilities;

public class ClauseParserTests
{
    [Theory]
    [InlineData("市科技局牵头", "Lead 市科技局")]
    [InlineData("市科技局、市财政局牵头，市统计局配合", "Lead 市科技局|Lead 市财政局|Assist 市统计局")]
    [InlineData("市科技局牵头；市统计局、市财政局参与；各区政府具体负责", "Lead 市科技局|Assist 市统计局|Assist 市财政局|Responsible 各区政府")]
    [InlineData("市科技局主办，市财政局协办", "Lead 市科技局|Assist 市财政局")]
    [InlineData("市科技局会同市财政局负责", "Lead 市科技局|Assist 市财政局")]
    [InlineData("市科技局、市财政局按职责分工负责", "Responsible 市科技局|Responsible 市财政局")]
    [InlineData("市科技局负责落实", "Responsible 市科技局")]
    [InlineData("市科技局指导", "Responsible 市科技局")]
    [InlineData("各区政府组织实施", "Responsible 各区政府")]
    public void Each_role_word_closes_the_list_before_it(string clause, string designations) => Assert.Equal(designations, Parse(clause));

    [Theory]
    [InlineData("责任单位：市科技局、市财政局", "Responsible 市科技局|Responsible 市财政局")]
    [InlineData("牵头单位：市科技局；配合单位：市财政局", "Lead 市科技局|Assist 市财政局")]
    [InlineData("主办单位:市科技局，协办单位:市财政局", "Lead 市科技局|Assist 市财政局")]
    [InlineData("牵头单位：市科技局。责任单位：各区政府", "Lead 市科技局|Responsible 各区政府")]
    public void A_label_opens_the_list_after_it(string clause, string designations) => Assert.Equal(designations, Parse(clause));

    [Theory]
    [InlineData("")]
    [InlineData("含学校、医院")]
    [InlineData("以下简称领导小组")]
    [InlineData("见附件1")]
    [InlineData("市科技局")]
    [InlineData("由分管副市长召集")]
    [InlineData("责任单位：")]
    [InlineData("企业牵头组建创新联合体")]
    public void What_names_no_duty_is_no_clause(string clause) => Assert.Equal("", Parse(clause));

    [Fact]
    public void Prose_in_brackets_is_no_clause_however_it_ends() => Assert.Equal("", Parse(new string('甲', 1300) + "市科技局牵头"));

    [Fact]
    public void The_rule_of_the_first_named_holds_from_where_it_stands()
    {
        var clauses = new[] { "市统计局、市财政局负责", "市科技局、市财政局负责。列第一位者为牵头单位，下同", "市统计局、市财政局负责", "市交通局负责", "市水利局牵头，市林业局负责" };

        Assert.Equal(
            [
                "Responsible 市统计局|Responsible 市财政局",
                "Lead 市科技局|Responsible 市财政局",
                "Lead 市统计局|Responsible 市财政局",
                "Lead 市交通局",
                "Lead 市水利局|Responsible 市林业局",
            ],
            ParseAll(clauses));
    }

    [Theory]
    [InlineData("推进改革。责任单位：市科技局", 5)]
    [InlineData("牵头部门:市科技局", 0)]
    [InlineData("对责任单位予以通报", -1)]
    [InlineData("责任单位", -1)]
    [InlineData("", -1)]
    public void A_label_is_found_where_a_colon_follows(string text, int at)
    {
        var normal = NormalizedText.From(text);

        Assert.Equal(at, new ClauseParser(normal).FindLabel(0, normal.Chars.Length)?.Start ?? -1);
    }

    private static string Parse(string clause) => ParseAll(clause)[0];

    private static string[] ParseAll(params string[] clauses)
    {
        var text = NormalizedText.From(string.Join('\n', clauses));
        var chars = text.Chars;
        var parser = new ClauseParser(text);
        var found = new List<string>();
        var start = 0;
        foreach (var clause in chars.Split('\n'))
        {
            found.Add(string.Join('|', parser.Parse(start, start + clause.Length).Select(d => $"{d.Role} {chars[d.Unit.Start..d.Unit.End]}")));
            start += clause.Length + 1;
        }

        return [.. found];
    }
}
