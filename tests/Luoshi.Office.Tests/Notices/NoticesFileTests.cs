using System.Text;
using Luoshi.Office.Jobs;
using Luoshi.Office.Notices;
using Luoshi.Office.Notices.Channels;
using Luoshi.Office.Notices.Files;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Tests.Accounts;
using Luoshi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Office.Tests.Notices;

public sealed class NoticesFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_file_sets_everything_that_there_is_to_set()
    {
        var read = Read("""
            {
              // People write comments.
              "mail": { "host": "smtp.example.org", "port": 2525, "security": "tls", "from": "落实 <luoshi@office.example>", "user": "luoshi", "password": "p" },
              "webhooks": [
                { "name": "平台", "address": "https://hooks.example.org/a", "secret": "s1" },
                { "name": "值班群", "shape": "wecom", "address": "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k" },
                { "name": "督查群", "shape": "dingtalk", "address": "https://oapi.dingtalk.com/robot/send?access_token=t", "secret": "s2" },
              ],
              "patienceSeconds": 5
            }
            """);

        Assert.Empty(read.Problems);
        Assert.Equal(new MailServer("smtp.example.org", 2525, MailSecurity.Tls, "落实 <luoshi@office.example>", "luoshi", "p"), read.Options.Mail);
        Assert.Equal(
            [
                new("平台", WebhookShape.Own, new("https://hooks.example.org/a"), "s1"),
                new("值班群", WebhookShape.WeCom, new("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k"), ""),
                new Webhook("督查群", WebhookShape.DingTalk, new("https://oapi.dingtalk.com/robot/send?access_token=t"), "s2"),
            ],
            read.Options.Webhooks);
        Assert.Equal(TimeSpan.FromSeconds(5), read.Options.Patience);
    }

    [Theory]
    [InlineData("starttls", 587)]
    [InlineData("tls", 465)]
    public void The_usual_port_counts_where_none_is_given(string security, int port) =>
        Assert.Equal(port, Read($$"""{ "mail": { "host": "a.example", "from": "a@office.example", "security": "{{security}}" } }""").Options.Mail?.Port);

    [Fact]
    public async Task The_example_of_the_guide_can_be_read()
    {
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs", "operations.md"), Cancellation);
        var example = guide[guide.IndexOf("```json\n{\n  \"mail\"", StringComparison.Ordinal)..].Split("```")[1]["json".Length..];

        var read = Read(example);
        Assert.Empty(read.Problems);
        Assert.NotNull(read.Options.Mail);
        Assert.Equal([WebhookShape.Own, WebhookShape.WeCom, WebhookShape.DingTalk], read.Options.Webhooks.Select(webhook => webhook.Shape).Order());
    }

    [Theory]
    [InlineData("", 1, "JSON")]
    [InlineData("{\n  \"mail\": {\n", 3, "JSON")]
    [InlineData("{}\n{}", 2, "JSON")]
    [InlineData("[]", 1, "mail, webhooks, patienceSeconds")]
    [InlineData("{\n  \"male\": {}\n}", 2, "\"male\" is not known")]
    [InlineData("{\n  \"mail\": 5\n}", 2, "object")]
    [InlineData("{\n  \"mail\": {\n    \"host\": \"secret.example\"\n  }\n}", 2, "from is missing")]
    [InlineData("{ \"mail\": {\n \"host\": \"secret.example\",\n \"from\": \"a@office.example\",\n \"port\": \"25\" } }", 4, "whole number")]
    [InlineData("{ \"mail\": {\n \"host\": \"secret.example\",\n \"from\": \"luoshi\" } }", 3, "mail address")]
    [InlineData("{ \"mail\": {\n \"host\": \"secret.example\",\n \"from\": \"a@office.example\",\n \"security\": \"ssl\" } }", 4, "one of tls, starttls, none")]
    [InlineData("{ \"mail\": {\n \"host\": \"secret.example\",\n \"from\": \"a@office.example\",\n \"security\": \"none\" } }", 4, "this machine only")]
    [InlineData("{ \"mail\": {\n \"host\": \"secret.example\",\n \"from\": \"a@office.example\",\n \"password\": \"secret\" } }", 4, "user and password together")]
    [InlineData("{ \"mail\": {\n \"host\": \"secret.example\",\n \"from\": \"a@office.example\",\n \"authorityFile\": \"no-such.pem\" } }", 4, "There is no file")]
    [InlineData("{ \"webhooks\": {} }", 1, "should be a list")]
    [InlineData("{ \"webhooks\": [\n { \"name\": \"a\", \"address\": \"http://secret.example/x\", \"secret\": \"secret\" } ] }", 2, "https://")]
    [InlineData("{ \"webhooks\": [\n { \"name\": \"a\", \"address\": \"https://secret.example/x\" } ] }", 2, "secret is missing")]
    [InlineData("{ \"webhooks\": [\n { \"name\": \"a\", \"shape\": \"wecom\", \"address\": \"https://b.example/x\" },\n { \"name\": \"a\", \"shape\": \"wecom\", \"address\": \"https://b.example/y\" } ] }", 3, "already")]
    [InlineData("{ \"patienceSeconds\": 1,\n \"patienceSeconds\": 2 }", 2, "stands twice")]
    [InlineData("{\n \"patienceSeconds\": \"\\uD800\" }", 2, "JSON")]
    public void What_is_wrong_is_told_with_its_line_and_without_secrets(string text, int line, string told)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal(line, problem.Line);
        Assert.Contains(told, problem.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain("secret.example", problem.Message.En + problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_of_a_file_gets_the_mail_and_a_webhook_of_it_the_message()
    {
        using var mail = new MailHouse(MailDoor.OffersStartTls, asksPassword: true);
        using var hook = new HookHouse();
        var read = Read($$"""
            {
              "mail": { "host": "localhost", "port": {{mail.Port}}, "security": "starttls", "from": "luoshi@office.example", "user": "luoshi", "password": "secret", "authorityFile": "authority.pem" },
              "webhooks": [ { "name": "值班群", "shape": "wecom", "address": "{{hook.Address}}" } ]
            }
            """, Path.GetDirectoryName(mail.AuthorityFile));
        Assert.Empty(read.Problems);
        using var office = new TemporaryOffice(Database.Sqlite, host: services => services.AddSingleton(read.Options));
        office.Clock.Now = new(2013, 12, 2, 10, 0, 0, TimeSpan.FromHours(8));
        await office.HireAsync("wu", cancellation: Cancellation);
        Assert.True((await office.Get<NoticeStore>().ChooseAsync("p-wu", new(true, "值班群", 0, null, null, null, "zh"), null, TemporaryOffice.As("吴"), Cancellation)).Done);
        await using (var db = await office.Databases.OpenAsync(new Act(TemporaryOffice.As("某"), "test.tell", "case:1", office.Clock.Now), Cancellation))
        {
            (await db.Set<Person>().SingleAsync(person => person.Id == "p-wu", Cancellation)).Email = "wu@office.example";
            await db.SaveChangesAsync(Cancellation);
            await office.Get<NoticeIntake>().AddAsync(db, new("test.told", new("急事", "urgent"), "/cases/1", "case:1", new(2013, 12, 2), null), ["p-wu"], office.Clock.Now, Cancellation);
            await db.SaveChangesAsync(Cancellation);
        }

        while ((await office.Get<JobRunner>().RunNextAsync("node", Cancellation)).Outcome != JobOutcome.NothingDue)
        {
        }

        Assert.Equal("wu@office.example", Assert.Single(mail.Letters).To.Mailboxes.Single().Address);
        Assert.Contains("急事", Encoding.UTF8.GetString(Assert.Single(hook.Requests).Body), StringComparison.Ordinal);
    }

    private static NoticesFile Read(string text, string? folder = null) => NoticesFile.Read(Encoding.UTF8.GetBytes(text), folder ?? Path.GetTempPath());
}
