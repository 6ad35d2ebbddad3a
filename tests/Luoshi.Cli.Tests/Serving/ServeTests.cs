using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Cli.Serving;
using Luoshi.Cli.Terminal;
using Luoshi.Web.Settings;

namespace Luoshi.Cli.Tests.Serving;

public sealed partial class ServeTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task The_server_says_where_to_click_serves_that_address_and_stops_when_told()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new Announcement();
        var options = new LuoshiWebOptions
        {
            DataFolder = _workspace.PathOf("data"),
            Urls = "http://127.0.0.1:0",
            AsOf = new DateOnly(2013, 6, 30),
            Examples = [_workspace.Write("plan.txt", Texts.Plan)],
        };
        var running = new ServeRun(new CliConsole { Out = output, Error = output, Language = "zh" }, options).RunAsync(stop.Token);
        var first = await Task.WhenAny(output.Address, running);
        Assert.True(first == output.Address, output.ToString());
        using var client = new HttpClient();
        var response = await client.GetAsync(new Uri(await output.Address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await stop.CancelAsync();
        Assert.Equal(0, await running);
        foreach (var words in new[] { "数据文件夹", "Data folder", "收入方案：1 份", "2013-06-30", "打开：http", "Open: http", "The server has stopped" })
        {
            Assert.Contains(words, output.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_port_in_use_is_told_with_the_way_out()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";
        var result = await Workspace.RunAsync("serve", "--data", _workspace.PathOf("data"), "--url", url);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("LUOSHI_PORT", result.Error, StringComparison.Ordinal);
        Assert.Contains("did not start", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>Output that tells when the address has been announced.</summary>
    private sealed partial class Announcement : StringWriter
    {
        private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Address => _address.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (Open().Match(value ?? "") is { Success: true } match)
            {
                _address.TrySetResult(match.Groups[1].Value);
            }
        }

        [GeneratedRegex("^Open: (\\S+)")]
        private static partial Regex Open();
    }
}
