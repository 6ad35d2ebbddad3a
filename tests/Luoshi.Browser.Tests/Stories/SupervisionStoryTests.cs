using Luoshi.Browser.Tests.Support;
using Luoshi.Web.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests.Stories;

public class SupervisionStoryTests(RunningLuoshi luoshi)
{
    [Theory]
    [InlineData("zh", "office-supervision", "office-clerk", "office-head", "市档案局", "市体育局")]
    [InlineData("en", "government-supervision", "supervisor", "leading-group", "市侨务局", "市渔业局")]
    public async Task A_supervision_goes_from_its_beginning_to_closure_with_one_extension_one_redo_and_one_review(
        string language, string kind, string handler, string decider, string unit, string other)
    {
        await using var cast = new Cast(luoshi, language);
        var leader = await cast.AsAsync("unit-leader", unit);
        await cast.AsAsync("unit-leader", other);
        var liaison = await cast.AsAsync("unit-liaison", unit, "phone");
        var clerk = await cast.AsAsync(handler, "市督查室");
        var head = await cast.AsAsync(decider, "市领导小组");
        var reviewer = await cast.AsAsync("appeal-reviewer", "市复核组");
        var plan = await Delivered.PublishAsync(luoshi.Services, "督办" + language, unit, other);
        const string Work = "建设学校";

        // Registered from the work of the plan: unit, item and source stand in the form already.
        await clerk.GotoAsync($"/plans/{plan}/duties?asof=" + Cast.Day(0));
        await clerk.Locator("tr").Filter(new() { HasText = Work }).Locator($"a[href*='kind={kind}']").ClickAsync();
        await Assertions.Expect(clerk.Locator("#f-unit")).ToHaveValueAsync("u-" + unit);
        await cast.AssertNoBarriersAsync(clerk);
        await clerk.Locator(".sheet-form button[type=submit]").ClickAsync();
        await Assertions.Expect(clerk.Locator("#story")).ToBeVisibleAsync();
        await Assertions.Expect(clerk.Locator("blockquote.official")).ToContainTextAsync("新建学校12所");
        var page = new Uri(clerk.Url).AbsolutePath;
        await Cast.ActAsync(clerk, "propose", ("requirement", "限期开工"), ("due", Cast.Day(10)));

        // 立项、交办、签收.
        await Cast.OpenFromInboxAsync(head, Work);
        await Cast.ActAsync(head, "establish");
        await Cast.OpenFromInboxAsync(clerk, Work);
        await Cast.ActAsync(clerk, "issue");
        await Assertions.Expect(clerk.Locator("main")).ToContainTextAsync("〔");
        await Cast.OpenFromInboxAsync(liaison, Work);
        await cast.AssertNoBarriersAsync(liaison);
        await Cast.ActAsync(liaison, "sign");

        // One extension.
        await Cast.OpenFromInboxAsync(leader, Work);
        await Cast.ActAsync(leader, "ask-extension", ("new-due", Cast.Day(25)), ("progress", "完成一半"), ("reason", "图纸未齐"));
        await Cast.OpenFromInboxAsync(head, Work);
        await Cast.ActAsync(head, "grant-extension", ("granted-due", Cast.Day(20)));
        await Assertions.Expect(head.Locator("main")).ToContainTextAsync(cast.English ? "extensions: 1" : "已延期 1 次");

        // The answer brings its evidence; it comes back with a finding and the evidence of that.
        await Cast.OpenFromInboxAsync(leader, Work);
        await Cast.ActAsync(leader, "answer", ("answer", "已开工"), ("evidence", "file:开工现场.png"));
        await Assertions.Expect(leader.Locator("main a", new() { HasText = "开工现场.png" }).First).ToBeVisibleAsync();
        await Cast.OpenFromInboxAsync(clerk, Work);
        await cast.AssertNoBarriersAsync(clerk);
        await Cast.ActAsync(clerk, "redo", ("reason", "现场未见施工"), ("redo-due", Cast.Day(30)), ("finding-evidence", "file:暗访照片.png"));

        // The subject sees both, and asks for a review by somebody who took no part.
        await Cast.OpenFromInboxAsync(leader, Work);
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("现场未见施工");
        await leader.Locator("main a", new() { HasText = "暗访照片.png" }).First.ClickAsync();
        await Assertions.Expect(leader.Locator("h1")).ToContainTextAsync("暗访照片.png");
        await leader.GotoAsync(page);
        await leader.Locator("a[href*='kind=supervision-review']").ClickAsync();
        await leader.Locator("#f-grounds").FillAsync("当日停工系天气原因");
        await leader.Locator(".sheet-form button[type=submit]").ClickAsync();
        await Assertions.Expect(leader.Locator("#story")).ToBeVisibleAsync();
        await Cast.OpenFromInboxAsync(reviewer, Work);
        await Cast.ActAsync(reviewer, "accept");
        await Cast.ActAsync(reviewer, "uphold", ("ruling", "维持退回意见"));
        await leader.GotoAsync(page);
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync(cast.English ? "Upheld" : "维持");
        await cast.AssertNoBarriersAsync(leader);

        // Done anew, it is checked and closed.
        await Cast.ActAsync(leader, "answer", ("answer", "已复工，附监理日志"));
        await Cast.OpenFromInboxAsync(clerk, Work);
        await Cast.ActAsync(clerk, "verify", ("finding", "属实"), ("finding-evidence", "file:复查照片.png"));
        await Cast.OpenFromInboxAsync(leader, Work);
        await Cast.ActAsync(leader, "ask-closure", ("completion", "全部开工"), ("resolution", "局务会研究同意"), ("publicity", "已公示七日"));
        await Cast.OpenFromInboxAsync(head, Work);
        await Cast.ActAsync(head, "close");
        await Assertions.Expect(head.Locator("dl.owed").First).ToContainTextAsync(cast.English ? "Closed" : "已销号");
        await liaison.GotoAsync(page);
        await Assertions.Expect(liaison.Locator("main")).ToContainTextAsync("属实");
        cast.AssertNoComplaints();
    }
}
