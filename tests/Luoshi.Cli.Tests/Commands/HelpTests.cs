using Luoshi.Cli.Terminal;
using Luoshi.Testing;

namespace Luoshi.Cli.Tests.Commands;

public class HelpTests
{
    [Fact]
    public async Task Help_is_chinese_unless_english_is_asked_for()
    {
        var chinese = await Workspace.RunAsync("--help");
        var english = await Workspace.RunAsync("--help", "--lang", "en");
        Assert.Equal((0, 0), (chinese.ExitCode, english.ExitCode));
        Assert.Contains("编译成承诺", chinese.Out, StringComparison.Ordinal);
        Assert.Contains("compiles work plans", english.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(english.Out, character => character is >= '\u4E00' and <= '\u9FFF');
    }

    [Theory]
    [InlineData("compile", "--out DIR", "--jobs N", "--rules FILE")]
    [InlineData("check", "--format text|json|sarif", "--level info|warning|error")]
    [InlineData("check", "--acknowledged FILE", "--fix", "--yes", "--out FILE")]
    [InlineData("acknowledge", "--code CODE", "--line N", "--by NAME", "--reason WORDS", "--to FILE")]
    [InlineData("test", "--observations FILE", "--as-of YYYY-MM-DD", "--format text|json", "--corrections FILE")]
    [InlineData("diff", "--format text|json")]
    [InlineData("amend", "--as-of YYYY-MM-DD", "--out FILE", "--format text|json")]
    [InlineData("rules", "--rules FILE", "--format text|json")]
    [InlineData("serve", "--data DIR", "--as-of YYYY-MM-DD", "--rules FILE", "--notices FILE", "--address URL", "--calendar FILE")]
    [InlineData("simulate", "--seed N", "--until YYYY-MM-DD", "--plan FILE", "--units N", "--tasks N", "--months N", "--rounds month|quarter", "--data DIR")]
    public async Task Help_of_a_command_lists_what_it_takes_and_the_guide_says_the_same(string command, params string[] options)
    {
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs", "cli.md"), TestContext.Current.CancellationToken);
        var help = await Workspace.RunAsync(command, "--help", "--lang", "en");
        Assert.Equal(0, help.ExitCode);
        foreach (var option in options)
        {
            Assert.Contains(option, help.Out, StringComparison.Ordinal);
            Assert.Contains(option, guide, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Version_is_one_line_without_the_commit()
    {
        var result = await Workspace.RunAsync("--version");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("^luoshi [0-9]+\\.[0-9]+\\.[0-9]+\\n$", result.Out);
    }

    [Theory]
    [InlineData(null, "zh")]
    [InlineData("", "zh")]
    [InlineData("en", "en")]
    [InlineData("en_US.UTF-8", "en")]
    [InlineData("zh_CN.UTF-8", "zh")]
    [InlineData("fr", "zh")]
    public void The_environment_chooses_the_language_where_no_option_does(string? variable, string language)
    {
        Assert.Equal(language, CliLanguage.Find(["check", "plan.txt"], variable));
        Assert.Equal("zh", CliLanguage.Find(["check", "--lang", "zh"], variable));
        Assert.Equal("en", CliLanguage.Find(["--lang=en", "check"], variable));
    }
}
