using Luoshi.Browser.Tests.Support;
using Luoshi.Web.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests;

/// <summary>What is typed into a long form and not sent is not lost by a slip of the hand.</summary>
public class KeepTests(RunningLuoshi luoshi)
{
    [Theory]
    [InlineData("zh", "desktop")]
    [InlineData("en", "phone")]
    public async Task Whoever_leaves_a_return_with_words_unsaved_is_asked_first(string language, string screen)
    {
        var unit = language == "en" ? "市地震局" : "市档案局";
        var plan = await Reporting.PublishAsync(luoshi.Services, unit, "未存" + language);
        var round = await Reporting.OpenAsync(luoshi.Services, plan, 2013, 10);
        var address = "/returns/" + await Reporting.ReturnAsync(luoshi.Services, round, unit);
        await using var liaison = await luoshi.OpenAsync(Screen.Named(screen), language, session: await Staff.SessionAsync(luoshi.Services, "a-" + Reporting.Liaison(unit)));
        var asked = Answering(liaison.Page);
        var text = liaison.Page.Locator("form.return-form textarea").First;

        // Nothing typed, nothing asked.
        await liaison.GoAsync(address);
        await LeaveAsync(liaison.Page);
        await liaison.Page.WaitForURLAsync("**/rounds/**");
        Assert.Equal(0, asked.Times);

        // Whoever stays has their words still.
        await liaison.GoAsync(address);
        await TypeAsync(text, "校舍已封顶");
        await LeaveAsync(liaison.Page);
        await asked.UntilAsync(1);
        await Assertions.Expect(text).ToHaveValueAsync("校舍已封顶");
        Assert.Equal(address, new Uri(liaison.Page.Url).AbsolutePath);

        // The button of another form loses them as a link does.
        await liaison.Page.Locator("#attach-file").SetInputFilesAsync(new FilePayload { Name = "校舍.png", MimeType = "image/png", Buffer = [.. Handed.Picture] });
        await liaison.Page.Locator("form:has(#attach-file) button[type=submit]").ClickAsync();
        await asked.UntilAsync(2);
        await Assertions.Expect(text).ToHaveValueAsync("校舍已封顶");
        Assert.Equal(address, new Uri(liaison.Page.Url).AbsolutePath);

        // Words taken back are none.
        await text.FillAsync(string.Empty);
        await LeaveAsync(liaison.Page);
        await liaison.Page.WaitForURLAsync("**/rounds/**");
        Assert.Equal(2, asked.Times);

        // What is sent is saved, and asks nothing.
        await liaison.GoAsync(address);
        await TypeAsync(text, "校舍已封顶");
        await liaison.Page.Locator("form.return-form button[type=submit].primary").ClickAsync();
        await Assertions.Expect(liaison.Page.Locator(".message.done")).ToBeVisibleAsync();
        await Assertions.Expect(text).ToHaveValueAsync("校舍已封顶");
        Assert.Equal(2, asked.Times);

        // Whoever says that they leave has left.
        await TypeAsync(text, "，待验收");
        asked.Leaves = true;
        await LeaveAsync(liaison.Page);
        await liaison.Page.WaitForURLAsync("**/rounds/**");
        Assert.Equal(3, asked.Times);
        await liaison.GoAsync(address);
        await Assertions.Expect(text).ToHaveValueAsync("校舍已封顶");
        liaison.AssertNoComplaints();
    }

    [Fact]
    public async Task An_action_plan_that_came_back_unsaved_is_asked_about_before_anything_more_is_typed()
    {
        await using var cast = new Cast(luoshi, "zh");
        var liaison = await cast.AsAsync("unit-liaison", "市侨办");
        await cast.AsAsync("unit-leader", "市台办");
        var clerk = await cast.AsAsync("office-clerk", "市改革办");
        var plan = await Delivered.PublishAsync(luoshi.Services, "未存", "市侨办", "市台办");
        await clerk.GotoAsync("/action-plans?plan=" + plan);
        await clerk.Locator("tr").Filter(new() { HasText = "建设学校" }).Locator("input[name=duty]").CheckAsync();
        await clerk.Locator("#f-due").FillAsync(Cast.Day(20));
        await clerk.Locator("#ask button[type=submit]").ClickAsync();
        await Assertions.Expect(clerk.Locator(".message.done")).ToBeVisibleAsync();
        await Cast.OpenFromInboxAsync(liaison, "建设学校");
        var (asked, address) = (Answering(liaison), liaison.Url);

        // Buttons of the form itself ask nothing, and what they bring back is typed and saved nowhere.
        await TypeAsync(liaison.Locator("#f-goal"), "年内建成12所学校");
        await liaison.Locator("#plan button[value=add]").ClickAsync();
        await Assertions.Expect(liaison.Locator("#plan[data-keep=changed]")).ToBeVisibleAsync();
        Assert.Equal(0, asked.Times);
        await LeaveAsync(liaison);
        await asked.UntilAsync(1);
        await Assertions.Expect(liaison.Locator("#f-goal")).ToHaveValueAsync("年内建成12所学校");

        asked.Leaves = true;
        await LeaveAsync(liaison);
        await liaison.WaitForURLAsync(url => new Uri(url).AbsolutePath != new Uri(address).AbsolutePath);
        Assert.Equal(2, asked.Times);
        cast.AssertNoComplaints();
    }

    // Chromium asks only about a page on which somebody did something, so keys are pressed as by hand.
    private static async Task TypeAsync(ILocator field, string words)
    {
        await field.ClickAsync();
        await field.PressAsync("End");
        await field.PressSequentiallyAsync(words);
    }

    private static Task LeaveAsync(IPage page) => page.Locator(".crumbs a").Last.ClickAsync();

    private static Questions Answering(IPage page)
    {
        var questions = new Questions();
        page.Dialog += async (_, dialog) =>
        {
            Assert.Equal(DialogType.BeforeUnload, dialog.Type);
            await (questions.Leaves ? dialog.AcceptAsync() : dialog.DismissAsync());
            questions.Times++;
        };
        return questions;
    }

    /// <summary>What the browser asked somebody who was about to leave, and what they say.</summary>
    private sealed class Questions
    {
        public bool Leaves { get; set; }

        public int Times { get; set; }

        /// <summary>Waits until it has asked so often; fails where it never does.</summary>
        public async Task UntilAsync(int times)
        {
            for (var tries = 0; Times < times && tries < 200; tries++)
            {
                await Task.Delay(50);
            }

            Assert.Equal(times, Times);
        }
    }
}
