using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Office.Notices.Channels;

namespace Luoshi.Web.Tests.Cases;

public sealed partial class NoticesPageTests : HandingSite
{
    private static readonly (string, string)[] Daily = [("mail", "on"), ("every", "0"), ("hour", ""), ("from", ""), ("until", ""), ("language", "zh")];

    // Nobody here has an address, so nothing is sent.
    protected override NoticeOptions Notices => new() { Mail = new("localhost", 25, MailSecurity.None, "luoshi@office.example") };

    [Fact]
    public async Task A_notice_leads_to_its_case_and_is_new_until_it_is_read()
    {
        Assert.Contains("没有通知", (await Successor.GetAsync("/notices")).Html, StringComparison.Ordinal);
        var page = await ProposedAsync();

        var told = (await Successor.GetAsync("/notices")).Html;
        Assert.Contains($"href=\"{page}\"", told, StringComparison.Ordinal);
        Assert.Contains("● 未读", told, StringComparison.Ordinal);
        Assert.Contains("通知<span class=\"count\">1</span>", told, StringComparison.Ordinal);
        var id = NoticeId().Match(told).Groups[1].Value;

        // Of somebody else it stays new.
        await Leader.SubmitAsync("/notices", "read", fields: [("notice", id)]);
        Assert.Contains("● 未读", (await Successor.GetAsync("/notices?new=1")).Html, StringComparison.Ordinal);

        Assert.Equal("/notices", (await Successor.SubmitAsync("/notices", "read", fields: [("notice", id)])).Location);
        var read = (await Successor.GetAsync("/notices")).Html;
        Assert.Contains("已读 ", read, StringComparison.Ordinal);
        Assert.DoesNotContain("● 未读", read, StringComparison.Ordinal);
        Assert.Contains("没有未读通知", (await Successor.GetAsync("/notices?new=1")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_are_marked_as_read_at_once()
    {
        var page = await ProposedAsync();
        await (await CaseForm.OfAsync(Successor, page, "refuse")).SendAsync(Successor, ("reason", "休假"));
        await (await CaseForm.OfAsync(Holder, page, "propose")).SendAsync(Holder, ("successor", SuccessorId), ("effective-on", Ahead));
        Assert.Contains("通知<span class=\"count\">2</span>", (await Successor.GetAsync("/notices")).Html, StringComparison.Ordinal);

        await Successor.SubmitAsync("/notices", "read");

        Assert.DoesNotContain("class=\"count\">2", (await Successor.GetAsync("/notices")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_i_want_to_be_told_is_kept_and_what_will_not_do_is_refused_with_the_choice_still_there()
    {
        var kept = await Holder.SubmitAsync("/notices", "choice", fields: [("version", ""), .. With("every", "4"), ("hour", "10")]);
        Assert.Equal("/notices?kept=1", kept.Location);
        Assert.Contains("<option value=\"4\" selected", (await Holder.GetAsync("/notices")).Html, StringComparison.Ordinal);

        var wrong = await Holder.SubmitAsync("/notices", "choice", fields: [("version", "0"), .. With("from", "9")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("须同时填写起止", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"9\" selected", wrong.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_was_changed_in_another_window_is_shown_beside_mine_to_choose_from()
    {
        await Holder.SubmitAsync("/notices", "choice", fields: [("version", ""), .. With("every", "4")]);

        var conflict = await Holder.SubmitAsync("/notices", "choice", fields: [("version", ""), .. With("every", "48")]);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("两个版本并列", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("至多每 4 小时一次", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("至多每 48 小时一次", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"48\" selected", conflict.Html, StringComparison.Ordinal);

        var version = ShownVersion().Match(conflict.Html).Groups[1].Value;
        Assert.Equal(HttpStatusCode.Found, (await Holder.SubmitAsync("/notices", "choice", fields: [("version", version), .. With("every", "48")])).Status);
        Assert.Contains("<option value=\"48\" selected", (await Holder.GetAsync("/notices")).Html, StringComparison.Ordinal);
    }

    private static (string, string)[] With(string field, string value) => [.. Daily.Where(pair => pair.Item1 != field), (field, value)];

    [GeneratedRegex("name=\"notice\" value=\"([^\"]+)\"")]
    private static partial Regex NoticeId();

    [GeneratedRegex("name=\"version\" value=\"(\\d+)\"")]
    private static partial Regex ShownVersion();
}
