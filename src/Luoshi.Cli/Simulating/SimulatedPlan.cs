using System.Text;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;
using Luoshi.Documents.Plain;
using Luoshi.Office.Simulating;
using Luoshi.Web.Plans;

namespace Luoshi.Cli.Simulating;

/// <summary>The document of a simulated programme: the example plan, one that is given, or one that is written for it; read and compiled like any.</summary>
internal static class SimulatedPlan
{
    /// <summary>The example plan, which comes with the program.</summary>
    public const string Example = "gaoxinqu-2012.txt";

    /// <summary>Reads it; null where that failed, which has been said.</summary>
    public static async Task<SimulatedDocument?> ReadAsync(CliConsole console, SimulateOptions options, CancellationToken cancellation)
    {
        var (name, content) = options.Written ? Written(options)
            : options.Plan is { } path ? (Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellation))
            : (Example, await EmbeddedAsync(cancellation));
        var read = PlainTextReader.Read(name, content);
        foreach (var finding in read.Findings.Where(finding => finding.Level == FindingLevel.Error))
        {
            console.WriteError(new($"{name}：{finding.Code} {finding.Message.Zh}{finding.Help.Zh}", $"{name}: {finding.Code} {finding.Message.En} {finding.Help.En}"));
        }

        return read.Readable
            ? new(name, content, read.Encoding?.DisplayName() ?? string.Empty, PlanCatalogue.CompilerVersion, read.Compile().Plan)
            : null;
    }

    private static (string Name, byte[] Content) Written(SimulateOptions options)
    {
        var from = options.Until.AddMonths(-(options.Months ?? SimulateOptions.DefaultMonths));
        var writer = new PlanWriter(options.Seed, options.Units ?? SimulateOptions.DefaultUnits, options.Tasks ?? SimulateOptions.DefaultTasks, from, options.Until);
        return (PlanWriter.Name, Encoding.UTF8.GetBytes(writer.Write()));
    }

    private static async Task<byte[]> EmbeddedAsync(CancellationToken cancellation)
    {
        await using var stream = typeof(SimulatedPlan).Assembly.GetManifestResourceStream(Example) ?? throw new InvalidOperationException($"{Example} is not in the program.");
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
