using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Luoshi.Office.Notices.Channels;

/// <summary>Sends messages to webhooks: our own signed JSON, and the robots of WeCom and DingTalk.</summary>
public sealed class WebhookChannel : IDisposable
{
    /// <summary>The second since 1970 at which the message was signed; receivers refuse old ones.</summary>
    public const string TimeHeader = "X-Luoshi-Timestamp";

    /// <summary><c>sha256=</c> and the HMAC-SHA256 of <c>time.body</c> in hexadecimal.</summary>
    public const string SignatureHeader = "X-Luoshi-Signature";

    /// <summary>The same for every try of one message.</summary>
    public const string IdHeader = "X-Luoshi-Delivery";

    // What the robots take: https://developer.work.weixin.qq.com/document/path/91770 and https://open.dingtalk.com/document/robots/custom-robot-access
    private const int MostOfWeCom = 2048;
    private const int MostOfDingTalk = 20000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public WebhookChannel(NoticeOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _clock = clock;

        // A redirect would carry the message to an address that nobody set.
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = options.Patience,
            MaxResponseContentBufferSize = 64 * 1024,
        };
    }

    /// <summary>Hands a message to a webhook.</summary>
    /// <exception cref="HttpRequestException">It did not take it; the job tries again.</exception>
    public async Task SendAsync(Webhook target, OutgoingMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(message);
        using var request = target.Shape switch
        {
            WebhookShape.WeCom => Robot(target.Address, message, MostOfWeCom),
            WebhookShape.DingTalk => Robot(Signed(target), message, MostOfDingTalk),
            _ => Own(target, message),
        };
        using var response = await _client.SendAsync(request, cancellation);
        var answer = await response.Content.ReadAsStringAsync(cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"推送通道“{target.Name}”答复 {(int)response.StatusCode}。The webhook {target.Name} answered {(int)response.StatusCode}.");
        }

        if (target.Shape != WebhookShape.Own && RobotsTrouble(answer) is { } trouble)
        {
            throw new HttpRequestException($"推送通道“{target.Name}”没有接收：{trouble}。The robot {target.Name} did not take it: {trouble}.");
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Own(Webhook target, OutgoingMessage message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                message.Id,
                message.At,
                message.Recipient,
                message.Subject,
                Items = message.Items.Select(item => new { item.Text, Link = item.Link.AbsoluteUri, item.DueOn }),
            },
            Json);
        var time = _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(target.Secret), (byte[])[.. Encoding.ASCII.GetBytes(time + "."), .. body]);
        var request = Post(target.Address, body);
        request.Headers.Add(TimeHeader, time);
        request.Headers.Add(SignatureHeader, "sha256=" + Convert.ToHexStringLower(signature));
        request.Headers.Add(IdHeader, message.Id);
        return request;
    }

    private static HttpRequestMessage Robot(Uri address, OutgoingMessage message, int mostBytes)
    {
        var content = $"{message.Subject}\n{message.Text(mostBytes - Encoding.UTF8.GetByteCount(message.Subject) - 1)}";
        return Post(address, JsonSerializer.SerializeToUtf8Bytes(new { msgtype = "text", text = new { content } }, Json));
    }

    // DingTalk: time in milliseconds and secret with a line feed between them, signed with the secret, as Base64 in the query.
    private Uri Signed(Webhook target)
    {
        var time = _clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(target.Secret), Encoding.UTF8.GetBytes($"{time}\n{target.Secret}")));
        var joint = target.Address.Query.Length == 0 ? '?' : '&';
        return new Uri($"{target.Address.AbsoluteUri}{joint}timestamp={time}&sign={Uri.EscapeDataString(sign)}");
    }

    private static HttpRequestMessage Post(Uri address, byte[] body) => new(HttpMethod.Post, address)
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
    };

    // Both robots answer 200 also where they refuse, and say so in errcode.
    private static string? RobotsTrouble(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.TryGetProperty("errcode", out var code) && code.TryGetInt32(out var number)
                ? number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"errcode {number}")
                : "no errcode";
        }
        catch (JsonException)
        {
            return "no JSON";
        }
    }
}
