using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Luoshi.Office.Tests.Notices;

/// <summary>How the mail server of a test takes connections.</summary>
enum MailDoor
{
    Plain,
    OffersStartTls,
    Tls,
}

/// <summary>A real mail server on this machine that keeps what it is given.</summary>
sealed class MailHouse : IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("luoshi-mail-").FullName;
    private readonly Task _running;
    private int _refusals;

    public MailHouse(MailDoor door = MailDoor.Plain, bool asksPassword = false)
    {
        Port = Ports.Free();
        AuthorityFile = Path.Combine(_folder, "authority.pem");
        using var authority = Certificates.Authority();
        File.WriteAllText(AuthorityFile, authority.ExportCertificatePem());
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).IsSecure(door == MailDoor.Tls).AuthenticationRequired(asksPassword);
            if (door != MailDoor.Plain)
            {
                endpoint.Certificate(Certificates.Server(authority));
            }
        }).Build();
        var services = new ServiceProvider();
        services.Add(new Keeper(this));
        services.Add(new Doorkeeper());
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_over.Token);
    }

    public int Port { get; }

    /// <summary>The authority that signed its certificate.</summary>
    public string AuthorityFile { get; }

    public ConcurrentQueue<MimeMessage> Letters { get; } = [];

    /// <summary>The ids of messages that were handed in, also of those that were refused.</summary>
    public ConcurrentQueue<string> HandedIn { get; } = [];

    /// <summary>Refuses the next so many messages.</summary>
    public void Refuse(int count) => Interlocked.Exchange(ref _refusals, count);

    public void Dispose()
    {
        _over.Cancel();
        try
        {
            _running.Wait(TimeSpan.FromSeconds(10));
        }
        catch (AggregateException)
        {
            // It was stopped.
        }

        _over.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Keeper(MailHouse house) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var stream = new MemoryStream(buffer.ToArray());
            var letter = await MimeMessage.LoadAsync(stream, cancellationToken);
            house.HandedIn.Enqueue(letter.MessageId ?? string.Empty);
            if (Interlocked.Decrement(ref house._refusals) >= 0)
            {
                return SmtpResponse.TransactionFailed;
            }

            house.Letters.Enqueue(letter);
            return SmtpResponse.Ok;
        }
    }

    private sealed class Doorkeeper : UserAuthenticator
    {
        public override Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) =>
            Task.FromResult(user == "luoshi" && password == "secret");
    }
}

/// <summary>Ports that nothing listens on.</summary>
static class Ports
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>An authority of our own and certificates that it signed.</summary>
static class Certificates
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 Authority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(From, Until);
    }

    public static X509Certificate2 Server(X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority, From, Until, [1, 2, 3, 4]);
        using var withKey = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}
