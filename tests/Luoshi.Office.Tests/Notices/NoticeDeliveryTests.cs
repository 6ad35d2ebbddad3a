using Luoshi.Office.Jobs;
using Luoshi.Office.Notices;
using Luoshi.Office.Notices.Channels;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Tests.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Office.Tests.Notices;

public sealed class NoticeDeliveryOnSqliteTests() : NoticeDeliveryTests(Database.Sqlite);

public sealed class NoticeDeliveryOnPostgresTests() : NoticeDeliveryTests(Database.Postgres);

public abstract class NoticeDeliveryTests : IDisposable
{
    private static readonly DateOnly Monday = new(2013, 12, 2);

    private readonly MailHouse _mail = new();
    private readonly HookHouse _hook = new();
    private readonly TemporaryOffice _office;

    protected NoticeDeliveryTests(Database database)
    {
        var options = new NoticeOptions
        {
            PublicAddress = new("https://luoshi.example.gov.cn/"),
            Mail = new("localhost", _mail.Port, MailSecurity.None, "luoshi@example.gov.cn"),
            Webhooks = [new("值班群", WebhookShape.DingTalk, _hook.Address, "S")],
        };
        _office = new(database, host: services => services.AddSingleton(options).AddSingleton(new JobPolicy { MostAttempts = 3 }));
        _office.Clock.Now = At(10);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private NoticeStore Store => _office.Get<NoticeStore>();

    public void Dispose()
    {
        _office.Dispose();
        _mail.Dispose();
        _hook.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task All_that_is_new_goes_out_as_one_mail_at_the_hour_of_the_digest()
    {
        await HireAsync("wu");
        await TellAsync("甲事");
        await TellAsync("乙事", due: Monday.AddDays(7));
        await RunAsync();
        Assert.Empty(_mail.Letters);

        _office.Clock.Now = At(9, day: 1);
        await RunAsync();

        var letter = Assert.Single(_mail.Letters);
        Assert.Equal(("落实：2 条新通知", "wu@example.gov.cn"), (letter.Subject, letter.To.Mailboxes.Single().Address));
        Assert.Contains("1. 乙事\nhttps://luoshi.example.gov.cn/cases/1\n2. 甲事\n", Letters.TextOf(letter).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("人员wu", Letters.TextOf(letter), StringComparison.Ordinal);
        await using var db = _office.Open();
        Assert.Equal("person:p-wu", (await db.Set<TrailEntry>().SingleAsync(entry => entry.Action == "notices.sent-by-mail", Cancellation)).About);
    }

    [Fact]
    public async Task What_is_due_today_goes_out_at_once_and_takes_along_what_waits()
    {
        await HireAsync("wu");
        await TellAsync("甲事");
        await TellAsync("急事", due: Monday);
        await RunAsync();
        _office.Clock.Now = At(9, day: 1);
        await RunAsync();

        Assert.Equal("落实：2 条新通知", Assert.Single(_mail.Letters).Subject);
    }

    [Fact]
    public async Task What_was_read_by_then_is_not_sent()
    {
        await HireAsync("wu");
        await TellAsync("甲事");
        await TellAsync("乙事");
        var first = (await Store.ListAsync("p-wu", 9, Cancellation)).Single(line => line.Text.Zh == "甲事");
        Assert.Equal(1, await Store.ReadAsync("p-wu", [first.Id], Cancellation));
        _office.Clock.Now = At(9, day: 1);
        await RunAsync();

        Assert.DoesNotContain("甲事", Letters.TextOf(Assert.Single(_mail.Letters)), StringComparison.Ordinal);
        Assert.Equal(1, await Store.CountNewAsync("p-wu", Cancellation));
    }

    [Fact]
    public async Task What_is_new_is_counted_after_days_of_reading_some_all_and_none()
    {
        await HireAsync("wu");
        await TellAsync("甲事");
        await TellAsync("乙事");
        Assert.Equal(2, await Store.CountNewAsync("p-wu", Cancellation));
        var read = (await Store.ListAsync("p-wu", 9, Cancellation)).Single(line => line.Text.Zh == "甲事");
        await Store.ReadAsync("p-wu", [read.Id], Cancellation);

        _office.Clock.Now = At(9, day: 3);
        Assert.Equal(1, await Store.CountNewAsync("p-wu", Cancellation));
        await TellAsync("丙事");
        Assert.Equal(2, await Store.CountNewAsync("p-wu", Cancellation));
        await Store.ReadAsync("p-wu", null, Cancellation);

        _office.Clock.Now = At(9, day: 6);
        Assert.Equal(0, await Store.CountNewAsync("p-wu", Cancellation));
        await TellAsync("丁事");
        Assert.Equal(1, await Store.CountNewAsync("p-wu", Cancellation));
    }

    [Fact]
    public async Task Whoever_chose_no_mail_or_lost_their_account_gets_none()
    {
        await HireAsync("wu");
        await HireAsync("ma");
        await TellAsync("甲事", "p-wu", "p-ma");
        Assert.True((await Store.ChooseAsync("p-wu", new(false, null, 0, null, null, null, "zh"), null, TemporaryOffice.As("吴"), Cancellation)).Done);
        Assert.True((await _office.Get<Luoshi.Office.Accounts.AccountStore>().DisableAsync("a-ma", "离职", TemporaryOffice.As("安"), Cancellation)).Done);
        _office.Clock.Now = At(9, day: 1);
        await RunAsync();

        Assert.Empty(_mail.Letters);
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task A_digest_of_every_four_hours_comes_at_most_so_often_and_in_the_language_that_was_chosen()
    {
        await HireAsync("wu");
        Assert.True((await Store.ChooseAsync("p-wu", new(true, "值班群", 4, null, 7, 20, "en"), null, TemporaryOffice.As("吴"), Cancellation)).Done);
        await TellAsync("甲事");
        await RunAsync();
        Assert.Equal("Luoshi: 1 new notice", Assert.Single(_mail.Letters).Subject);
        Assert.Single(_hook.Requests);

        _office.Clock.Now = At(11);
        await TellAsync("乙事");
        _office.Clock.Now = At(13);
        await TellAsync("丙事");
        await RunAsync();
        Assert.Single(_mail.Letters);

        _office.Clock.Now = At(14);
        await RunAsync();
        Assert.Equal(["Luoshi: 1 new notice", "Luoshi: 2 new notices"], _mail.Letters.Select(letter => letter.Subject));
    }

    [Fact]
    public async Task What_a_server_refuses_is_tried_again_as_the_same_message_and_becomes_a_dead_letter_that_can_be_sent_later()
    {
        await HireAsync("wu");
        await TellAsync("急事", due: Monday);
        _mail.Refuse(3);
        for (var hour = 10; hour < 14; hour++)
        {
            _office.Clock.Now = At(hour);
            await RunAsync();
        }

        Assert.Equal(3, _mail.HandedIn.Count);
        Assert.Single(_mail.HandedIn.Distinct());
        var dead = Assert.Single(await _office.Get<JobStore>().ListAsync(JobState.Dead, null, 9, Cancellation));

        // What comes later is not held up by it, and does not send it.
        await TellAsync("又一急事", due: Monday);
        await RunAsync();
        Assert.DoesNotContain("1. 急事", Letters.TextOf(Assert.Single(_mail.Letters)), StringComparison.Ordinal);

        Assert.True(await _office.Get<JobStore>().RetryAsync(dead.Id, TemporaryOffice.As("系统管理员"), Cancellation));
        await RunAsync();
        Assert.Equal(2, _mail.Letters.Count);
        Assert.Equal(_mail.HandedIn.First(), _mail.Letters.Last().MessageId);
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task Nodes_that_run_at_once_send_each_message_once()
    {
        foreach (var name in new[] { "wu", "ma", "li" })
        {
            await HireAsync(name);
        }

        for (var i = 0; i < 4; i++)
        {
            await TellAsync($"急事{i}", Monday, "p-wu", "p-ma", "p-li");
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(node => Task.Run(() => RunAsync($"node{node}"), Cancellation)));
        await RunAsync();

        var lines = _mail.Letters.SelectMany(letter => Letters.TextOf(letter).ReplaceLineEndings("\n").Split('\n').Where(line => line.Contains("急事", StringComparison.Ordinal))
            .Select(line => letter.To.Mailboxes.Single().Address + line[line.IndexOf('急', StringComparison.Ordinal)..])).ToList();
        Assert.Equal(12, lines.Count);
        Assert.Equal(12, lines.Distinct().Count());
    }

    [Fact]
    public async Task A_notice_links_to_this_server_only()
    {
        await using var db = await _office.Databases.OpenAsync(new Act(TemporaryOffice.As("某"), "test.tell", "case:1", _office.Clock.Now), Cancellation);

        foreach (var link in new[] { "https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "cases/1", "" })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => _office.Get<NoticeIntake>().AddAsync(db, new("test", new("甲", "a"), link, "case:1", null, null), ["p-wu"], _office.Clock.Now, Cancellation));
        }
    }

    [Fact]
    public async Task Nobody_marks_the_notices_of_others_as_read()
    {
        await TellAsync("甲事");
        var notice = Assert.Single(await Store.ListAsync("p-wu", 9, Cancellation));

        Assert.Equal(0, await Store.ReadAsync("p-ma", [notice.Id], Cancellation));
        Assert.Equal(1, await Store.CountNewAsync("p-wu", Cancellation));
        Assert.Equal(1, await Store.ReadAsync("p-wu", null, Cancellation));
        Assert.Equal(0, await Store.ReadAsync("p-wu", null, Cancellation));
        Assert.NotNull(Assert.Single(await Store.ListAsync("p-wu", 9, Cancellation)).ReadAt);
    }

    [Theory]
    [InlineData("没有的群", 0, null, null, null, "zh")]
    [InlineData(null, 200, null, null, null, "zh")]
    [InlineData(null, 0, 24, null, null, "zh")]
    [InlineData(null, 0, null, 9, null, "zh")]
    [InlineData(null, 0, null, 18, 9, "zh")]
    [InlineData(null, 0, null, null, null, "fr")]
    public async Task A_choice_that_cannot_be_kept_is_refused_in_words(string? webhook, int every, int? hour, int? from, int? until, string language)
    {
        var outcome = await Store.ChooseAsync("p-wu", new(true, webhook, every, hour, from, until, language), null, TemporaryOffice.As("吴"), Cancellation);

        Assert.NotEqual(outcome.Refusal?.Zh, outcome.Refusal?.En);
        Assert.Null(await Store.PreferenceAsync("p-wu", Cancellation));
    }

    private static DateTimeOffset At(int hour, int day = 0) => ChinaMidnight(Monday.AddDays(day)).AddHours(hour);

    private static DateTimeOffset ChinaMidnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.FromHours(8));

    private async Task HireAsync(string name)
    {
        await _office.HireAsync(name, cancellation: Cancellation);
        await using var db = await _office.Databases.OpenAsync(new Act(TemporaryOffice.As("某"), "test.mail", "person:p-" + name, _office.Clock.Now), Cancellation);
        (await db.Set<Person>().SingleAsync(person => person.Id == "p-" + name, Cancellation)).Email = $"{name}@example.gov.cn";
        await db.SaveChangesAsync(Cancellation);
    }

    private Task TellAsync(string text, DateOnly? due = null) => TellAsync(text, due, "p-wu");

    private Task TellAsync(string text, params string[] persons) => TellAsync(text, null, persons);

    private async Task TellAsync(string text, DateOnly? due, params string[] persons)
    {
        await using var db = await _office.Databases.OpenAsync(new Act(TemporaryOffice.As("某"), "test.tell", "case:1", _office.Clock.Now), Cancellation);
        await _office.Get<NoticeIntake>().AddAsync(db, new("test.told", new(text, text), "/cases/1", "case:1", due, null), persons, _office.Clock.Now, Cancellation);
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task RunAsync(string node = "node")
    {
        while ((await _office.Get<JobRunner>().RunNextAsync(node, Cancellation)).Outcome != JobOutcome.NothingDue)
        {
        }
    }

    private async Task<int> WaitingAsync()
    {
        await using var db = _office.Open();
        return await db.Set<NoticeDelivery>().CountAsync(delivery => delivery.OverAt == null, Cancellation);
    }
}
