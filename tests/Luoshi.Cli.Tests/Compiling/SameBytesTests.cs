using Luoshi.Testing;

namespace Luoshi.Cli.Tests.Compiling;

/// <summary>What is written depends on the inputs alone: not on the run, nor on how many are compiled at a time.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Runs_and_jobs_give_the_same_bytes()
    {
        var examples = Directory.EnumerateFiles(Repository.PathOf("examples"), "*.txt").Order(StringComparer.Ordinal).ToList();
        for (var copy = 0; copy < 4; copy++)
        {
            foreach (var example in examples)
            {
                _workspace.Write($"in/{copy}-{Path.GetFileName(example)}", await File.ReadAllBytesAsync(example, TestContext.Current.CancellationToken));
            }
        }

        var runs = new List<Dictionary<string, string>>();
        foreach (var jobs in (string[])["1", "4", "1", "16"])
        {
            var folder = $"out{runs.Count}";
            var result = await Workspace.RunAsync("compile", _workspace.PathOf("in"), "--jobs", jobs, "--out", _workspace.PathOf(folder));
            Assert.Equal(0, result.ExitCode);
            runs.Add(_workspace.Names(folder).ToDictionary(name => name, name => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_workspace.PathOf(folder, name))))));
        }

        Assert.Equal(4 * examples.Count, runs[0].Count);
        Assert.All(runs, run => Assert.Equal(runs[0], run));
    }

    public void Dispose() => _workspace.Dispose();
}
