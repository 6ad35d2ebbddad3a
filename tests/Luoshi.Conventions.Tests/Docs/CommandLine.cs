using System.Diagnostics;
using System.Text.RegularExpressions;
using Luoshi.Conventions.Tests.Reading;

namespace Luoshi.Conventions.Tests.Docs;

/// <summary>What the command line can do, asked of the command line itself.</summary>
static partial class CommandLine
{
    /// <summary>The verbs that its help lists.</summary>
    public static IReadOnlyCollection<string> Verbs { get; } = [.. Verb().Matches(Help()).Select(m => m.Groups[1].Value)];

    private static string Help()
    {
        // The host that runs the tests, which need not be the one on the path.
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(host, [Product.Source("Luoshi.Cli").AssemblyPath, "--help"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command line did not start.");
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    [GeneratedRegex("^  ([a-z][a-z-]*)\\b", RegexOptions.Multiline)]
    private static partial Regex Verb();
}
