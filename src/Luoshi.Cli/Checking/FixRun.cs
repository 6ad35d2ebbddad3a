using System.Text;
using Luoshi.Cli.Compiling;
using Luoshi.Cli.Inputs;
using Luoshi.Cli.Terminal;
using Luoshi.Core;
using Luoshi.Core.Audit;
using Luoshi.Core.Emit;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Cli.Checking;

/// <summary>
/// Mends a document in a copy: asks for each finding that has fixes, or takes those without alternative, shows what changes,
/// and writes the copy. The document itself is never changed.
/// </summary>
internal sealed class FixRun(CliConsole console, CheckOptions options, CompilerOptions compiling)
{
    private const string Mark = ".fixed";

    /// <summary>False where the copy could not be written, or still has errors.</summary>
    public bool Run(FindingReport report, string path, CancellationToken cancellationToken)
    {
        var chosen = options.Yes ? Preferred(report) : Ask(report);
        var (text, made, left) = FixApplier.Apply(report.Source.Text, chosen);
        if (made.IsEmpty)
        {
            console.WriteLine(new($"{report.Path}：没有要改的。", $"{report.Path}: nothing to mend."));
            return !HasErrors(report.Source);
        }

        console.Out.Write(TextDiff.Of(report.Source, made.SelectMany(fix => fix.Edits)));
        if (!left.IsEmpty)
        {
            console.WriteLine(new(
                $"{left.Length} 处与前面的修改相连，没有改；改后再检查一次。", $"{left.Length} touch what was changed before them and were left; check the mended text again."));
        }

        return TryWrite(options.FixedPath ?? Beside(path), text, made.Length, cancellationToken) && !HasErrors(SourceDocument.FromText(report.Source.Name, text));
    }

    private static List<QuickFix> Preferred(FindingReport report) =>
        [.. report.Findings.Where(finding => finding.Acknowledged is null).SelectMany(finding => finding.Fixes.Where(fix => fix.Preferred).Take(1))];

    private List<QuickFix> Ask(FindingReport report)
    {
        var chosen = new List<QuickFix>();
        using var answers = new StreamReader(console.OpenInput(), Encoding.UTF8);
        var one = new FindingsText(console.Out, console.Language, console.Width);
        foreach (var finding in report.Findings.Where(finding => finding.Acknowledged is null && !finding.Fixes.IsEmpty))
        {
            one.Write(report with { Findings = [finding], Obsolete = [] });
            for (var i = 0; i < finding.Fixes.Length; i++)
            {
                console.WriteLine(new($"  {i + 1}  {finding.Fixes[i].Title.Zh}", $"  {i + 1}  {finding.Fixes[i].Title.En}"));
            }

            console.Out.Write(console.Say(new($"选 1–{finding.Fixes.Length}，直接回车不改：", $"1–{finding.Fixes.Length}, or Enter to leave it: ")));
            if (answers.ReadLine() is not { } answer)
            {
                console.Out.WriteLine();
                break;
            }

            if (int.TryParse(answer.Trim(), out var number) && number >= 1 && number <= finding.Fixes.Length)
            {
                chosen.Add(finding.Fixes[number - 1]);
            }
        }

        return chosen;
    }

    private bool TryWrite(string path, string text, int made, CancellationToken cancellationToken)
    {
        try
        {
            if (File.Exists(path))
            {
                console.WriteError(new($"{path} 已经存在，没有覆盖；用 --out 换一个名字。", $"{path} exists and was not replaced; give another name with --out."));
                return false;
            }

            AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)), cancellationToken, overwrite: false);
            console.WriteLine(new($"改了 {made} 处，写到 {path}（UTF-8）；原文件没有动。", $"{made} made; written to {path} (UTF-8). The document itself is as it was."));
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            console.WriteError(new($"写不出 {path}：{problem.Message}", $"{path} cannot be written: {problem.Message}"));
            return false;
        }
    }

    private bool HasErrors(SourceDocument source) => PlanCompiler.Compile(source, compiling).Findings.Any(finding => finding.Level == FindingLevel.Error);

    private static string Beside(string path) => path == InputSet.StandardInput
        ? PlanInput.StandardInputName + Mark
        : Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, Path.GetFileNameWithoutExtension(path) + Mark + Path.GetExtension(path));
}
