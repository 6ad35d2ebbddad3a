using System.Diagnostics;
using Luoshi.Testing;

namespace Luoshi.Conventions.Tests.Packaging;

public class PackagingTests
{
    private static readonly string Unit = Repository.PathOf("packaging", "luoshi.service");
    private static readonly string Proxy = Repository.PathOf("packaging", "nginx.conf");

    [Theory]
    [InlineData("DynamicUser", "yes")]
    [InlineData("StateDirectory", "luoshi")]
    [InlineData("NoNewPrivileges", "yes")]
    [InlineData("ProtectSystem", "strict")]
    [InlineData("ProtectHome", "yes")]
    [InlineData("PrivateTmp", "yes")]
    [InlineData("CapabilityBoundingSet", "")]
    [InlineData("RestrictAddressFamilies", "AF_INET AF_INET6 AF_UNIX")]
    [InlineData("SystemCallFilter", "@system-service")]
    [InlineData("KillSignal", "SIGTERM")]
    public void The_unit_keeps_the_service_in_its_place(string key, string value) => Assert.Equal(value, Assert.Single(Values(key)));

    [Fact]
    public void The_unit_starts_a_command_that_there_is_behind_a_proxy_that_it_names()
    {
        var start = Assert.Single(Values("ExecStart"));

        Assert.Contains(" serve ", start, StringComparison.Ordinal);
        Assert.Contains("--url http://127.0.0.1:", start, StringComparison.Ordinal);
        Assert.Contains("--proxy 127.0.0.1", start, StringComparison.Ordinal);
        Assert.Contains("--address https://plans.example.org", start, StringComparison.Ordinal);
        Assert.Contains("server_name plans.example.org;", File.ReadAllText(Proxy), StringComparison.Ordinal);
    }

    [Fact]
    public void The_unit_waits_longer_for_a_stop_than_the_service_takes_for_it() =>
        Assert.True(int.Parse(Assert.Single(Values("TimeoutStopSec")).TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture) > 25 + 10);

    [Fact]
    public async Task Systemd_finds_nothing_wrong_with_the_unit()
    {
        if (Program("systemd-analyze") is not { } analyze)
        {
            return;
        }

        // It looks for the program too, which is not installed where the tests run.
        var folder = Directory.CreateTempSubdirectory("luoshi-unit-");
        var copy = Path.Combine(folder.FullName, "luoshi.service");
        await File.WriteAllTextAsync(copy, (await File.ReadAllTextAsync(Unit, Cancellation)).Replace("/opt/luoshi/luoshi", "/bin/true", StringComparison.Ordinal), Cancellation);
        var (code, said) = await RunAsync(analyze, "verify", copy);
        folder.Delete(recursive: true);

        Assert.DoesNotContain(said.Split('\n'), line => line.Contains("luoshi.service", StringComparison.Ordinal) && !line.Contains("Failed to", StringComparison.Ordinal));
        Assert.True(code == 0 || said.Contains("Failed to", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task The_proxy_sets_who_asks_anew_wherever_it_hands_a_request_on()
    {
        var text = await File.ReadAllTextAsync(Proxy, Cancellation);
        var handed = text.Split("proxy_pass ").Length - 1;

        Assert.True(handed > 0);
        Assert.Equal(handed, text.Split("proxy_set_header X-Forwarded-For $remote_addr;").Length - 1);
        Assert.Equal(handed, text.Split("proxy_set_header X-Forwarded-Proto $scheme;").Length - 1);
        Assert.DoesNotContain("$proxy_add_x_forwarded_for", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nginx_takes_the_configuration()
    {
        if (Program("nginx") is not { } nginx || Program("openssl") is not { } openssl)
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("luoshi-nginx-").FullName;
        await RunAsync(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=plans.example.org", "-days", "1", "-keyout", $"{folder}/privkey.pem", "-out", $"{folder}/fullchain.pem");
        var site = (await File.ReadAllTextAsync(Proxy, Cancellation)).Replace("/etc/ssl/luoshi/", folder + "/", StringComparison.Ordinal);
        await File.WriteAllTextAsync($"{folder}/nginx.conf", $"pid {folder}/nginx.pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{site}\n}}\n", Cancellation);
        var (code, said) = await RunAsync(nginx, "-t", "-p", folder, "-c", $"{folder}/nginx.conf");
        Directory.Delete(folder, recursive: true);

        Assert.True(code == 0, said);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Values(string key) => File.ReadLines(Unit).Where(line => line.StartsWith(key + "=", StringComparison.Ordinal)).Select(line => line[(key.Length + 1)..]);

    private static string? Program(string name) => (Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin").Split(':')
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static async Task<(int Code, string Said)> RunAsync(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException(program + " could not be started.");
        var said = await Task.WhenAll(run.StandardOutput.ReadToEndAsync(Cancellation), run.StandardError.ReadToEndAsync(Cancellation));
        await run.WaitForExitAsync(Cancellation);
        return (run.ExitCode, string.Concat(said));
    }
}
