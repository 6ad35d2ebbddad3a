using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Cli.Serving;
using Luoshi.Cli.Terminal;
using Luoshi.Testing.Databases;
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

    [Theory]
    [InlineData("sh -c \"exit 0\"", "Files of evidence are looked over by sh")]
    [InlineData("/no/such/scanner --quiet", "The scanner /no/such/scanner is not found")]
    public async Task The_scanner_of_evidence_is_named_at_the_start_and_so_is_that_it_is_missing(string scanner, string told)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new Announcement();
        string[] arguments = ["serve", "--data", _workspace.PathOf("data"), "--url", "http://127.0.0.1:0", "--scan", scanner];
        var running = LuoshiCli.RunAsync(arguments, new CliConsole { Out = output, Error = output, Language = "zh" }, stop.Token);
        Assert.True(await Task.WhenAny(output.Address, running) == output.Address, output.ToString());
        await stop.CancelAsync();
        Assert.Equal(0, await running);
        Assert.Contains(told, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_mail_and_webhooks_go_is_read_from_a_file_and_told_at_the_start_without_secrets()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new Announcement();
        var notices = _workspace.Write("notices.json", """
            {
              "mail": { "host": "smtp.example.org", "from": "luoshi@office.example", "user": "luoshi", "password": "not-this-one" },
              "webhooks": [ { "name": "值班群", "shape": "wecom", "address": "https://qyapi.weixin.qq.com/x?key=not-this-one" } ]
            }
            """);
        string[] arguments = ["serve", "--data", _workspace.PathOf("data"), "--url", "http://127.0.0.1:0", "--notices", notices, "--address", "https://plans.example.org"];
        var running = LuoshiCli.RunAsync(arguments, new CliConsole { Out = output, Error = output, Language = "zh" }, stop.Token);
        Assert.True(await Task.WhenAny(output.Address, running) == output.Address, output.ToString());
        await stop.CancelAsync();
        Assert.Equal(0, await running);
        Assert.Contains("Mail goes out by smtp.example.org:587 (StartTls) luoshi@office.example", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Links in mails, webhooks and calendars begin with https://plans.example.org/", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("https://plans.example.org/setup/", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("推送通道：值班群", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("not-this-one", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_notices_that_cannot_be_used_stops_the_start_and_says_where()
    {
        var wrong = _workspace.Write("notices.json", "{\n  \"mail\": {\n    \"host\": \"smtp.example.org\",\n    \"password\": \"not-this-one\"\n  }\n}");
        var result = await Workspace.RunAsync("serve", "--data", _workspace.PathOf("data"), "--notices", wrong, "--lang", "en");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{wrong}:2: from is missing", result.Error, StringComparison.Ordinal);
        Assert.Contains($"{wrong}:4: Write user and password together", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not-this-one", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Workspace.RunAsync("serve", "--notices", _workspace.PathOf("none.json"))).ExitCode);

        if (!OperatingSystem.IsWindows())
        {
            var open = _workspace.Write("open.json", "{}");
            File.SetUnixFileMode(open, (UnixFileMode)Convert.ToInt32("666", 8));
            Assert.Contains("chmod", (await Workspace.RunAsync("serve", "--data", _workspace.PathOf("data"), "--notices", open)).Error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(_workspace.PathOf("data")));
    }

    [Fact]
    public async Task A_calendar_of_the_office_is_counted_on_and_what_is_wrong_in_it_stops_the_start_with_its_line()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new Announcement();
        var own = _workspace.Write("own.csv", "date,kind,zh,en,source\n2027,announced,,,某办发〔2026〕1号\n2027-02-20,work,春节,Spring Festival,某办发〔2026〕1号\n");
        string[] arguments = ["serve", "--demo", "--data", _workspace.PathOf("data"), "--url", "http://127.0.0.1:0", "--calendar", own];
        var running = LuoshiCli.RunAsync(arguments, new CliConsole { Out = output, Error = output, Language = "zh" }, stop.Token);
        Assert.True(await Task.WhenAny(output.Address, running) == output.Address, output.ToString());
        await stop.CancelAsync();
        Assert.Equal(0, await running);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal((UnixFileMode)Convert.ToInt32("700", 8), File.GetUnixFileMode(_workspace.PathOf("data")));
            foreach (var file in Directory.GetFiles(_workspace.PathOf("data")))
            {
                Assert.Equal((UnixFileMode)Convert.ToInt32("600", 8), File.GetUnixFileMode(file));
            }
        }

        var wrong = _workspace.Write("wrong.csv", "date,kind,zh,en,source\n2027-02-19,work,春节,Spring Festival,某办发〔2026〕1号\n");
        var refused = await Workspace.RunAsync("serve", "--data", _workspace.PathOf("other"), "--calendar", wrong, "--lang", "en");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains($"{wrong}: Line 2: 2027-02-19 is no weekend", refused.Error, StringComparison.Ordinal);
        var foreign = _workspace.Write("foreign.csv", (byte[])[.. "date\n"u8, 0xB4, 0xBA, 0xBD, 0xDA]);
        Assert.Contains("Line 2: this is no UTF-8", (await Workspace.RunAsync("serve", "--data", _workspace.PathOf("other"), "--calendar", foreign, "--lang", "en")).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.PathOf("other")));
    }

    [Fact]
    public async Task A_PostgreSQL_that_the_environment_names_is_used_and_told_without_its_password()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new Announcement();
        var database = PostgresServer.Shared.EmptyDatabase();
        string[] arguments = ["serve", _workspace.Write("plan.txt", Texts.Plan), "--data", _workspace.PathOf("data"), "--url", "http://127.0.0.1:0"];
        var console = new CliConsole { Out = output, Error = output, Language = "zh", Variable = name => name == "LUOSHI_DATABASE" ? database : null };
        var running = LuoshiCli.RunAsync(arguments, console, stop.Token);
        Assert.True(await Task.WhenAny(output.Address, running) == output.Address, output.ToString());
        await stop.CancelAsync();
        Assert.Equal(0, await running);
        Assert.Contains("数据库：PostgreSQL " + PostgresServer.Shared.Folder, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Database: PostgreSQL", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, output.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.PathOf("data", "luoshi.db")));
    }

    [Fact]
    public async Task A_PostgreSQL_that_refuses_the_password_or_is_not_there_is_told_in_words()
    {
        var refused = await ServeOnAsync(PostgresServer.Shared.ConnectionString("luoshi", password: "not-this-one"));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("服务没有启动：PostgreSQL", refused.Error, StringComparison.Ordinal);
        Assert.Contains("password is wrong", refused.Error, StringComparison.Ordinal);

        var absent = await ServeOnAsync("Host=127.0.0.1;Port=1;Database=luoshi;Username=luoshi;Password=not-this-one");
        Assert.Equal(1, absent.ExitCode);
        Assert.Contains("cannot be reached", absent.Error, StringComparison.Ordinal);
        foreach (var told in new[] { refused.Error, absent.Error })
        {
            Assert.DoesNotContain("not-this-one", told, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
            Assert.Equal(2, told.Count(c => c == '\n'));
        }
    }

    [Fact]
    public async Task A_connection_string_that_cannot_be_read_is_an_error_of_the_command_line()
    {
        var result = await ServeOnAsync("postgres://luoshi:not-this-one@db/luoshi");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Host=", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not-this-one", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.PathOf("data")));
    }

    public void Dispose() => _workspace.Dispose();

    private Task<CliResult> ServeOnAsync(string database) =>
        Workspace.RunAsync("serve", "--data", _workspace.PathOf("data"), "--url", "http://127.0.0.1:0", "--database", database);

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
