namespace Luoshi.Office.Notices.Channels;

/// <summary>How messages leave the server: set where it is started, not by people who use it.</summary>
public sealed record NoticeOptions
{
    /// <summary>The address by which people reach this server; links in messages begin with it.</summary>
    public Uri PublicAddress { get; init; } = new("http://127.0.0.1:5080/");

    /// <summary>The mail server; null where no mail is sent.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>The webhooks that people may choose.</summary>
    public IReadOnlyList<Webhook> Webhooks { get; init; } = [];

    /// <summary>How long a server may take to answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: only for a server on the same machine.</summary>
    None,

    /// <summary>By STARTTLS; a server that does not offer it is refused.</summary>
    StartTls,

    /// <summary>By TLS from the first byte.</summary>
    Tls,
}

/// <summary>A mail server that takes messages by SMTP.</summary>
/// <param name="From">The address that messages come from.</param>
/// <param name="UserName">Null where it asks for none.</param>
/// <param name="AuthorityFile">A PEM file of the authority that signed its certificate; null for those that the machine trusts.</param>
public sealed record MailServer(string Host, int Port, MailSecurity Security, string From, string? UserName = null, string? Password = null, string? AuthorityFile = null)
{
    // The password is in no log.
    public override string ToString() => $"{Host}:{Port} ({Security}) {From}";
}

/// <summary>What a webhook expects.</summary>
public enum WebhookShape
{
    /// <summary>Our own JSON, signed by HMAC-SHA256 over time and body.</summary>
    Own,

    /// <summary>A group robot of WeCom (企业微信群机器人); its secret is in the address.</summary>
    WeCom,

    /// <summary>A group robot of DingTalk (钉钉群机器人) with a signature in the address.</summary>
    DingTalk,
}

/// <summary>A webhook.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Secret">The key of the signature; unused by WeCom.</param>
public sealed record Webhook(string Name, WebhookShape Shape, Uri Address, string Secret)
{
    // Address and secret are in no log.
    public override string ToString() => $"{Name} ({Shape})";
}

/// <summary>The names of the channels.</summary>
public static class NoticeChannels
{
    public const string Mail = "mail";
    public const string Webhook = "webhook";
}
