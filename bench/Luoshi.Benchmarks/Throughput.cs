using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Luoshi.Core;
using Luoshi.Core.Emit;
using Luoshi.Core.Text;

namespace Luoshi.Benchmarks;

/// <summary>
/// Compiles files over and over on one thread, in memory and warm, as word segmenters are measured: about 20 MB of text some
/// times to warm up, then once by the clock. Each document is decoded, compiled, audited and written as plan.json into a buffer.
/// </summary>
public static class Throughput
{
    private const double Bytes = 2e7;

    // The runtime goes on making code better for as long.
    private const int WarmPasses = 4;

    /// <summary>Prints one line: what was done, MB (10^6 bytes of UTF-8) a second, what came out.</summary>
    public static void Run(IEnumerable<string> paths, TextWriter output)
    {
        var files = paths.Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllBytes(path))).ToList();
        var each = files.Sum(file => (double)file.Text.Length);
        var copies = Math.Max(1, (int)Math.Ceiling(Bytes / each));
        var buffer = new ArrayBufferWriter<byte>();
        for (var pass = 0; pass < WarmPasses; pass++)
        {
            Pass();
        }

        var clock = Stopwatch.StartNew();
        var written = Pass();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"luoshi compile\t{each * copies / clock.Elapsed.TotalMicroseconds:F2} MB/s\t{written / 1e6:F0} MB of plan.json"));

        long Pass()
        {
            long sum = 0;
            for (var copy = 0; copy < copies; copy++)
            {
                foreach (var (name, text) in files)
                {
                    buffer.ResetWrittenCount();
                    PlanJsonWriter.Write(PlanCompiler.Compile(SourceDocument.FromText(name, Encoding.UTF8.GetString(text))), buffer);
                    sum += buffer.WrittenCount;
                }
            }

            return sum;
        }
    }
}
