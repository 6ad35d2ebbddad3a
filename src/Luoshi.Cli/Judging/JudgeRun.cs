using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Luoshi.Cli.Inputs;
using Luoshi.Cli.Terminal;
using Luoshi.Core;
using Luoshi.Core.Emit;
using Luoshi.Core.Judging;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Judging;

/// <summary>What to judge, with which observations, for which day.</summary>
internal sealed record JudgeOptions(string Plan, string Observations, DateOnly AsOf, bool Json, string? CorrectionsPath);

/// <summary>The test command: holds every target of a plan against observations.</summary>
internal sealed class JudgeRun(CliConsole console, JudgeOptions options)
{
    private const int VerdictWidth = 14;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await CorrectionsInput.ReadAsync(console, options.CorrectionsPath, new InputSet([options.Plan], []), cancellationToken) is not { } corrections)
        {
            return ExitCodes.Usage;
        }

        if (await PlanFile.ReadAsync(console, options.Plan, cancellationToken) is not { } plan || await PlanFile.ReadAsync(console, options.Observations, cancellationToken) is not { } sheet)
        {
            return ExitCodes.Errors;
        }

        var observed = ObservationSheet.Read(sheet.Text);
        var judged = JudgedPlan.Of(PlanCompiler.Compile(plan, new CompilerOptions { Corrections = corrections }), observed.Rows, options.AsOf);
        foreach (var problem in observed.Problems)
        {
            console.WriteError(new($"{options.Observations}:{problem.Line}: {problem.Message.Zh}", $"{options.Observations}:{problem.Line}: {problem.Message.En}"));
        }

        foreach (var row in judged.Unmatched)
        {
            console.WriteError(new(
                $"{options.Observations}:{row.Line}: 方案里没有“{row.Target}”这个指标。", $"{options.Observations}:{row.Line}: the plan has no target {row.Target}."));
        }

        Print(judged);
        var wrong = !observed.Problems.IsEmpty || !judged.Unmatched.IsEmpty;
        return wrong || judged.Targets.Any(t => t.Judgement.Verdict == Verdict.NotMet) ? ExitCodes.Errors : ExitCodes.Success;
    }

    private void Print(JudgedPlan judged)
    {
        if (options.Json)
        {
            var output = new ArrayBufferWriter<byte>();
            JudgementsJson.Write(judged, options.AsOf, output);
            console.Out.Write(Encoding.UTF8.GetString(output.WrittenSpan));
            return;
        }

        foreach (var (target, judgement) in judged.Targets)
        {
            var verdict = console.Say(Name(judgement.Verdict));
            console.Out.WriteLine($"{target.Number}  {verdict}{new string(' ', Math.Max(1, VerdictWidth - DisplayWidth.Of(verdict)))}{target.Indicator}");
            console.Out.WriteLine($"     {console.Say(judgement.Reason)}");
        }

        var counts = Enum.GetValues<Verdict>().Select(v => (Verdict: v, Count: judged.Targets.Count(t => t.Judgement.Verdict == v))).ToImmutableArray();
        console.Out.WriteLine();
        console.WriteLine(new(
            string.Join("，", counts.Select(c => $"{Name(c.Verdict).Zh} {c.Count}")), string.Join(", ", counts.Select(c => $"{Name(c.Verdict).En} {c.Count}"))));
    }

    private static LocalizedText Name(Verdict verdict) => verdict switch
    {
        Verdict.Met => new("已达到", "met"),
        Verdict.NotMet => new("未达到", "not met"),
        Verdict.NotYetDue => new("未到期", "not yet due"),
        _ => new("无法检验", "not testable"),
    };
}
