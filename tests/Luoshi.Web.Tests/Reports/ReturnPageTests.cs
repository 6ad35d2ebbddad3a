using System.Net;
using Luoshi.Documents.Forms;
using Luoshi.Office.People;
using Luoshi.Web.Tests.Cases;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Reports;

public sealed class ReturnPageTests : ReportingSite
{
    [Fact]
    public async Task It_shows_what_was_accepted_last_linked_to_the_sentence_and_to_the_return_that_said_so()
    {
        using var liaison = await LiaisonAsync();
        var html = (await liaison.GetAsync(Page)).Html;

        Assert.Contains($"href=\"/plans/{PlanId}/why/", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/returns/{Accepted}\"", html, StringComparison.Ordinal);
        Assert.Contains("<b>150 ", html, StringComparison.Ordinal);
        Assert.Contains("尚未确认", html, StringComparison.Ordinal);
        Assert.Contains("与上次接收的相同", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", (await liaison.GetAsync("/inbox")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_role_sees_what_is_theirs_and_no_more()
    {
        using var stranger = await StrangerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Page + "/workbook.xlsx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/rounds/" + October.Id)).Status);
        Assert.Contains("还没有报送期", (await stranger.GetAsync("/rounds")).Html, StringComparison.Ordinal);

        using var supervisor = await Site.VisitAsAsync("市政府督查室", Roles.Supervisor);
        var seen = (await supervisor.GetAsync(Page)).Html;
        Assert.Contains("return-table", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"save\"", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("填报负担", (await supervisor.GetAsync("/rounds")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("约需分钟", (await supervisor.GetAsync("/rounds/" + October.Id)).Html, StringComparison.Ordinal);
        Assert.Contains("约需分钟", (await Site.Visit().GetAsync("/rounds/" + October.Id)).Html, StringComparison.Ordinal);

        var refused = await supervisor.SubmitAsync("/account", "same", Page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.All(await LinesAsync(), line => Assert.False(line.Touched));
    }

    [Fact]
    public async Task Nothing_new_is_said_with_one_button()
    {
        using var liaison = await LiaisonAsync();
        var line = (await LinesAsync())[0].Id;
        Assert.Matches($"(?s)id=\"untouched\">.*href=\"#line-{line}\".*id=\"line-{line}\"", (await liaison.GetAsync(Page)).Html);
        Assert.Contains("须由您办的有 1 件，其中 0 件已过期限", (await liaison.GetAsync("/")).Html, StringComparison.Ordinal);

        var same = await liaison.SubmitAsync(Page, "same");

        Assert.Equal((HttpStatusCode.Found, Page + "?done=same&lines=5"), (same.Status, same.Location));
        Assert.Contains("已确认 5 行与上期相同", (await liaison.GetAsync(same.Location)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await (await CaseForm.OfAsync(liaison, Page, "hand-up")).SendAsync(liaison)).Status);
        var handedUp = (await liaison.GetAsync(Page)).Html;
        Assert.DoesNotContain("id=\"untouched\"", handedUp, StringComparison.Ordinal);
        Assert.Contains("待签报", handedUp, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"save\"", handedUp, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        using var liaison = await LiaisonAsync();
        var html = (await liaison.GetAsync(Page)).Html;
        var wrong = await liaison.SubmitAsync(Page, "save", fields: Typed(html, "约9所", "写好的进展"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("“约9所”不是数值", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("写好的进展", wrong.Html, StringComparison.Ordinal);
        Assert.All(await LinesAsync(), line => Assert.False(line.Touched));

        var saved = await liaison.SubmitAsync(Page, "save", fields: Typed(html, "1,009", "写好的进展"));
        Assert.Equal((HttpStatusCode.Found, Page + "?done=saved&lines=5"), (saved.Status, saved.Location));
        Assert.Equal([1009m, 1009m], (await LinesAsync()).Select(line => line.Value).OfType<decimal>());
        var changed = (await liaison.GetAsync(Page)).Html;
        Assert.Contains(">150</del>", changed, StringComparison.Ordinal);
        Assert.Contains(">1009</ins>", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_slower_sees_both_versions_and_may_still_take_what_they_typed()
    {
        using var liaison = await LiaisonAsync();
        using var leader = await AsAsync(Reporting.Leader(Unit));
        var seen = (await leader.GetAsync(Page)).Html;
        await liaison.SubmitAsync(Page, "save", fields: Typed(seen, "9", "联络员写的"));

        var conflict = await leader.SubmitAsync(Page, "save", fields: Typed(seen, "10", "负责人写的"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        foreach (var told in new[] { "两个版本并列", "联络员写的", "负责人写的" })
        {
            Assert.Contains(told, conflict.Html, StringComparison.Ordinal);
        }

        Assert.All(await LinesAsync(), line => Assert.Equal("联络员写的", line.Narrative));
        Assert.Equal(HttpStatusCode.Found, (await leader.SubmitAsync(Page, "save", fields: Typed(conflict.Html, "10", "负责人写的"))).Status);
        Assert.All(await LinesAsync(), line => Assert.Equal("负责人写的", line.Narrative));
    }

    [Fact]
    public async Task A_workbook_that_is_stale_foreign_or_none_is_refused_with_what_to_do()
    {
        using var liaison = await LiaisonAsync();
        var old = await liaison.Client.GetByteArrayAsync($"/returns/{Accepted}/workbook.xlsx", Cancellation);
        var stale = await UploadAsync(liaison, old);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Contains("2013年9月进展报表", stale.Html, StringComparison.Ordinal);
        Assert.Contains("不是本报表的", stale.Html, StringComparison.Ordinal);
        Assert.Contains("不是 Excel 工作簿", (await UploadAsync(liaison, "序号,数值"u8.ToArray())).Html, StringComparison.Ordinal);
        Assert.Contains("超过 5 MB", (await UploadAsync(liaison, new byte[XlsxFormReader.MostBytes + 1])).Html, StringComparison.Ordinal);

        var own = await liaison.Client.GetByteArrayAsync(Page + "/workbook.xlsx", Cancellation);
        var taken = await UploadAsync(liaison, own);
        Assert.Equal(Page + "?done=sheet&lines=0", taken.Location);
        Assert.All(await LinesAsync(), line => Assert.True(line.Touched));
        await (await CaseForm.OfAsync(liaison, Page, "hand-up")).SendAsync(liaison);
        Assert.Contains("不能修改", (await UploadAsync(liaison, own)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_handed_in_for_a_line_and_stays_with_it()
    {
        using var liaison = await LiaisonAsync();
        var line = (await LinesAsync())[1];
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await liaison.TokenAsync(Page)), "__RequestVerificationToken" }, { new StringContent("attach"), "_handler" }, { new StringContent(line.Id), "line" },
            { new ByteArrayContent(Handed.Picture), "attach-file", "现场.png" },
        };
        var answer = await liaison.PostAsync(Page, content);

        Assert.Equal((HttpStatusCode.Found, $"{Page}?done=attached&lines=1"), (answer.Status, answer.Location));
        var hash = Assert.Single((await LinesAsync())[1].EvidenceHashes);
        Assert.Contains($"value=\"{hash}\" checked", (await liaison.GetAsync(Page)).Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", (await liaison.GetAsync("/evidence/" + hash)).Html, StringComparison.Ordinal);

        // Unticked, it is no evidence of the line any more; it stays handed in.
        var html = (await liaison.GetAsync(Page)).Html;
        Assert.Equal(HttpStatusCode.Found, (await liaison.SubmitAsync(Page, "save", fields: Typed(html, "9", "去掉照片"))).Status);
        Assert.Empty((await LinesAsync())[1].EvidenceHashes);
    }

    [Fact]
    public async Task An_accepted_return_stays_as_it_was_accepted()
    {
        using var liaison = await LiaisonAsync();
        var html = (await liaison.GetAsync("/returns/" + Accepted)).Html;

        Assert.Contains("已冻结", html, StringComparison.Ordinal);
        Assert.Contains("<b>150 ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("_handler\" value=\"act\"", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await liaison.SubmitAsync(Page, "same", "/returns/" + Accepted)).Status);
    }

    private async Task<Answer> UploadAsync(Visitor visitor, byte[] file)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await visitor.TokenAsync("/account")), "__RequestVerificationToken" }, { new StringContent("sheet"), "_handler" }, { new ByteArrayContent(file), "sheet-file", "报表.xlsx" },
        };
        return await visitor.PostAsync(Page, content);
    }
}
