using Luoshi.Core.Audit.Delivery;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class WorkWithoutOwnerTests
{
    [Fact]
    public void A_task_without_a_clause_in_a_plan_that_assigns_others_is_reported()
    {
        var finding = Assert.Single(Ask.Rule<WorkWithoutOwner>(Text("（三）开放设备\n建立设备共享机制。")));

        Assert.Equal("“开放设备”没有写明责任单位，而本方案其他任务写了。", finding.Message.Zh);
    }

    [Theory]
    [InlineData("（三）开放设备\n建立设备共享机制。（市科技局牵头）")]
    [InlineData("（三）开放设备\n由高校负责建立设备共享机制。")]
    [InlineData("（三）实施范围\n全市各类平台。")]
    public void Rule_is_silent_when_the_work_is_owed_or_is_no_work(string task) => Assert.Empty(Ask.Rule<WorkWithoutOwner>(Text(task)));

    [Fact]
    public void Rule_is_silent_when_the_plan_does_not_assign_its_work_as_a_rule() =>
        Assert.Empty(Ask.Rule<WorkWithoutOwner>("一、主要任务\n（一）甲\n建设平台。\n（二）乙\n引进人才。\n（三）丙\n开放设备。（市科技局牵头）"));

    private static string Text(string task) =>
        "某市创新方案\n一、主要任务\n（一）建设平台\n搭建公共服务平台。（市科技局牵头，市财政局配合）\n（二）引进人才\n出台人才政策。（市人社局牵头，市教育局配合）\n" + task;
}
