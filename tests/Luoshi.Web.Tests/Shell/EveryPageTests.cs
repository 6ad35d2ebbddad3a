using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Shell;

public partial class EveryPageTests(SharedSite shared)
{
    [Theory]
    [InlineData("zh", "zh-CN")]
    [InlineData("en", "en")]
    public async Task Every_page_is_there_in_both_languages_with_a_title_and_nothing_left_to_fill_in(string language, string html)
    {
        using var visitor = shared.Site.Visit();
        await visitor.GetAsync("/?lang=" + language);
        var wrong = new List<string>();
        var pages = SitePages.Of(shared);
        foreach (var page in pages)
        {
            var answer = await visitor.GetAsync(page);
            if (answer.Status != HttpStatusCode.OK)
            {
                wrong.Add($"{page}: {answer.Status}");
            }

            if (!answer.Html.Contains($"<html lang=\"{html}\"", StringComparison.Ordinal) || !Title().IsMatch(answer.Html))
            {
                wrong.Add($"{page}: wrong language or no title");
            }

            wrong.AddRange(Unfilled().Matches(answer.Html).Select(match => $"{page}: {match.Value}"));
        }

        Assert.True(pages.Count >= 4, "The server's pages were not found.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task No_page_asks_another_machine_for_anything_or_carries_what_the_policy_forbids()
    {
        using var visitor = shared.Site.Visit();
        var wrong = new List<string>();
        foreach (var page in SitePages.Of(shared).Append("/plans/none"))
        {
            var answer = await visitor.GetAsync(page);
            wrong.AddRange(Forbidden().Matches(answer.Html).Select(match => $"{page}: {match.Value}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Pages_speak_chinese_until_asked_otherwise_and_remember_the_answer()
    {
        using var visitor = shared.Site.Visit();

        Assert.Contains("lang=\"zh-CN\"", (await visitor.GetAsync("/")).Html, StringComparison.Ordinal);
        Assert.Contains("Upload a plan", (await visitor.GetAsync("/?lang=en")).Html, StringComparison.Ordinal);
        Assert.Contains("Upload a plan", (await visitor.GetAsync("/")).Html, StringComparison.Ordinal);
        Assert.Contains("上传方案", (await visitor.GetAsync("/?lang=zh")).Html, StringComparison.Ordinal);
        Assert.Contains("上传方案", (await visitor.GetAsync("/?lang=xx")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_switch_keeps_the_rest_of_the_address()
    {
        using var visitor = shared.Site.Visit();

        var answer = await visitor.GetAsync($"{shared.Plan}?item=T01&q=园区");

        Assert.Contains($"{shared.Plan}?item=T01&q=%E5%9B%AD%E5%8C%BA&lang=en\"", answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plans/none")]
    [InlineData("/plans/none/targets")]
    [InlineData("/nowhere")]
    public async Task What_is_not_there_is_said_in_the_readers_language(string path)
    {
        using var visitor = shared.Site.Visit();

        var answer = await visitor.GetAsync(path + "?lang=en");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("There is no such page", answer.Html, StringComparison.Ordinal);
    }

    [GeneratedRegex("<title>[^<]+</title>")]
    private static partial Regex Title();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Unfilled();

    [GeneratedRegex(@"<[a-z][^>]*\s(?:style|on[a-z]+)=""[^""]*""|<script(?![^>]*\ssrc=)[^>]*>|\s(?:src|action)=""(?:https?:)?//[^""]*""|<link[^>]*href=""(?:https?:)?//[^""]*""")]
    private static partial Regex Forbidden();
}
