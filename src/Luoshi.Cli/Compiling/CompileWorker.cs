using System.Globalization;
using Luoshi.Cli.Inputs;
using Luoshi.Cli.Terminal;
using Luoshi.Core;
using Luoshi.Core.Emit;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Compiling;

/// <summary>Compiles one input to one file. Whatever goes wrong is an outcome, so that the other inputs go on.</summary>
internal sealed class CompileWorker(CliConsole console, CompilerOptions options)
{
    public async Task<CompileOutcome> CompileAsync(string input, string output, CancellationToken cancellationToken)
    {
        try
        {
            var text = await PlanInput.ReadAsync(console, input, cancellationToken);
            if (!text.Readable)
            {
                return CompileOutcome.Failed(input, Join(text.Findings[0]));
            }

            var compilation = text.Compile(options);
            AtomicFile.Write(output, stream => PlanJsonWriter.Write(compilation, stream), cancellationToken);
            return new(input, output, null, text.Encoding, Counts(compilation.Plan, compilation.Findings.Length), text.Findings);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return CompileOutcome.Failed(input, new(
                $"写不出 {output}：{problem.Message} 检查磁盘空间和权限。",
                $"{output} cannot be written: {problem.Message} Check disk space and permissions."));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // A defect of the compiler must not cost the reader the other documents of an archive.
            return CompileOutcome.Failed(input, new(
                $"程序出错（{problem.GetType().Name}：{problem.Message}）。请把这个文件和这条信息报告给维护者。",
                $"The program failed ({problem.GetType().Name}: {problem.Message}). Please report this file and this message."));
        }
    }

    private static LocalizedText Join(Finding finding) => new(
        $"{finding.Code} {finding.Message.Zh}{finding.Help.Zh}", $"{finding.Code} {finding.Message.En} {finding.Help.En}");

    private static LocalizedText Counts(Plan plan, int findings) => new(
        $"指标 {plan.Targets.Length}，任务 {plan.Tasks.Length}，责任 {plan.Responsibilities.Length}，节点 {plan.Milestones.Length}，问题 {findings}，覆盖 {Share(plan)}",
        $"targets {plan.Targets.Length}, tasks {plan.Tasks.Length}, responsibilities {plan.Responsibilities.Length}, milestones {plan.Milestones.Length}, findings {findings}, coverage {Share(plan)}");

    private static string Share(Plan plan) => plan.Coverage.Share.ToString("0.0%", CultureInfo.InvariantCulture);
}
