using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Cases;

public sealed partial class FeedTests : HandingSite
{
    [Fact]
    public async Task A_calendar_program_that_has_the_address_gets_my_due_dates_until_i_withdraw_it()
    {
        var page = await ProposedAsync();
        var made = await Successor.SubmitAsync("/account", "feed", fields: [("do", "make")]);
        var address = AddressIn(made);
        using var program = Site.VisitAsNobody();

        var calendar = await program.GetAsync(address);

        Assert.Equal("text/calendar", calendar.Response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("BEGIN:VEVENT", calendar.Html, StringComparison.Ordinal);
        Assert.Contains(page, calendar.Html.Replace("\r\n ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);

        // It is shown once, and stops with the next one.
        Assert.DoesNotContain("/feeds/", (await Successor.GetAsync("/account")).Html, StringComparison.Ordinal);
        var again = AddressIn(await Successor.SubmitAsync("/account", "feed", fields: [("do", "make")]));
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(again)).Status);
        Assert.Contains("地址已撤销", (await Successor.SubmitAsync("/account", "feed", fields: [("do", "revoke")])).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(again)).Status);
    }

    private static string AddressIn(Answer made) => Address().Match(made.Html).Value;

    [GeneratedRegex("/feeds/[0-9a-f]{64}")]
    private static partial Regex Address();
}
