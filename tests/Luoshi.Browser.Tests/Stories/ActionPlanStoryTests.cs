using Luoshi.Browser.Tests.Support;
using Luoshi.Web.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests.Stories;

public class ActionPlanStoryTests(RunningLuoshi luoshi)
{
    [Theory]
    [InlineData("zh", "市民政局", "市水务局", "desktop")]
    [InlineData("en", "市园林局", "市气象局", "phone")]
    public async Task An_action_plan_goes_from_draft_to_approval_with_a_unit_that_refuses_and_then_agrees(string language, string lead, string assist, string screen)
    {
        await using var cast = new Cast(luoshi, language);
        var liaison = await cast.AsAsync("unit-liaison", lead, screen);
        var leader = await cast.AsAsync("unit-leader", lead);
        var asked = await cast.AsAsync("unit-leader", assist, screen);
        var clerk = await cast.AsAsync("office-clerk", "市改革办");
        var head = await cast.AsAsync("office-head", "市改革办");
        var plan = await Delivered.PublishAsync(luoshi.Services, "行动" + language, lead, assist);

        // The office asks for it.
        await clerk.GotoAsync("/action-plans?plan=" + plan);
        await clerk.Locator("tr").Filter(new() { HasText = "建设学校" }).Locator("input[name=duty]").CheckAsync();
        await clerk.Locator("#f-due").FillAsync(Cast.Day(20));
        await cast.AssertNoBarriersAsync(clerk);
        await clerk.Locator("#ask button[type=submit]").ClickAsync();
        await Assertions.Expect(clerk.Locator(".message.done")).ToBeVisibleAsync();

        // The liaison writes it: two steps, the second of which needs help.
        await Cast.OpenFromInboxAsync(liaison, "建设学校");
        await liaison.Locator("#f-goal").FillAsync("年内建成12所学校");
        await FillStepAsync(liaison, 1, "选址", Cast.Day(30));
        await liaison.Locator("button[value=add]").ClickAsync();
        await Assertions.Expect(liaison.Locator("#f-s1-title")).ToHaveValueAsync("选址");
        await FillStepAsync(liaison, 2, "开工", Cast.Day(60));
        await liaison.Locator("#f-s2-source1").FillAsync("市财政");
        await liaison.Locator("#f-s2-amount1").FillAsync("120.5");
        await liaison.Locator("#f-s2-unit1").SelectOptionAsync("u-" + assist);
        await liaison.Locator("#f-s2-what1").FillAsync("提供用地红线");
        await liaison.Locator("#f-s2-by1").FillAsync(Cast.Day(40));
        await cast.AssertNoBarriersAsync(liaison);
        await liaison.Locator("#plan button[value=save]").First.ClickAsync();
        await Assertions.Expect(liaison.Locator(".message.done")).ToBeVisibleAsync();
        await liaison.Locator("form:has(input[value='ask-help']) button[type=submit]").ClickAsync();
        await Assertions.Expect(liaison.Locator(".message.done")).ToBeVisibleAsync();

        // The other unit refuses, is asked again, and agrees.
        await Cast.OpenFromInboxAsync(asked, "建设学校");
        await Cast.ActAsync(asked, "refuse", ("reason", "红线尚未划定"));
        await liaison.ReloadAsync();
        await Assertions.Expect(liaison.Locator("#s2")).ToContainTextAsync("红线尚未划定");
        await liaison.Locator("#s2 dd a").First.ClickAsync();
        await Cast.ActAsync(liaison, "ask-again", ("what", "提供用地红线（可分期）"));
        await Cast.OpenFromInboxAsync(asked, "建设学校");
        await Cast.ActAsync(asked, "agree", ("promised-by", Cast.Day(38)));

        // The leader files it, the office returns it with a remark on a step.
        await Cast.OpenFromInboxAsync(liaison, "建设学校");
        await Cast.ActAsync(liaison, "submit");
        await Cast.OpenFromInboxAsync(leader, "建设学校");
        await Cast.ActAsync(leader, "file");
        await Cast.OpenFromInboxAsync(clerk, "建设学校");
        await clerk.Locator("#f-return-remark-2").FillAsync("开工应提前");
        await cast.AssertNoBarriersAsync(clerk);
        await Cast.ActAsync(clerk, "return", ("reason", "时间偏晚"));

        // The liaison finds the remark at the step, mends it, and compares.
        await Cast.OpenFromInboxAsync(liaison, "建设学校");
        await Assertions.Expect(liaison.Locator("#step-2 .remark")).ToContainTextAsync("开工应提前");
        await Assertions.Expect(liaison.Locator("#returned")).ToContainTextAsync("时间偏晚");
        await liaison.Locator("#f-s2-due").FillAsync(Cast.Day(50));
        await liaison.Locator("#plan button[value=save]").First.ClickAsync();
        await Assertions.Expect(liaison.Locator(".message.done")).ToBeVisibleAsync();
        await liaison.Locator("form[action$='#compared'] button").ClickAsync();
        var changed = liaison.Locator("tr").Filter(new() { Has = liaison.Locator("del", new() { HasText = Cast.Day(60) }) });
        await Assertions.Expect(changed.Locator("ins")).ToHaveTextAsync(Cast.Day(50));
        await Assertions.Expect(changed).ToContainTextAsync(cast.English ? "changed" : "改");
        await cast.AssertNoBarriersAsync(liaison);

        // Filed again, it passes and is approved by another person.
        await Cast.ActAsync(liaison, "submit");
        await Cast.OpenFromInboxAsync(leader, "建设学校");
        await Cast.ActAsync(leader, "file");
        await Cast.OpenFromInboxAsync(clerk, "建设学校");
        await Cast.ActAsync(clerk, "pass", ("opinion", "可行"));
        await Cast.OpenFromInboxAsync(head, "建设学校");
        await Cast.ActAsync(head, "approve");
        await Assertions.Expect(head.Locator(".step-lights")).ToContainTextAsync("开工");

        // Its steps are milestones now, with a light, and stand in the plan of their year.
        await liaison.GotoAsync($"/plans/{plan}/duties");
        await Assertions.Expect(liaison.Locator(".step-lights").First).ToContainTextAsync("选址");
        await cast.AssertNoBarriersAsync(liaison);
        await liaison.GotoAsync($"/plans/{plan}/annual/{Cast.Day(50)[..4]}");
        var due = liaison.Locator("tr").Filter(new() { HasText = "开工" }).Filter(new() { HasText = Cast.Day(50) });
        await cast.AssertNoBarriersAsync(liaison);
        await due.Locator("th a").ClickAsync();
        await Assertions.Expect(liaison.Locator("#s2")).ToContainTextAsync(Cast.Day(50));

        // The unit that helps sees the plan, too.
        await asked.GotoAsync("/action-plans?plan=" + plan);
        await asked.Locator("main a[href^='/action-plans/']").First.ClickAsync();
        await Assertions.Expect(asked.Locator("#s2")).ToContainTextAsync("提供用地红线");
        cast.AssertNoComplaints();
    }

    private static async Task FillStepAsync(IPage page, int step, string title, string due)
    {
        await page.Locator($"#f-s{step}-title").FillAsync(title);
        await page.Locator($"#f-s{step}-due").FillAsync(due);
        await page.Locator($"#f-s{step}-post").FillAsync("规划科科长");
        await page.Locator($"#f-s{step}-measures").FillAsync("比选三处，报批");
    }
}
