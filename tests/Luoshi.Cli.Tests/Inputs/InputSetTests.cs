using Luoshi.Cli.Inputs;

namespace Luoshi.Cli.Tests.Inputs;

public sealed class InputSetTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public InputSetTests()
    {
        foreach (var name in new[] { "a.txt", "b.TXT", "c.md", "sub/a.txt", "sub/deep/d.txt", ".hidden/e.txt", "x[1].txt" })
        {
            _workspace.Write(name, "一、目标");
        }
    }

    [Fact]
    public void A_folder_gives_its_text_files_at_any_depth_in_order() =>
        Assert.Equal(["a.txt", "b.TXT", "sub/a.txt", "sub/deep/d.txt", "x[1].txt"], Find(""));

    [Theory]
    [InlineData("*.txt", "a.txt", "x[1].txt")]
    [InlineData("?.*", "a.txt", "b.TXT", "c.md")]
    [InlineData("**/*.txt", "a.txt", "sub/a.txt", "sub/deep/d.txt", "x[1].txt")]
    [InlineData("**/d.txt", "sub/deep/d.txt")]
    [InlineData("sub/**", "sub/a.txt", "sub/deep/d.txt")]
    [InlineData("s*/d*/*.txt", "sub/deep/d.txt")]
    [InlineData("*/a.txt", "sub/a.txt")]
    public void Patterns_are_expanded_where_the_shell_did_not(string pattern, params string[] files) => Assert.Equal(files, Find(pattern));

    [Fact]
    public void A_file_is_taken_whatever_its_name_and_extension() =>
        Assert.Equal(["c.md", "x[1].txt"], Find("c.md", "x[1].txt"));

    [Fact]
    public void A_file_named_twice_is_taken_once() =>
        Assert.Equal(["sub/a.txt", "sub/deep/d.txt"], Find("sub/a.txt", "sub", "sub/../sub/a.txt", "sub/*.txt"));

    [Theory]
    [InlineData("missing.txt", "没有这个文件")]
    [InlineData("missing*.txt", "没有与之匹配的文件")]
    [InlineData("nowhere/*.txt", "没有与之匹配的文件")]
    [InlineData("empty", "没有 .txt 文件")]
    public void An_argument_that_leads_nowhere_is_a_problem_and_the_rest_goes_on(string argument, string problem)
    {
        Directory.CreateDirectory(_workspace.PathOf("empty"));
        var found = InputSet.Find([_workspace.PathOf(argument), _workspace.PathOf("a.txt")]);
        Assert.Single(found.Files);
        Assert.Contains(problem, Assert.Single(found.Problems).Zh, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();

    private IEnumerable<string> Find(params string[] arguments)
    {
        var found = InputSet.Find(arguments.Select(argument => _workspace.PathOf(argument)));
        Assert.Empty(found.Problems);
        return found.Files.Select(path => Path.GetRelativePath(_workspace.PathOf(), path));
    }
}
