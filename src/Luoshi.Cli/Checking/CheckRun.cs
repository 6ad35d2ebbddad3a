using System.Buffers;
using System.Text;
using Luoshi.Cli.Inputs;
using Luoshi.Cli.Rules;
using Luoshi.Cli.Terminal;
using Luoshi.Core;
using Luoshi.Core.Emit;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Checking;

/// <summary>The check command: prints what is wrong with each document and says by its exit code whether anything is an error.</summary>
internal sealed class CheckRun(CliConsole console, CheckOptions options)
{
    private readonly List<FindingReport> _reports = [];
    private bool _errors;

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
        var text = new FindingsText(console.Out, console.Language, console.Width);
        foreach (var path in inputs.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var report = await CheckAsync(path, compiling, cancellationToken);
            _reports.Add(report);
            if (options.Format == CheckFormat.Text)
            {
                text.Write(report);
            }
        }

        Finish(text);
        return _errors || inputs.Problems.Length > 0 ? ExitCodes.Errors : ExitCodes.Success;
    }

    private async Task<FindingReport> CheckAsync(string path, CompilerOptions compiling, CancellationToken cancellationToken)
    {
        var input = await PlanInput.ReadAsync(console, path, cancellationToken);
        var findings = input.Readable ? input.Compile(compiling).Findings : input.Findings;
        _errors |= findings.Any(finding => finding.Level == FindingLevel.Error);
        var shown = path == InputSet.StandardInput ? PlanInput.StandardInputName : path;
        return new(shown, input.Source, [.. findings.Where(finding => finding.Level >= options.Level)]);
    }

    private void Finish(FindingsText text)
    {
        if (options.Format == CheckFormat.Text)
        {
            if (_reports.Count > 0)
            {
                text.WriteSummary(_reports);
            }

            return;
        }

        var output = new ArrayBufferWriter<byte>();
        if (options.Format == CheckFormat.Json)
        {
            FindingsJson.Write(_reports, output);
        }
        else
        {
            FindingsSarif.Write(_reports, ProductVersion.Text, console.Language, output);
        }

        console.Out.Write(Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
