using Luoshi.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests;

public class WorkbenchTests(RunningLuoshi luoshi)
{
    private const string Slip = "2025年2月30日前，建成教育中心。";

    private const string Draft = "一、目标\n到2025年，新建学校12所，其中：小学5所，中学8所。\n二、任务\n（一）建设学校。2025年前，建成教育中心。\n";

    [Fact]
    public async Task Items_follow_as_a_draft_is_typed()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.GoAsync("/workbench");

        await visit.Page.Locator("#draft").PressSequentiallyAsync("到2025年，新建学校12所。");

        await Assertions.Expect(visit.Page.Locator("#results")).ToContainTextAsync("12");
        await visit.Page.Locator("#draft").PressAsync("End");
        await visit.Page.Locator("#draft").PressSequentiallyAsync("新建医院3家。");
        await Assertions.Expect(visit.Page.Locator("#results .items li")).ToHaveCountAsync(2);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task What_compiled_is_marked_under_the_words_of_the_draft()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.GoAsync("/workbench");

        await visit.Page.Locator("#draft").FillAsync(Draft);

        await Assertions.Expect(visit.Page.Locator(".mirror .m.target").First).ToContainTextAsync("12所");
        await Assertions.Expect(visit.Page.Locator(".mirror .m.finding").First).ToBeAttachedAsync();
        await Assertions.Expect(visit.Page.Locator(".mirror .sign").First).ToBeVisibleAsync();
        Assert.NotEqual(0, await visit.Page.Locator(".mirror .gutter rect").CountAsync());
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task The_words_of_the_box_lie_over_their_marks_and_take_the_mouse()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.GoAsync("/workbench");
        await visit.Page.Locator("#draft").FillAsync(Draft);
        var mark = visit.Page.Locator(".mirror .m.target").First;
        await Assertions.Expect(mark).ToBeAttachedAsync();

        var hit = await mark.EvaluateAsync<string>("mark => { const at = mark.getBoundingClientRect(); return document.elementFromPoint(at.left + 4, at.top + 8).id; }");

        Assert.Equal("draft", hit);
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public async Task Words_and_marks_break_into_the_same_lines(string screen)
    {
        await using var visit = await luoshi.OpenAsync(Screen.Named(screen));
        await visit.GoAsync(luoshi.PlanPage());
        await visit.Page.Locator("#panel a[href^='/workbench']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#results [data-row]").First).ToBeAttachedAsync();

        // Where the copy breaks lines as the box does it is as high, and the box needs no scroll bar of its own.
        var heights = await visit.Page.Locator("#draft").EvaluateAsync<int[]>("box => [box.scrollHeight, document.querySelector('.mirror').offsetHeight]");

        Assert.InRange(heights[1], 4000, 400_000);
        Assert.Equal(heights[0], heights[1]);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Findings_lead_to_their_words_by_mouse_and_by_key()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.GoAsync("/workbench");
        await visit.Page.Locator("#draft").FillAsync(Draft);
        var place = visit.Page.Locator("#results .finding a[data-place]").First;

        await place.ClickAsync();
        Assert.NotEqual(0, await ChosenAsync(visit.Page));

        await visit.Page.Locator("#draft").EvaluateAsync("box => box.setSelectionRange(0, 0)");
        await visit.Page.Locator("#draft").PressAsync("F8");
        Assert.NotEqual(0, await ChosenAsync(visit.Page));
        await Assertions.Expect(visit.Page.Locator("#results [data-row].here")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("[data-here]")).Not.ToBeEmptyAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Typing_leaves_the_lines_of_the_results_that_do_not_change_alone()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.GoAsync("/workbench");
        await visit.Page.Locator("#draft").FillAsync(Draft);
        var first = visit.Page.Locator("#results [data-list=items] a").First;
        await first.EvaluateAsync("link => { link.marked = true; link.focus({ preventScroll: true }); }");

        await visit.Page.Locator("#draft").EvaluateAsync("box => { box.setRangeText('（二）建设医院3家。', box.value.length, box.value.length, 'end'); box.dispatchEvent(new Event('input')); }");

        await Assertions.Expect(visit.Page.Locator("#results [data-list=items]")).ToContainTextAsync("3 家");
        Assert.True(await first.EvaluateAsync<bool>("link => link.marked === true && document.activeElement === link"));
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Words_typed_while_an_answer_is_under_way_are_asked_about_next()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        var (underWay, most) = (0, 0);
        await visit.Page.RouteAsync("**/workbench/check", async route =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            await Task.Delay(150);
            Interlocked.Decrement(ref underWay);
            await route.ContinueAsync();
        });
        await visit.GoAsync("/workbench");

        await visit.Page.Locator("#draft").PressSequentiallyAsync("到2025年，新建学校12所。", new() { Delay = 10 });

        await Assertions.Expect(visit.Page.Locator("#results [data-list=items]")).ToContainTextAsync("12 所");
        Assert.Equal(1, most);
        visit.AssertNoComplaints();
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_mend_changes_the_draft_clears_its_finding_and_can_be_undone(string language)
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop, language);
        await visit.GoAsync("/workbench");
        await visit.Page.Locator("#draft").PressSequentiallyAsync(Slip);
        var finding = visit.Page.Locator("#results .finding", new() { HasText = "LS1020" });
        await Assertions.Expect(finding).ToBeVisibleAsync();

        await finding.Locator("button[data-mend]").First.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#draft")).Not.ToHaveValueAsync(Slip);
        await Assertions.Expect(finding).ToHaveCountAsync(0);
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(visit.Page.Locator("#draft")).ToHaveValueAsync(Slip);
        await Assertions.Expect(finding).ToBeVisibleAsync();
        await visit.Page.Locator("#draft").PressAsync("F8");
        await Assertions.Expect(visit.Page.Locator("[data-here] button")).ToBeVisibleAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Without_script_a_mend_is_a_button_too()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop, script: false);
        await visit.GoAsync("/workbench");
        await visit.Page.Locator("#draft").FillAsync(Slip);
        await visit.Page.Locator("form[data-draft] button[value=check]").ClickAsync();

        await visit.Page.Locator("#results button[data-mend]").First.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#draft")).Not.ToHaveValueAsync(Slip);
        await Assertions.Expect(visit.Page.Locator("#results .finding", new() { HasText = "LS1020" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_script_the_button_does_the_same()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop, script: false);
        await visit.GoAsync("/workbench");

        await visit.Page.Locator("#draft").FillAsync(Draft);
        await visit.Page.Locator("form[data-draft] button[value=check]").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#results .finding").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#draft")).ToHaveValueAsync(Draft);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_draft_is_kept_as_a_plan_and_opens(bool script)
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop, script: script);
        await visit.GoAsync("/workbench");
        await visit.Page.Locator("#draft").FillAsync($"示范区工作方案（{script}）\n" + Draft);

        await visit.Page.Locator(".draft-foot summary").ClickAsync();
        await visit.Page.Locator("button[value=keep]").ClickAsync();

        await visit.Page.WaitForURLAsync(url => url.Contains("/plans/", StringComparison.Ordinal));
        await Assertions.Expect(visit.Page.Locator("article.document")).ToContainTextAsync("新建学校12所");
        visit.AssertNoComplaints();
    }

    private static Task<int> ChosenAsync(IPage page) => page.Locator("#draft").EvaluateAsync<int>("box => box.selectionEnd - box.selectionStart");
}
