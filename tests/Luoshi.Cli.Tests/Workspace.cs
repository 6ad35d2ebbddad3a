using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Tests;

/// <summary>What one run of the command line said and returned.</summary>
internal sealed record CliResult(int ExitCode, string Out, string Error);

/// <summary>A folder of its own for one test, and the command line run on it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("luoshi-cli-");

    public string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(name.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The names of the files in a folder, in order.</summary>
    public IReadOnlyList<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(PathOf(folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static Task<CliResult> RunAsync(params string[] arguments) => RunAsync(arguments, null);

    public static async Task<CliResult> RunAsync(string[] arguments, Func<CliConsole, CliConsole>? change, CancellationToken? stop = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new CliConsole { Out = TextWriter.Synchronized(output), Error = TextWriter.Synchronized(error), Language = CliLanguage.Find(arguments, null) };
        var exitCode = await LuoshiCli.RunAsync(arguments, change?.Invoke(console) ?? console, stop ?? TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
