using Luoshi.Office.People;

namespace Luoshi.Web.Tests.Cases;

public sealed class InboxPageTests : HandingSite
{
    private const string One = "待办<span class=\"count\">1</span>";

    [Fact]
    public async Task What_waits_for_me_is_listed_by_its_due_day_and_counted_on_every_page()
    {
        Assert.Contains("没有待办", (await Successor.GetAsync("/inbox")).Html, StringComparison.Ordinal);
        var page = await DraftAsync();
        Assert.Contains($"href=\"{page}\"", (await Holder.GetAsync("/inbox")).Html, StringComparison.Ordinal);
        Assert.Contains(One, (await Holder.GetAsync("/account")).Html, StringComparison.Ordinal);
        Assert.Contains("没有待办", (await Successor.GetAsync("/inbox")).Html, StringComparison.Ordinal);

        await (await CaseForm.OfAsync(Holder, page, "propose")).SendAsync(Holder, ("successor", SuccessorId), ("effective-on", Ahead));

        var mine = (await Successor.GetAsync("/inbox")).Html;
        Assert.Contains($"href=\"{page}\"", mine, StringComparison.Ordinal);
        Assert.Contains("接收、拒收", mine, StringComparison.Ordinal);
        Assert.Contains("○ 未到期", mine, StringComparison.Ordinal);
        Assert.Contains("当日不计", mine, StringComparison.Ordinal);
        Assert.Contains(One, mine, StringComparison.Ordinal);

        // What the holder may do, to withdraw, is nothing that they must.
        Assert.Contains("没有待办", (await Holder.GetAsync("/inbox")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_work_begins_nowhere_else_begins_at_the_inbox()
    {
        using var reader = await Site.VisitAsAsync("市信息中心", Roles.PublicReader);

        Assert.Equal("/inbox", (await reader.GetAsync("/begin")).Location);
        Assert.Contains("There is nothing to do", (await reader.GetAsync("/inbox?lang=en")).Html, StringComparison.Ordinal);
    }
}
