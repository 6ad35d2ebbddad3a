using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Luoshi.Web.Pages.Workbench;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Workbench;

/// <summary>What the script asks at every key.</summary>
public class LiveCheckTests(SharedSite shared)
{
    private const string Text = "滨海提升工作方案\n一、目标\n到2025年，新建学校12所，其中：小学5所，中学8所。";

    [Fact]
    public async Task The_answer_holds_lines_with_places_in_the_draft_as_it_was_sent()
    {
        var answer = await AskAsync(Text);

        var target = answer.GetProperty("lists").GetProperty("items")[0];
        Assert.Contains("12 所", target[1].GetString(), StringComparison.Ordinal);
        var (from, to) = (target[2][0].GetInt32(), target[2][1].GetInt32());
        Assert.Contains("12所", Text[from..to], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_follow_each_other_without_overlap_and_lie_in_the_draft()
    {
        var answer = await AskAsync(Text);

        var marks = answer.GetProperty("marks").EnumerateArray().Select(number => number.GetInt32()).Chunk(3).ToList();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.InRange(mark[1], mark[0] + 1, Text.Length));
        Assert.All(marks.Zip(marks.Skip(1)), pair => Assert.True(pair.First[1] <= pair.Second[0]));
        Assert.All(marks, mark => Assert.InRange(mark[2], 0, answer.GetProperty("looks").GetArrayLength() - 1));
        Assert.Contains("m target", answer.GetProperty("looks").EnumerateArray().Select(look => look.GetString()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Coverage_accounts_for_every_character()
    {
        var spans = (await AskAsync(Text)).GetProperty("coverage").EnumerateArray().Select(number => number.GetInt32()).Chunk(3).ToList();

        Assert.Equal(0, spans[0][0]);
        Assert.Equal(Text.Length, spans[^1][1]);
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First[1], pair.Second[0]));
    }

    [Fact]
    public async Task Findings_keep_their_keys_while_words_are_typed_above_them()
    {
        var before = Keys(await AskAsync(Text), "findings");
        var after = Keys(await AskAsync("关于印发方案的通知\n\n" + Text), "findings");

        Assert.NotEmpty(before);
        Assert.Subset(after.ToHashSet(StringComparer.Ordinal), before.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Line_ends_count_as_one_character_each_as_in_a_text_box()
    {
        var answer = await AskAsync(Text.ReplaceLineEndings("\r\n"));

        Assert.Equal(Text.Length, answer.GetProperty("coverage").EnumerateArray().Chunk(3).Last()[1].GetInt32());
    }

    [Fact]
    public async Task The_answer_speaks_the_readers_language()
    {
        using var visitor = shared.Site.Visit();
        await visitor.GetAsync("/?lang=en");

        var answer = await ReadAsync(await PostAsync(visitor, Text));

        Assert.Contains("Structure", answer.GetProperty("heads").GetProperty("structure").GetString(), StringComparison.Ordinal);
        Assert.Contains("targets: 3", answer.GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u3000")]
    public async Task A_blank_draft_is_asked_for_and_praised_for_nothing(string text)
    {
        var heads = (await AskAsync(text)).GetProperty("heads");

        Assert.Contains("还没有文字", heads.GetProperty("figures").GetString(), StringComparison.Ordinal);
        Assert.Equal(string.Empty, heads.GetProperty("findings").GetString());
    }

    [Fact]
    public async Task A_draft_beyond_the_limit_is_not_compiled_and_the_limit_is_named() => Assert.Contains(
        "超过 200000 字的上限", (await AskAsync(new string('年', Draft.MaxLength + 1))).GetProperty("heads").GetProperty("figures").GetString(), StringComparison.Ordinal);

    [Fact]
    public async Task What_no_text_box_would_send_is_not_even_read()
    {
        using var visitor = shared.Site.Visit();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(visitor, new string('年', (Draft.MaxLength * 4 / 3) + 100))).Status);
    }

    [Fact]
    public async Task A_draft_from_elsewhere_is_refused()
    {
        using var visitor = shared.Site.Visit();
        using var content = new StringContent(Text, Encoding.UTF8, "text/plain");

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/workbench/check", content)).Status);
    }

    [Theory]
    [InlineData("一、<img src=x onerror=alert(1)>\n（一）<li data-row=\"x\"></li></ol><div data-head=\"findings\">。2025年前，建成。\n")]
    [InlineData("一、\"><script>alert(1)</script>\n（一）</li></ol>\uFFFD。")]
    public async Task Hostile_words_come_back_as_words_and_part_no_lines(string text)
    {
        var answer = await AskAsync(text);

        var lists = answer.GetProperty("lists");
        var html = string.Concat(lists.EnumerateObject().SelectMany(list => list.Value.EnumerateArray()).Select(row => row[1].GetString()));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<li data-row", html, StringComparison.Ordinal);
        Assert.Equal(3, answer.GetProperty("heads").EnumerateObject().Count() - 1);
        Assert.DoesNotContain("x", Keys(answer, "structure"));
    }

    private async Task<JsonElement> AskAsync(string text)
    {
        using var visitor = shared.Site.Visit();
        return await ReadAsync(await PostAsync(visitor, text));
    }

    private static async Task<Answer> PostAsync(Visitor visitor, string text)
    {
        using var content = new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("text/plain", "utf-8"));
        return await visitor.PostWithTokenAsync("/workbench", "/workbench/check", content);
    }

    private static async Task<JsonElement> ReadAsync(Answer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var json = JsonDocument.Parse(await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return json.RootElement.Clone();
    }

    private static List<string> Keys(JsonElement answer, string list) =>
        [.. answer.GetProperty("lists").GetProperty(list).EnumerateArray().Select(row => row[0].GetString() ?? string.Empty)];
}
