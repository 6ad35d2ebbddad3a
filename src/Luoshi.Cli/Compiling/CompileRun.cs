using Luoshi.Cli.Inputs;
using Luoshi.Cli.Rules;
using Luoshi.Cli.Terminal;
using Luoshi.Core;

namespace Luoshi.Cli.Compiling;

/// <summary>The compile command: every input to its plan.json, several at a time, one bad input never stopping the rest.</summary>
internal sealed class CompileRun(CliConsole console, CompileOptions options)
{
    private int _written;
    private int _failed;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await RuleSettings.ReadAsync(console, options.RulesPath, cancellationToken) is not { } settings)
        {
            return ExitCodes.Usage;
        }

        var inputs = InputSet.Find(options.Inputs);
        foreach (var problem in inputs.Problems)
        {
            console.WriteError(problem);
        }

        if (await CorrectionsInput.ReadAsync(console, options.CorrectionsPath, inputs, cancellationToken) is not { } corrections)
        {
            return ExitCodes.Usage;
        }

        var compiling = new CompilerOptions { Audit = settings, Corrections = corrections };
        if (!TryMakeFolder())
        {
            return ExitCodes.Usage;
        }

        try
        {
            await CompileAllAsync(inputs.Files, compiling, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            console.WriteError(new(
                $"已取消。写出 {_written} 份，没有留下半份文件；再次运行会重做全部。",
                $"Cancelled. {_written} written, none by half; a new run does all again."));
            return ExitCodes.Cancelled;
        }

        var failed = _failed + inputs.Problems.Length;
        console.WriteLine(new(
            $"共 {_written + failed} 项：写出 {_written} 份，失败 {failed} 项。目录：{options.Folder}",
            $"{_written + failed} in all: {_written} written, {failed} failed. Folder: {options.Folder}"));
        return failed > 0 ? ExitCodes.Errors : ExitCodes.Success;
    }

    private Task CompileAllAsync(IReadOnlyList<string> files, CompilerOptions compiling, CancellationToken cancellationToken)
    {
        var names = OutputNames.For(files);
        var worker = new CompileWorker(console, compiling);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellationToken };
        return CompileProgress.RunAsync(console, files.Count, report =>
            Parallel.ForEachAsync(Enumerable.Range(0, files.Count), parallel, async (i, stop) =>
            {
                var outcome = await worker.CompileAsync(files[i], Path.Combine(options.Folder, names[i]), stop);
                Interlocked.Increment(ref outcome.Failure is null ? ref _written : ref _failed);
                report(outcome);
            }));
    }

    private bool TryMakeFolder()
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            console.WriteError(new(
                $"--out {options.Folder}：建不了这个文件夹（{problem.Message}）。换一个位置，或者检查是否有同名文件。",
                $"--out {options.Folder}: this folder cannot be made ({problem.Message}). Choose another place, or check for a file of that name."));
            return false;
        }
    }
}
