using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Luoshi.Office.Notices.Channels;

namespace Luoshi.Office.Tests.Notices;

public sealed class WebhookChannelTests : IDisposable
{
    private const string Secret = "SEC-0123456789";

    private readonly HookHouse _house = new();
    private readonly MovableClock _clock = new();
    private readonly WebhookChannel _channel;

    public WebhookChannelTests() => _channel = new(new NoticeOptions(), _clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _channel.Dispose();
        _house.Dispose();
    }

    [Fact]
    public async Task A_receiver_can_check_who_sent_it_and_when_and_that_nothing_was_changed()
    {
        await SendAsync(WebhookShape.Own, Letters.Of(2));

        var request = Assert.Single(_house.Requests);
        Assert.True(IsGenuine(request));
        Assert.False(IsGenuine(request with { Body = [.. request.Body, (byte)' '] }));
        Assert.Equal(_clock.Now.ToUnixTimeSeconds(), long.Parse(request.Headers[WebhookChannel.TimeHeader] ?? "", CultureInfo.InvariantCulture));
        Assert.Equal("0190", request.Headers[WebhookChannel.IdHeader]);
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal("wu", body.GetProperty("recipient").GetString());
        Assert.Equal("https://luoshi.example.gov.cn/cases/2", body.GetProperty("items")[1].GetProperty("link").GetString());
        Assert.DoesNotContain("wu@example", Encoding.UTF8.GetString(request.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DingTalk_gets_text_and_a_signature_in_the_address()
    {
        await SendAsync(WebhookShape.DingTalk, Letters.Of(), "?access_token=t1");

        var request = Assert.Single(_house.Requests);
        var time = request.Query["timestamp"];
        Assert.Equal(_clock.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), time);
        Assert.Equal(Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{time}\n{Secret}"))), request.Query["sign"]);
        Assert.Equal("t1", request.Query["access_token"]);
        Assert.Contains("事项1待办理", Content(request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WeCom_gets_text_that_is_no_longer_than_it_takes_and_says_how_many_lines_are_left_out()
    {
        await SendAsync(WebhookShape.WeCom, Letters.Of(100), "?key=k1");

        var content = Content(Assert.Single(_house.Requests));
        Assert.InRange(Encoding.UTF8.GetByteCount(content), 1500, 2048);
        Assert.Matches("其余条数： [0-9]+\n$", content);
    }

    [Theory]
    [InlineData(WebhookShape.WeCom)]
    [InlineData(WebhookShape.DingTalk)]
    public async Task A_robot_that_refuses_in_its_answer_is_a_failure(WebhookShape shape)
    {
        _house.Answer = (200, """{"errcode":310000,"errmsg":"sign not match"}""", null);

        var trouble = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(shape, Letters.Of()));
        Assert.Contains("310000", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_names_the_webhook_and_neither_its_address_nor_its_secret()
    {
        _house.Answer = (500, "", null);

        var trouble = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(WebhookShape.Own, Letters.Of()));
        Assert.Contains("值班群", trouble.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, trouble.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_house.Address.Authority, trouble.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var elsewhere = new HookHouse();
        _house.Answer = (307, "", elsewhere.Address.AbsoluteUri);

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(WebhookShape.Own, Letters.Of()));
        Assert.Empty(elsewhere.Requests);
    }

    private Task SendAsync(WebhookShape shape, OutgoingMessage message, string query = "") =>
        _channel.SendAsync(new("值班群", shape, new Uri(_house.Address.AbsoluteUri + query), Secret), message, Cancellation);

    // What the documentation tells receivers to do.
    private static bool IsGenuine(HookRequest request)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(request.Headers[WebhookChannel.TimeHeader] + "."), .. request.Body];
        return request.Headers[WebhookChannel.SignatureHeader] == "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed));
    }

    private static string Content(HookRequest request)
    {
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal("text", body.GetProperty("msgtype").GetString());
        return body.GetProperty("text").GetProperty("content").GetString() ?? "";
    }
}
