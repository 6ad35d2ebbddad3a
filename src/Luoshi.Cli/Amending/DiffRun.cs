using System.Buffers;
using System.Text;
using Luoshi.Cli.Inputs;
using Luoshi.Cli.Terminal;
using Luoshi.Core;
using Luoshi.Core.Amendments;
using Luoshi.Core.Amendments.Differences;

namespace Luoshi.Cli.Amending;

/// <summary>The diff command: what a new version of a plan promises otherwise than the old one.</summary>
internal sealed class DiffRun(CliConsole console, string old, string @new, bool json)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await PlanFile.ReadAsync(console, old, cancellationToken) is not { } before || await PlanFile.ReadAsync(console, @new, cancellationToken) is not { } after)
        {
            return ExitCodes.Errors;
        }

        var diff = PlanDiff.Between(PlanCompiler.Compile(before), PlanCompiler.Compile(after));
        if (json)
        {
            var output = new ArrayBufferWriter<byte>();
            AmendmentJson.Write(diff, output);
            console.Out.Write(Encoding.UTF8.GetString(output.WrittenSpan));
        }
        else
        {
            ChangeList.Print(console, diff, old, @new);
        }

        return ExitCodes.Success;
    }
}
