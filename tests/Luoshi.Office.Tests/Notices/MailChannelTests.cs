using Luoshi.Office.Notices.Channels;
using MailKit.Security;

namespace Luoshi.Office.Tests.Notices;

public sealed class MailChannelTests
{
    private static readonly MailChannel Channel = new(new NoticeOptions());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MailDoor.Plain, MailSecurity.None)]
    [InlineData(MailDoor.OffersStartTls, MailSecurity.StartTls)]
    [InlineData(MailDoor.Tls, MailSecurity.Tls)]
    internal async Task A_message_arrives_over_every_kind_of_connection(MailDoor door, MailSecurity security)
    {
        using var house = new MailHouse(door);
        await Channel.SendAsync(Server(house, security), Letters.Of(2), Cancellation);

        var letter = Assert.Single(house.Letters);
        Assert.Equal(("落实：新通知", "0190@example.gov.cn", "wu@example.gov.cn"), (letter.Subject, letter.MessageId, Assert.Single(letter.To.Mailboxes).Address));
        Assert.Contains("事项2待办理\nhttps://luoshi.example.gov.cn/cases/2", Letters.TextOf(letter).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
    }

    [Fact]
    public async Task A_server_that_offers_no_protection_is_given_nothing_where_it_is_asked_for()
    {
        using var house = new MailHouse();

        await Assert.ThrowsAsync<NotSupportedException>(() => Channel.SendAsync(Server(house, MailSecurity.StartTls), Letters.Of(), Cancellation));
        Assert.Empty(house.Letters);
    }

    [Fact]
    public async Task A_certificate_of_an_authority_that_is_not_trusted_is_refused()
    {
        using var house = new MailHouse(MailDoor.Tls);
        using var other = new MailHouse(MailDoor.Tls);

        await Assert.ThrowsAsync<SslHandshakeException>(() => Channel.SendAsync(Server(house, MailSecurity.Tls) with { AuthorityFile = null }, Letters.Of(), Cancellation));
        await Assert.ThrowsAsync<SslHandshakeException>(() => Channel.SendAsync(Server(house, MailSecurity.Tls) with { AuthorityFile = other.AuthorityFile }, Letters.Of(), Cancellation));
        Assert.Empty(house.Letters);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_password_gets_it_and_refuses_a_wrong_one()
    {
        using var house = new MailHouse(MailDoor.Tls, asksPassword: true);
        var server = Server(house, MailSecurity.Tls) with { UserName = "luoshi", Password = "secret" };
        await Channel.SendAsync(server, Letters.Of(), Cancellation);

        Assert.Single(house.Letters);
        await Assert.ThrowsAsync<AuthenticationException>(() => Channel.SendAsync(server with { Password = "guess" }, Letters.Of(), Cancellation));
        await Assert.ThrowsAnyAsync<Exception>(() => Channel.SendAsync(server with { UserName = null }, Letters.Of(), Cancellation));
        Assert.Single(house.Letters);
    }

    [Fact]
    public async Task A_message_that_the_server_refuses_is_a_failure()
    {
        using var house = new MailHouse();
        house.Refuse(1);

        await Assert.ThrowsAsync<MailKit.Net.Smtp.SmtpCommandException>(() => Channel.SendAsync(Server(house, MailSecurity.None), Letters.Of(), Cancellation));
    }

    [Fact]
    public void Passwords_are_in_no_text_of_the_settings() =>
        Assert.DoesNotContain("secret", new MailServer("h", 25, MailSecurity.None, "a@b", "u", "secret").ToString(), StringComparison.Ordinal);

    private static MailServer Server(MailHouse house, MailSecurity security) =>
        new("localhost", house.Port, security, "luoshi@example.gov.cn", AuthorityFile: house.AuthorityFile);
}
