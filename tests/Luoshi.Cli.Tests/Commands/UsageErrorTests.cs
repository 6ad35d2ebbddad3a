namespace Luoshi.Cli.Tests.Commands;

public class UsageErrorTests
{
    [Theory]
    [InlineData("", "缺少命令", "A command is missing")]
    [InlineData("compile plan.txt", "缺少 --out DIR", "--out DIR")]
    [InlineData("compile plan.txt --out", "缺少 --out DIR", "--out DIR")]
    [InlineData("compile --out x", "缺少 FILE", "FILE is missing")]
    [InlineData("check", "缺少 FILE", "FILE is missing")]
    [InlineData("chek plan.txt", "是不是“check”", "did you mean \"check\"")]
    [InlineData("check plan.txt --format xml", "text, json, sarif", "text, json, sarif")]
    [InlineData("check plan.txt --level fatal", "info, warning, error", "info, warning, error")]
    [InlineData("compile plan.txt --out x --jobs 0", "1–256", "1–256")]
    [InlineData("compile plan.txt --out x --jobs many", "1–256", "1–256")]
    [InlineData("serve --as-of 2013年", "2013-06-30", "2013-06-30")]
    [InlineData("serve --url http://0.0.0.0:5080", "本机", "this machine only")]
    [InlineData("check plan.txt --lang fr", "zh, en", "zh, en")]
    public async Task A_wrong_command_line_says_what_is_wrong_and_does_nothing(string line, string chinese, string english)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var result = await Workspace.RunAsync(words);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(chinese, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Out);
        if (!line.Contains("--lang", StringComparison.Ordinal))
        {
            var translated = await Workspace.RunAsync([.. words, "--lang=en"]);
            Assert.Contains(english, translated.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_misspelt_option_is_told_as_a_file_that_does_not_exist() =>
        Assert.Contains("--formt：没有这个文件", (await Workspace.RunAsync("check", "--formt")).Error, StringComparison.Ordinal);
}
