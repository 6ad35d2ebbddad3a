using Luoshi.Core.Audit.Delivery;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class TargetWithoutOwnerTests
{
    [Fact]
    public void Targets_that_no_clause_covers_are_reported_once_for_each_part()
    {
        var findings = Ask.Rule<TargetWithoutOwner>(Text("（三）开放设备\n到2015年开放设备300台，建设共享站点20个。"));

        Assert.Equal(["这一部分有2项指标（T02、T03）没有任何责任条款对应。"], findings.Select(f => f.Message.Zh));
    }

    [Fact]
    public void Rule_is_silent_when_a_clause_covers_them() =>
        Assert.Empty(Ask.Rule<TargetWithoutOwner>(Text("（三）开放设备\n到2015年开放设备300台，建设共享站点20个。（市科技局牵头）")));

    [Fact]
    public void Rule_is_silent_when_the_sentence_names_its_actor() =>
        Assert.Empty(Ask.Rule<TargetWithoutOwner>(Text("（三）开放设备\n到2015年市科技局开放设备300台。")));

    private static string Text(string task) =>
        "某市创新方案\n一、主要任务\n（一）建设平台\n到2015年建成平台8个。（市科技局牵头，市财政局配合）\n（二）引进人才\n出台人才政策。（市人社局牵头，市教育局配合）\n" + task;
}
