using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Luoshi.Office.Notices.Channels;

/// <summary>Sends messages by mail.</summary>
public sealed class MailChannel(NoticeOptions options)
{
    /// <summary>Hands a message to the mail server. Whatever goes wrong is thrown: the job tries again.</summary>
    public async Task SendAsync(MailServer server, OutgoingMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(message);
        using var mail = Write(server, message);
        using var client = new SmtpClient { Timeout = (int)options.Patience.TotalMilliseconds };
        if (server.AuthorityFile is { } file)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) => IsSignedBy(file, certificate, errors);

            // The authority is the office's own and answers no questions about what it withdrew.
            client.CheckCertificateRevocation = false;
        }

        await client.ConnectAsync(server.Host, server.Port, Protection(server.Security), cancellation);
        if (server.UserName is { } user)
        {
            await client.AuthenticateAsync(user, server.Password ?? string.Empty, cancellation);
        }

        await client.SendAsync(mail, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }

    private static MimeMessage Write(MailServer server, OutgoingMessage message)
    {
        var from = MailboxAddress.Parse(server.From);
        var closing = message.Language == "en"
            ? "This message was sent by the program. How often it comes is set under Notices."
            : "本邮件由系统发送。发送频次可在“通知”中设置。";
        var mail = new MimeMessage
        {
            Subject = message.Subject,
            Date = message.At,
            MessageId = $"{message.Id}@{from.Domain}",
            Body = new TextPart("plain") { Text = $"{message.Text()}\n{closing}\n" },
        };
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress(string.Empty, message.Email));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static SecureSocketOptions Protection(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    private static bool IsSignedBy(string authorityFile, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (errors is SslPolicyErrors.None)
        {
            return true;
        }

        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return false;
        }

        using var given = new X509Certificate2(certificate);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(authorityFile);
        return chain.Build(given);
    }
}
