using Luoshi.Testing;

namespace Luoshi.Cli.Tests.Checking;

public sealed class DocumentedExampleTests : IDisposable
{
    private const string Fence = "```text\n";

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task The_example_of_the_manual_is_what_check_prints()
    {
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs", "cli.md"), TestContext.Current.CancellationToken);
        var (input, rest) = Block(page);
        var path = _workspace.Write("plan.txt", input);

        var result = await Workspace.RunAsync("check", path);
        Assert.Equal(Block(rest).Content, result.Out.Replace(path, "plan.txt", StringComparison.Ordinal));
    }

    public void Dispose() => _workspace.Dispose();

    private static (string Content, string After) Block(string page)
    {
        var start = page.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        var end = page.IndexOf("```\n", start, StringComparison.Ordinal);
        return (page[start..end], page[(end + 4)..]);
    }
}
