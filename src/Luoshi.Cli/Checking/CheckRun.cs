using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Luoshi.Cli.Inputs;
using Luoshi.Cli.Rules;
using Luoshi.Cli.Terminal;
using Luoshi.Core;
using Luoshi.Core.Acknowledgements;
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

        if (await AcknowledgementsInput.ReadAsync(console, options.AcknowledgedPath, inputs, cancellationToken) is not { } acknowledged || Refuses(inputs))
        {
            return ExitCodes.Usage;
        }

        var compiling = new CompilerOptions { Audit = settings, Corrections = corrections };
        var text = new FindingsText(console.Out, console.Language, console.Width);
        foreach (var path in inputs.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var report = await CheckAsync(path, compiling, acknowledged, cancellationToken);
            _reports.Add(report);
            if (options.Fix)
            {
                _errors |= !new FixRun(console, options, compiling).Run(report, path, cancellationToken);
            }
            else if (options.Format == CheckFormat.Text)
            {
                text.Write(report);
            }
        }

        Finish(text);
        return _errors || inputs.Problems.Length > 0 ? ExitCodes.Errors : ExitCodes.Success;
    }

    private bool Refuses(InputSet inputs)
    {
        LocalizedText? problem =
            !options.Fix && (options.Yes || options.FixedPath is not null) ? new("--yes 和 --out 只与 --fix 同用。", "--yes and --out go with --fix.")
            : !options.Fix ? null
            : options.Format != CheckFormat.Text ? new("--fix 只有文本输出；去掉 --format。", "--fix prints text; leave out --format.")
            : options.FixedPath is not null && inputs.Files.Length > 1 ? new("--out 只用于一份方案。", "--out is for one plan.")
            : inputs.Files.Contains(InputSet.StandardInput) && (options.FixedPath is null || !options.Yes) ? new("改标准输入的文本要给 --yes 和 --out FILE。", "To mend standard input, give --yes and --out FILE.")
            : null;
        if (problem is { } said)
        {
            console.WriteError(said);
        }

        return problem is not null;
    }

    private async Task<FindingReport> CheckAsync(string path, CompilerOptions compiling, ImmutableArray<Acknowledgement> acknowledged, CancellationToken cancellationToken)
    {
        var input = await PlanInput.ReadAsync(console, path, cancellationToken);
        var (findings, obsolete) = Acknowledging.Apply(input.Source, input.Readable ? input.Compile(compiling).Findings : input.Findings, acknowledged);
        _errors |= !options.Fix && findings.Any(finding => finding.Level == FindingLevel.Error && finding.Acknowledged is null);
        var shown = path == InputSet.StandardInput ? PlanInput.StandardInputName : path;
        return new(shown, input.Source, [.. findings.Where(finding => finding.Level >= options.Level)]) { Obsolete = obsolete };
    }

    private void Finish(FindingsText text)
    {
        if (options.Format == CheckFormat.Text)
        {
            if (_reports.Count > 0 && !options.Fix)
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
