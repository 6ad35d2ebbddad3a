using Luoshi.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests;

public class WorkbenchTests(RunningLuoshi luoshi)
{
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
    public async Task Findings_follow_too_and_lead_to_their_words()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.GoAsync("/workbench");

        await visit.Page.Locator("#draft").FillAsync(Draft);
        var place = visit.Page.Locator("#results .finding a[data-from]").First;
        await place.ClickAsync();

        var chosen = await visit.Page.Locator("#draft").EvaluateAsync<int>("box => box.selectionEnd - box.selectionStart");
        Assert.NotEqual(0, chosen);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Without_script_the_button_does_the_same()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop, script: false);
        await visit.GoAsync("/workbench");

        await visit.Page.Locator("#draft").FillAsync(Draft);
        await visit.Page.Locator("form[data-draft] button[type=submit]").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#results .finding").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#draft")).ToHaveValueAsync(Draft);
    }
}
