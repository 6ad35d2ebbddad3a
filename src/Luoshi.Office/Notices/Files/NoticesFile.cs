using System.Collections.Immutable;
using System.Text.Json;
using Luoshi.Core.Model;
using Luoshi.Office.Notices.Channels;

namespace Luoshi.Office.Notices.Files;

/// <summary>What is wrong with a file that says how messages leave the server.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Message">What is wrong, and how to mend it; it never repeats what may be a secret.</param>
public sealed record NoticesFileProblem(int Line, LocalizedText Message);

/// <summary>
/// A file that says how messages leave the server: the mail server and the webhooks that people may choose. It holds secrets, which is why
/// it is a file and no option of the command line, where everybody on the machine could read them.
/// </summary>
/// <param name="Options">What it sets.</param>
/// <param name="Problems">What is wrong with it, in order of place; where there is anything, nothing of it is to be used.</param>
public sealed record NoticesFile(NoticeOptions Options, ImmutableArray<NoticesFileProblem> Problems)
{
    private const int LongestPatience = 600;

    /// <summary>Reads a file; never throws on what it holds.</summary>
    /// <param name="folder">The folder of the file, to which paths in it are relative.</param>
    public static NoticesFile Read(ReadOnlySpan<byte> utf8, string folder)
    {
        PlacedJson root;
        try
        {
            root = PlacedJson.Parse(utf8);
        }
        catch (JsonException trouble)
        {
            var line = (int)trouble.LineNumber.GetValueOrDefault() + 1;
            return new(new(), [new(line, new("不是有效的 JSON：检查这里的引号、逗号和括号。", "This is no valid JSON: check quotes, commas and brackets here."))]);
        }

        var problems = new List<NoticesFileProblem>();
        var whole = new FileSection(root, problems, "mail", "webhooks", "patienceSeconds");
        var options = new NoticeOptions
        {
            Mail = whole.Find("mail") is { } mail ? Mail(mail, problems, folder) : null,
            Webhooks = Webhooks(whole, problems),
        };
        if (whole.Number("patienceSeconds", 1, LongestPatience) is { } seconds)
        {
            options = options with { Patience = TimeSpan.FromSeconds(seconds) };
        }

        return new(options, [.. problems.OrderBy(problem => problem.Line)]);
    }

    private static MailServer? Mail(PlacedJson written, List<NoticesFileProblem> problems, string folder)
    {
        var mail = new FileSection(written, problems, "host", "port", "security", "from", "user", "password", "authorityFile");
        if (!mail.IsObject)
        {
            return null;
        }

        var host = mail.Text("host", needed: true);
        var security = mail.Word("security", "starttls", ("tls", MailSecurity.Tls), ("starttls", MailSecurity.StartTls), ("none", MailSecurity.None));
        var port = mail.Number("port", 1, 65535) ?? security switch { MailSecurity.Tls => 465, MailSecurity.StartTls => 587, _ => 25 };
        var from = mail.Text("from", needed: true);
        if (from is not null && !(MimeKit.MailboxAddress.TryParse(from, out var sender) && sender.Domain is { Length: > 0 }))
        {
            mail.Complain("from", new("from 应为一个邮件地址，如 luoshi@office.example。", "from should be one mail address, such as luoshi@office.example."));
        }

        var (user, password) = (mail.Text("user"), mail.Text("password"));
        if (user is null != password is null)
        {
            mail.Complain(user is null ? "password" : "user", new(
                "user 和 password 须一起写；邮件服务器不要求登录时都不写。", "Write user and password together, or neither where the mail server asks for none."));
        }

        if (security is MailSecurity.None && host is not null && !IsHere(host))
        {
            mail.Complain("security", new(
                "security 为 none 时内容和密码不加密，只能用于本机的邮件服务器；请写 starttls 或 tls。",
                "With the security none nothing is encrypted, so it is for a mail server on this machine only; write starttls or tls."));
        }

        var authority = mail.Text("authorityFile") is { } file ? Path.GetFullPath(file, folder) : null;
        if (authority is not null && !File.Exists(authority))
        {
            mail.Complain("authorityFile", new($"没有文件 {authority}；写签发机构证书（PEM）的路径。", $"There is no file {authority}; write the path of the authority's certificate (PEM)."));
        }

        return new(host ?? string.Empty, port, security, from ?? string.Empty, user, password, authority);
    }

    private static List<Webhook> Webhooks(FileSection whole, List<NoticesFileProblem> problems)
    {
        List<Webhook> webhooks = [];
        if (whole.Find("webhooks") is not { } list)
        {
            return webhooks;
        }

        if (list.Kind != JsonTokenType.StartArray)
        {
            whole.Complain("webhooks", new("webhooks 应为列表：[ { \"name\": … } ]。", "webhooks should be a list: [ { \"name\": … } ]."));
            return webhooks;
        }

        foreach (var written in list.Items)
        {
            var hook = new FileSection(written, problems, "name", "shape", "address", "secret");
            if (hook.IsObject && Webhook(hook) is { } webhook)
            {
                if (webhooks.Any(other => other.Name == webhook.Name))
                {
                    hook.Complain("name", new($"已有名为“{webhook.Name}”的推送通道；人们按名称选，请换一个。", $"There is a webhook \"{webhook.Name}\" already; people choose by the name, so take another."));
                }

                webhooks.Add(webhook);
            }
        }

        return webhooks;
    }

    private static Webhook? Webhook(FileSection hook)
    {
        var name = hook.Text("name", needed: true);
        if (name?.Length > NoticePreference.LongestWebhook)
        {
            hook.Complain("name", new($"name 最长 {NoticePreference.LongestWebhook} 字。", $"name has at most {NoticePreference.LongestWebhook} characters."));
        }

        var shape = hook.Word("shape", "own", ("own", WebhookShape.Own), ("wecom", WebhookShape.WeCom), ("dingtalk", WebhookShape.DingTalk));
        Uri? address = null;
        if (hook.Text("address", needed: true) is { } written
            && !(Uri.TryCreate(written, UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))))
        {
            // The address of a robot is a secret: it is not repeated.
            hook.Complain("address", new("address 应为 https:// 地址（本机的可用 http://）。", "address should begin with https:// (on this machine http:// will do)."));
            address = null;
        }

        var secret = hook.Text("secret", needed: shape != WebhookShape.WeCom);
        return name is not null && address is not null ? new(name, shape, address, secret ?? string.Empty) : null;
    }

    private static bool IsHere(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));
}
