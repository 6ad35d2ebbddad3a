using Luoshi.Core.Amendments.Consolidating;
using Luoshi.Core.Tests.Corrections;
using Luoshi.Core.Text;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Amendments;

/// <summary>Each code of an amending document: a notice that it accuses, and one that does the same rightly.</summary>
public class AmendmentFindingsTests
{
    private const string Dated = "本通知自2014年5月1日起施行。\n";

    public static TheoryData<string, string, string> Notices => new()
    {
        { "LS0020", "将“1300亿元”修改为“1500亿元”。", "将“1200亿元”修改为“1500亿元”。" },
        { "LS0021", "将“县”修改为“市”。", "将“县气象局”修改为“市气象局”。" },
        { "LS0022", "将“1200亿元修改为“1300亿元。", "将“1200亿元”修改为“1300亿元”。" },
        { "LS0023", "将“1200亿元”修改为“1300亿元”。将“总产值达到1200亿元”修改为“总产值达到1400亿元”。", "将“1200亿元”修改为“1300亿元”。将“10公里”修改为“12公里”。" },
        { "LS0025", "定于下周召开座谈会，请准时参加。", "删除“县气象局做好预报。”" },
    };

    [Theory]
    [MemberData(nameof(Notices))]
    public void A_code_is_reported_with_its_page_and_in_both_languages_and_is_silent_when_the_notice_is_right(string code, string wrong, string right)
    {
        var finding = Assert.Single(Of(wrong + Dated), f => f.Code == code);

        Assert.All([finding.Message, finding.Help], t => Assert.False(string.IsNullOrWhiteSpace(t.Zh) || string.IsNullOrWhiteSpace(t.En) || t.Zh == t.En));
        Assert.Contains(finding.Help.Zh, File.ReadAllText(Repository.PathOf("docs", "findings", code + ".md")), StringComparison.Ordinal);
        Assert.Empty(Of(right + Dated));
    }

    [Fact]
    public void A_notice_without_a_day_of_effect_is_reported_and_one_with_it_is_not()
    {
        Assert.Equal(["LS0024"], Of("将“1200亿元”修改为“1300亿元”。").Select(f => f.Code));
        Assert.Empty(Of("将“1200亿元”修改为“1300亿元”。" + Dated));
    }

    private static System.Collections.Immutable.ImmutableArray<Model.Finding> Of(string notice) =>
        Consolidation.Of(Hand.Compile(Hand.Plan), SourceDocument.FromText("notice", notice)).Findings;
}
