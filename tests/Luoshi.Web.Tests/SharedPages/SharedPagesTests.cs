using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Web.Components.Layout;
using Luoshi.Web.SharedPages;
using Luoshi.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.SharedPages;

/// <summary>A page that is made once for all who may see it gives nobody what another person's page has.</summary>
public sealed partial class SharedPagesTests : IAsyncLifetime
{
    private RunningSite? _site;
    private string _plan = string.Empty;

    private RunningSite Site => _site ?? throw new InvalidOperationException();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages => ["", "/targets", "/tasks", "/units", "/matrix", "/projects", "/findings", "/corrections"];

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile], AsOf = new DateOnly(2013, 11, 30) });
        _plan = "/plans/" + Assert.Single(await Site.Store.ListAsync(Cancellation)).Id;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Whoever_asks_gets_their_own_name_and_token_in_a_page_that_is_otherwise_the_same(string page)
    {
        using var one = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        using var other = await Site.VisitAsAsync("市财政局", Roles.OfficeClerk);

        var first = (await one.GetAsync(_plan + page)).Html;
        var again = (await one.GetAsync(_plan + page)).Html;
        var theirs = (await other.GetAsync(_plan + page)).Html;

        Assert.Contains("人员office-clerk-市改革办", first, StringComparison.Ordinal);
        Assert.DoesNotContain("市财政局 ", Person().Match(first).Value, StringComparison.Ordinal);
        Assert.Contains("人员office-clerk-市财政局", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("人员office-clerk-市改革办", theirs, StringComparison.Ordinal);
        Assert.Equal(Person().Replace(first, string.Empty), Person().Replace(again, string.Empty));
        Assert.Equal(Person().Replace(first, string.Empty), Person().Replace(theirs, string.Empty));
        Assert.NotEqual(Token().Match(first).Value, Token().Match(theirs).Value);
        // A form in the page itself would carry the token of whoever asked first.
        Assert.Empty(Token().Matches(Person().Replace(first, string.Empty)));
        // The way out works with the token of a page that was at hand.
        Assert.Equal("/sign-in", (await other.SubmitAsync(_plan + page, "sign-out", "/sign-out")).Location);
    }

    [Fact]
    public async Task A_post_that_ends_is_gone_with_the_next_request()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(_plan + "/targets")).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(_plan + "/targets")).Status);

        await using (var db = await Site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().OpenAsync(new Act(Actor.System("test"), "test.end", "post:x", DateTimeOffset.UnixEpoch), Cancellation))
        {
            var holding = await db.Set<HoldingFact>().SingleAsync(fact => fact.Subject == "p-office-clerk-市改革办", Cancellation);
            db.Remove(holding);
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(_plan + "/targets")).Status);
    }

    [Fact]
    public async Task What_somebody_may_not_do_is_not_offered_to_them_because_another_was_there_first()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        using var supervisor = await Site.VisitAsAsync("市政府督查室", Roles.Supervisor);

        Assert.Contains("/corrections/new", (await clerk.GetAsync(_plan + "?item=T01")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/corrections/new", (await supervisor.GetAsync(_plan + "?item=T01")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_told_apart_by_address_language_and_day()
    {
        using var clerk = Site.Visit();
        var chinese = (await clerk.GetAsync(_plan + "/targets?lang=zh")).Html;
        var english = (await clerk.GetAsync(_plan + "/targets?lang=en")).Html;
        var filtered = (await clerk.GetAsync(_plan + "/targets?q=nothing-has-this")).Html;
        var earlier = (await clerk.GetAsync(_plan + "/targets?asof=2012-12-31")).Html;

        Assert.Contains("lang=\"zh-CN\"", chinese[..60], StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", english[..60], StringComparison.Ordinal);
        Assert.NotEqual(english, filtered);
        Assert.Contains("2012-12-31", earlier, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_pages_of_a_plan_without_a_form_of_their_own_are_shared()
    {
        var shared = typeof(PageSharing).Assembly.GetTypes().Where(type => type.GetCustomAttribute<SameForAllAttribute>() is not null).ToList();

        Assert.True(shared.Count >= Pages.Count);
        Assert.All(shared, page => Assert.True(page.IsAssignableTo(typeof(PlanPage)), page.Name));
        Assert.All(shared, page => Assert.DoesNotContain(
            page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly),
            property => property.PropertyType.Name.EndsWith("Store", StringComparison.Ordinal)));
    }

    [Fact]
    public void Marks_that_are_there_twice_not_at_all_or_in_another_order_keep_a_page_from_being_cut()
    {
        ReadOnlyMemory<byte>[] marks = ["(a)"u8.ToArray(), "(b)"u8.ToArray()];
        var cut = MadePage.Cut([Bytes("1"), Bytes("2(a)3"), Bytes("4(b)")], marks);

        Assert.Equal(["1", "2", "3", "4", ""], cut?.Pieces.Select(piece => System.Text.Encoding.UTF8.GetString(piece.Span)));
        Assert.Equal([2, 4], cut?.Places);
        Assert.Equal(["", "", "5"], MadePage.Cut([Bytes("(a)(b)5")], marks)?.Pieces.Select(piece => System.Text.Encoding.UTF8.GetString(piece.Span)));
        foreach (var page in new[] { "1", "1(a)", "(b)(a)", "(a)(b)(a)", "(a)(b)(b)" })
        {
            Assert.Null(MadePage.Cut([Bytes(page)], marks));
        }
    }

    [Fact]
    public void What_is_written_in_any_portions_comes_out_whole()
    {
        using var stream = new PieceStream();
        var written = new List<byte>();
        foreach (var portion in new[] { 1, 65_535, 65_536, 3, 200_000, 0, 7 })
        {
            var bytes = Enumerable.Range(written.Count, portion).Select(number => (byte)number).ToArray();
            stream.Write(bytes);
            written.AddRange(bytes);
        }

        Assert.Equal(written.Count, stream.Length);
        Assert.True(stream.Pieces.SelectMany(piece => piece.ToArray()).SequenceEqual(written));
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    [GeneratedRegex("<div class=\"person\".*?</div>", RegexOptions.Singleline)]
    private static partial Regex Person();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
