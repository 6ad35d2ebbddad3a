using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Luoshi.Cli.Compiling;
using Luoshi.Cli.Inputs;
using Luoshi.Cli.Terminal;
using Luoshi.Core;
using Luoshi.Core.Amendments;
using Luoshi.Core.Amendments.Consolidating;
using Luoshi.Core.Amendments.Notices;
using Luoshi.Core.Emit;

namespace Luoshi.Cli.Amending;

/// <summary>What to amend by what, as of which day, and where to write the consolidated text.</summary>
/// <param name="AsOf">Only what counts by this day is applied; everything where none is given.</param>
internal sealed record AmendOptions(IReadOnlyList<string> Files, DateOnly? AsOf, string? Out, bool Json);

/// <summary>The amend command: applies amending documents to a plan in order of effect and says what they change.</summary>
internal sealed class AmendRun(CliConsole console, AmendOptions options)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Files.Count < 2)
        {
            console.WriteError(new("要写出原方案和至少一份修订文件。", "Name the plan and at least one amending document."));
            return ExitCodes.Usage;
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var amendments = ImmutableArray.CreateBuilder<AcceptedAmendment>();
        if (await PlanFile.ReadAsync(console, options.Files[0], cancellationToken) is not { } plan)
        {
            return ExitCodes.Errors;
        }

        // A notice without a day counts with the one before it; the numbers keep those of one day in the order given.
        var day = DateOnly.MinValue;
        foreach (var (path, index) in options.Files.Skip(1).Select((path, index) => (path, index)))
        {
            if (await PlanFile.ReadAsync(console, path, cancellationToken) is not { } notice)
            {
                return ExitCodes.Errors;
            }

            var id = index.ToString("0000", CultureInfo.InvariantCulture);
            names[id] = path;
            day = EffectiveDate.Of(PlanCompiler.Compile(notice)) ?? day;
            amendments.Add(new(id, notice, day));
        }

        var version = new PlanHistory(plan, amendments.ToImmutable()).AsOf(options.AsOf ?? DateOnly.MaxValue);
        Print(version, names);
        if (options.Out is { } path2 && !TryWrite(path2, version.Compilation.Source.Text, cancellationToken))
        {
            return ExitCodes.Errors;
        }

        return version.Applied.All(a => a.Consolidation.Complete) ? ExitCodes.Success : ExitCodes.Errors;
    }

    private void Print(PlanVersion version, Dictionary<string, string> names)
    {
        if (options.Json)
        {
            var output = new ArrayBufferWriter<byte>();
            AmendmentJson.Write(version.Applied.Select(a => a.Consolidation), output);
            console.Out.Write(Encoding.UTF8.GetString(output.WrittenSpan));
            return;
        }

        var findings = new FindingsText(console.Out, console.Language, console.Width);
        var before = options.Files[0];
        foreach (var (amendment, made) in version.Applied)
        {
            var name = names[amendment.Id];
            var orders = made.Instructions.Count(i => i.Instruction.Kind is not (InstructionKind.Unchanged or InstructionKind.Repeal));
            var done = made.Instructions.Count(i => !i.Edits.IsEmpty);
            var from = made.Effective is { } effective ? Day(effective) : "?";
            console.WriteLine(made.Form == AmendmentForm.WholeVersion
                ? new($"== {name}：整体修订，自 {from} 起", $"== {name}: a new version of the whole, from {from} on")
                : new($"== {name}：{orders} 条修改指令，执行 {done} 条，自 {from} 起", $"== {name}: {orders} instructions, {done} carried out, from {from} on"));
            if (!made.Findings.IsEmpty)
            {
                findings.Write(new(name, made.Notice.Source, made.Findings));
            }

            var after = options.Out ?? (made.Form == AmendmentForm.WholeVersion ? name : before);
            ChangeList.Print(console, made.Diff, before, after);
            before = after;
        }

        foreach (var pending in version.Pending)
        {
            console.WriteLine(new($"== {names[pending.Id]}：{Day(pending.Effective)} 起才生效", $"== {names[pending.Id]}: counts only from {Day(pending.Effective)} on"));
        }

        if (version.Repealed is { } repealed)
        {
            console.WriteLine(new($"== 方案自 {Day(repealed)} 起废止", $"== The plan no longer counts from {Day(repealed)} on"));
        }
    }

    private bool TryWrite(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)), cancellationToken);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            console.WriteError(new($"写不出 {path}：{problem.Message}", $"{path} cannot be written: {problem.Message}"));
            return false;
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
