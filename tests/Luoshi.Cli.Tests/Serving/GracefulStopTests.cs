using System.Diagnostics;
using System.Net;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Luoshi.Office.Plans;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Cli.Tests.Serving;

/// <summary>The program itself, as a process of its own, told to stop as a service manager tells it.</summary>
public sealed partial class GracefulStopTests : IDisposable
{
    private readonly Workspace _workspace = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _workspace.Dispose();
    }

    [Fact]
    public async Task A_server_told_to_stop_finishes_the_request_it_has_takes_no_new_one_and_ends_with_0()
    {
        using var server = Start();
        try
        {
            var address = await AddressAsync(server);
            using var client = await SignInAsync(address);
            using var slow = new HeldContent(Encoding.UTF8.GetBytes(Texts.Plan));
            using var upload = new HttpRequestMessage(HttpMethod.Post, "/api/v1/plans?name=slow.txt") { Content = slow };
            // The body is asked for once the server is at work on the request.
            upload.Headers.ExpectContinue = true;
            var answer = client.SendAsync(upload, Cancellation);
            await slow.AskedFor;

            using (var kill = Process.Start("kill", ["-TERM", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            {
                await kill.WaitForExitAsync(Cancellation);
            }

            await UntilRefusedAsync(address);
            Assert.False(server.HasExited);
            Assert.False(answer.IsCompleted);
            slow.SendTheRest();

            Assert.Equal(HttpStatusCode.Created, (await answer).StatusCode);
            var said = await server.StandardOutput.ReadToEndAsync(Cancellation);
            await server.WaitForExitAsync(Cancellation);
            Assert.Equal(0, server.ExitCode);
            Assert.Contains("The server has stopped", said, StringComparison.Ordinal);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }

        Assert.Equal("slow.txt", Assert.Single(await KeptAsync()).Name);
        Assert.Equal(0, (await Workspace.RunAsync("verify", "--data", _workspace.PathOf("data"))).ExitCode);
    }

    private Process Start() => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "luoshi.dll"), "serve", "--demo", "--data", _workspace.PathOf("data"), "--url", "http://127.0.0.1:0"])
    {
        RedirectStandardOutput = true,
    }) ?? throw new InvalidOperationException("The server did not start.");

    private static async Task<Uri> AddressAsync(Process server)
    {
        while (await server.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            if (Open().Match(line) is { Success: true } match)
            {
                return new Uri(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException("The server ended before it said where it listens.");
    }

    private static async Task<HttpClient> SignInAsync(Uri address)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(5) };
        var client = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Cancellation);
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new("_handler", "demo"), new("demo", "demo-clerk")]);
        Assert.Equal(HttpStatusCode.Found, (await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, Cancellation)).StatusCode);
        return client;
    }

    private static async Task UntilRefusedAsync(Uri address)
    {
        while (true)
        {
            using var attempt = new TcpClient();
            try
            {
                await attempt.ConnectAsync(address.Host, address.Port, Cancellation);
                await Task.Delay(20, Cancellation);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }

    private async Task<IReadOnlyList<PlanSummary>> KeptAsync()
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddOffice(new OfficePlace(_workspace.PathOf("data"), null)).BuildServiceProvider();
        return await services.GetRequiredService<PlanStore>().ListAsync(Cancellation);
    }

    [GeneratedRegex("^Open: (\\S+)")]
    private static partial Regex Open();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    /// <summary>A body of which the first half is sent when it is asked for, and the rest when the test says so.</summary>
    private sealed class HeldContent : HttpContent
    {
        private readonly byte[] _bytes;
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public HeldContent(byte[] bytes)
        {
            _bytes = bytes;
            Headers.ContentType = new(MediaTypeNames.Text.Plain, "utf-8");
        }

        public Task AskedFor => _asked.Task;

        public void SendTheRest() => _rest.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_bytes.AsMemory(0, _bytes.Length / 2));
            await stream.FlushAsync();
            _asked.SetResult();
            await _rest.Task;
            await stream.WriteAsync(_bytes.AsMemory(_bytes.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes.Length;
            return true;
        }
    }
}
