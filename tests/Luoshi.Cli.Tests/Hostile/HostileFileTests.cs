using System.Text;
using System.Text.Json;

namespace Luoshi.Cli.Tests.Hostile;

public sealed class HostileFileTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Every_hostile_file_ends_in_a_plan_or_in_a_reason()
    {
        var readable = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["empty"] = [],
            ["newlines"] = Encoding.ASCII.GetBytes(new string('\n', 20_000)),
            ["brackets"] = Encoding.UTF8.GetBytes(new string('（', 100_000) + new string('）', 100_000)),
            ["surrogates"] = [0xFF, 0xFE, .. Enumerable.Repeat<byte>(0xD8, 2_000)],
            ["line"] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("到2015年，产值达到300亿元，", 5_000))),
            ["short-lines"] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("一\n", 20_000))),
        };
        var refused = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["zeros"] = new byte[1_000_000],
            ["noise"] = Noise(500_000),
            ["pdf"] = [.. "%PDF-1.4\n"u8, .. Noise(1_000)],
            ["zip"] = [.. "PK\x03\x04"u8, .. Noise(1_000)],
        };
        foreach (var (name, bytes) in readable.Concat(refused))
        {
            _workspace.Write($"in/{name}.txt", bytes);
        }

        var result = await Workspace.RunAsync("compile", _workspace.PathOf("in"), "--out", _workspace.PathOf("out"));
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(readable.Keys.Select(name => name + ".plan.json").Order(StringComparer.Ordinal), _workspace.Names("out"));
        Assert.All(refused.Keys, name => Assert.Contains($"{name}.txt：LS000", result.Error, StringComparison.Ordinal));
        Assert.All(_workspace.Names("out"), name => JsonDocument.Parse(File.ReadAllBytes(_workspace.PathOf("out", name))).Dispose());
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_single_line_of_fifty_megabytes_is_compiled()
    {
        var line = Encoding.UTF8.GetBytes("推进园区建设，加快转型升级。");
        var bytes = new byte[50_000_000 / line.Length * line.Length];
        for (var at = 0; at < bytes.Length; at += line.Length)
        {
            line.CopyTo(bytes, at);
        }

        var result = await Workspace.RunAsync("compile", _workspace.Write("line.txt", bytes), "--out", _workspace.PathOf("out"));
        Assert.Equal(0, result.ExitCode);
        Assert.True(new FileInfo(_workspace.PathOf("out", "line.plan.json")).Length > 50_000_000);
    }

    [Fact]
    public async Task Findings_in_a_very_long_line_are_printed_in_little_room()
    {
        var bytes = Encoding.UTF8.GetBytes(new string('建', 1_000_000));
        var result = await Workspace.RunAsync("check", _workspace.Write("long.txt", [.. bytes, 0xFF, .. bytes]));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("long.txt:1:1000001: 错误 LS0004", result.Out, StringComparison.Ordinal);
        Assert.True(result.Out.Length < 5_000, $"{result.Out.Length} characters");
    }

    public void Dispose() => _workspace.Dispose();

    private static byte[] Noise(int size)
    {
        var bytes = new byte[size];
        new Random(83).NextBytes(bytes);
        return bytes;
    }
}
