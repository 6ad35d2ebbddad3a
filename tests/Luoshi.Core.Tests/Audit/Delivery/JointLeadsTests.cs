using Luoshi.Core.Audit.Delivery;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class JointLeadsTests
{
    [Fact]
    public void Two_leads_without_a_first_are_reported()
    {
        var finding = Assert.Single(Ask.Rule<JointLeads>(PlanBuilder.On("建设平台。（市科技局、市发改委牵头，市财政局配合）")
            .Clause("（市科技局、市发改委牵头，市财政局配合）", "建设平台", ("市科技局", Role.Lead), ("市发改委", Role.Lead), ("市财政局", Role.Assist))));

        Assert.Equal("2个单位共同牵头“建设平台”：市科技局、市发改委。", finding.Message.Zh);
    }

    [Fact]
    public void Rule_is_silent_when_one_leads() =>
        Assert.Empty(Ask.Rule<JointLeads>(PlanBuilder.On("建设平台。（市科技局牵头，市发改委配合）")
            .Clause("（市科技局牵头，市发改委配合）", "建设平台", ("市科技局", Role.Lead), ("市发改委", Role.Assist))));

    [Fact]
    public void Rule_is_silent_about_the_hosts_of_an_event() =>
        Assert.Empty(Ask.Rule<JointLeads>(PlanBuilder.On("举办演出。\n主办单位：县文化局、县体育局\n承办单位：县文化馆")
            .Clause("主办单位：县文化局、县体育局", "举办演出", ("县文化局", Role.Lead), ("县体育局", Role.Lead))));

    [Fact]
    public void Rule_is_silent_when_the_plan_says_that_the_first_named_leads() =>
        Assert.Empty(Ask.Rule<JointLeads>("一、任务\n（一）建设平台\n搭建平台。（财政部、商务部负责，列第一位者为牵头单位，下同）\n（二）引进人才\n出台政策。（教育部、财政部牵头负责）"));
}
