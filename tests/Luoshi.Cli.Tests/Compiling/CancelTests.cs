using Luoshi.Cli.Compiling;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Tests.Compiling;

public sealed class CancelTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Cancelling_between_files_leaves_whole_files_and_says_how_many()
    {
        for (var i = 0; i < 50; i++)
        {
            _workspace.Write($"in/{i:00}.txt", Texts.Plan);
        }

        using var stop = new CancellationTokenSource();
        using var output = new CancelAfterLines(stop, 3);
        using var error = new StringWriter();
        var console = new CliConsole { Out = output, Error = error, Language = "zh" };
        var exitCode = await new CompileRun(console, new CompileOptions([_workspace.PathOf("in")], _workspace.PathOf("out"), 1)).RunAsync(stop.Token);
        Assert.Equal(130, exitCode);
        var names = _workspace.Names("out");
        Assert.InRange(names.Count, 3, 49);
        Assert.All(names, name => Assert.EndsWith("}\n", File.ReadAllText(_workspace.PathOf("out", name)), StringComparison.Ordinal));
        Assert.Contains($"写出 {names.Count} 份", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_write_that_is_cancelled_or_fails_leaves_the_file_as_it_was_and_no_passing_one()
    {
        var path = _workspace.Write("out/plan.plan.json", "before");
        Assert.ThrowsAny<OperationCanceledException>(() =>
            AtomicFile.Write(path, stream => stream.Write("after"u8), new CancellationToken(canceled: true)));
        Assert.Throws<IOException>(() =>
            AtomicFile.Write(path, _ => throw new IOException("disk full"), CancellationToken.None));
        Assert.Equal(["plan.plan.json"], _workspace.Names("out"));
        Assert.Equal("before", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("check -")]
    [InlineData("compile - --out ")]
    public async Task Waiting_for_standard_input_can_be_cancelled(string line)
    {
        using var stop = new CancellationTokenSource();
        var arguments = line.Split(' ').Select(word => word.Length == 0 ? _workspace.PathOf("out") : word).ToArray();
        var result = await Workspace.RunAsync(
            arguments,
            console => console with
            {
                OpenInput = () =>
                {
                    stop.Cancel();
                    return new SilentTerminal();
                },
            },
            stop.Token);
        Assert.Equal(130, result.ExitCode);
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>A terminal at which nobody types; it does not heed cancelling.</summary>
    private sealed class SilentTerminal : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await new TaskCompletionSource().Task;
            return 0;
        }
    }

    /// <summary>Does what a person does who presses Ctrl-C after a few lines of progress.</summary>
    private sealed class CancelAfterLines(CancellationTokenSource stop, int lines) : StringWriter
    {
        private int _lines;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (++_lines == lines)
            {
                stop.Cancel();
            }
        }
    }
}
