using System.Net;
using System.Text.RegularExpressions;

namespace Luoshi.Web.Tests.Cases;

public sealed class CasePageTests : HandingSite
{
    [Fact]
    public async Task A_hand_over_goes_from_hand_to_hand_and_tells_who_did_what_when_and_why()
    {
        var page = await DraftAsync();
        var proposed = await (await CaseForm.OfAsync(Holder, page, "propose")).SendAsync(Holder, ("successor", SuccessorId), ("effective-on", Ahead), ("reason", "调往市里"));
        Assert.Equal((HttpStatusCode.Found, page + "?done=1"), (proposed.Status, proposed.Location));
        Assert.Contains("已记录：提出", (await Holder.GetAsync(proposed.Location)).Html, StringComparison.Ordinal);

        var waiting = (await Successor.GetAsync(page)).Html;
        Assert.Contains("待接收", waiting, StringComparison.Ordinal);
        Assert.Contains("调往市里", waiting, StringComparison.Ordinal);
        Assert.Contains("当日不计", waiting, StringComparison.Ordinal);
        Assert.Contains(SuccessorName, waiting, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await (await CaseForm.OfAsync(Successor, page, "accept")).SendAsync(Successor)).Status);

        var confirm = await CaseForm.OfAsync(Security, page, "confirm");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await confirm.SendAsync(Security)).Status);
        Assert.Equal(HttpStatusCode.Found, (await confirm.SendAsync(Security, ("sure", "yes"))).Status);

        var ended = (await Leader.GetAsync(page)).Html;
        Assert.Contains("已生效", ended, StringComparison.Ordinal);
        Assert.Contains("事项已办结", ended, StringComparison.Ordinal);
        Assert.Contains("市信息中心 安全管理员", ended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_step()
    {
        var page = await DraftAsync();
        var form = await CaseForm.OfAsync(Holder, page, "propose");
        (string, string)[] typed = [("successor", SuccessorId), ("effective-on", Ahead)];

        var first = await form.SendAsync(Holder, typed);
        var second = await form.SendAsync(Holder, typed);

        Assert.Equal((HttpStatusCode.Found, first.Location), (second.Status, second.Location));
        Assert.Single(Regex.Matches((await Holder.GetAsync(page)).Html, "<li class=\"passed\">"));
    }

    [Fact]
    public async Task Whoever_was_slower_sees_both_versions_and_may_still_take_what_they_typed()
    {
        var page = await DraftAsync();
        var slow = await CaseForm.OfAsync(Leader, page, "propose");
        await (await CaseForm.OfAsync(Holder, page, "propose")).SendAsync(Holder, ("successor", SuccessorId), ("effective-on", "2099-02-03"));
        await (await CaseForm.OfAsync(Successor, page, "refuse")).SendAsync(Successor, ("reason", "正在休假"));

        var conflict = await slow.SendAsync(Leader, ("successor", SuccessorId), ("effective-on", Ahead), ("reason", "负责人的说明不能丢"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("两个版本并列", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("负责人的说明不能丢", conflict.Html, StringComparison.Ordinal);
        Assert.Contains(Ahead, conflict.Html, StringComparison.Ordinal);
        Assert.Contains("2099-02-03", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("正在休假", conflict.Html, StringComparison.Ordinal);

        var again = CaseForm.Of(conflict.Html, page, "propose");
        var taken = await again.SendAsync(Leader, ("successor", SuccessorId), ("effective-on", Ahead), ("reason", "负责人的说明不能丢"));
        Assert.Equal((HttpStatusCode.Found, page + "?done=3"), (taken.Status, taken.Location));
    }

    [Fact]
    public async Task What_is_no_longer_possible_is_told_and_what_was_typed_stays_readable()
    {
        var page = await DraftAsync();
        var slow = await CaseForm.OfAsync(Leader, page, "propose");
        await (await CaseForm.OfAsync(Holder, page, "propose")).SendAsync(Holder, ("successor", SuccessorId), ("effective-on", Ahead));

        var conflict = await slow.SendAsync(Leader, ("successor", SuccessorId), ("effective-on", Ahead), ("reason", "负责人的说明不能丢"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("这一步现在不能再办", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("负责人的说明不能丢", conflict.Html, StringComparison.Ordinal);
        Assert.Contains(SuccessorName, conflict.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"propose\"", conflict.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_blank_or_refused_is_told_and_nothing_typed_is_lost()
    {
        var page = await ProposedAsync();

        var blank = await (await CaseForm.OfAsync(Successor, page, "refuse")).SendAsync(Successor, ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
        Assert.Contains("id=\"e-refuse-reason\"", blank.Html, StringComparison.Ordinal);

        await (await CaseForm.OfAsync(Successor, page, "refuse")).SendAsync(Successor, ("reason", "在休假"));
        var past = await (await CaseForm.OfAsync(Holder, page, "propose")).SendAsync(Holder, ("successor", SuccessorId), ("effective-on", "2001-01-01"), ("reason", "不能丢的说明"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, past.Status);
        Assert.Contains("2001-01-01", past.Html, StringComparison.Ordinal);
        Assert.Contains("不能丢的说明", past.Html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{SuccessorId}\" selected", past.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_is_not_there_and_one_of_others_get_the_same_answer()
    {
        var page = await DraftAsync();
        using var stranger = await Site.VisitAsAsync("市水务局", "unit-liaison");

        var missing = await stranger.GetAsync("/cases/none");
        var others = await stranger.GetAsync(page);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (missing.Status, others.Status));
        Assert.Contains("没有这个事项", others.Html, StringComparison.Ordinal);
        var posted = await stranger.SubmitAsync("/account", "act", page, ("do", "withdraw"), ("request", "x"), ("version", "0"), ("sure", "yes"));
        Assert.Equal(HttpStatusCode.NotFound, posted.Status);
        Assert.Contains("待提出", (await Holder.GetAsync(page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_is_spoken_on_it()
    {
        var page = await ProposedAsync();

        var html = (await Successor.GetAsync(page + "?lang=en")).Html;

        Assert.Contains("Awaiting the successor", html, StringComparison.Ordinal);
        Assert.Contains("What happened", html, StringComparison.Ordinal);
        Assert.Contains("5 working days", html, StringComparison.OrdinalIgnoreCase);
    }
}
