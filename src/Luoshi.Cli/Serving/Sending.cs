using Luoshi.Cli.Terminal;
using Luoshi.Office.Notices.Channels;
using Luoshi.Office.Notices.Files;

namespace Luoshi.Cli.Serving;

/// <summary>Reads the file that --notices names. Nothing that is said here repeats what it holds, since it holds secrets.</summary>
internal static class Sending
{
    /// <summary>How messages leave the server; null where the file cannot be used, which has been said then.</summary>
    public static async Task<NoticeOptions?> ReadAsync(CliConsole console, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return new();
        }

        if (await GivenFile.ReadAsync(console, path, cancellationToken) is not { } bytes)
        {
            return null;
        }

        // Whoever can write the file could have every message sent to a server of their own.
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherWrite))
        {
            console.WriteError(new($"{path}：本机任何人都能改写这个文件；请先 chmod o-rw {path}。", $"{path}: everybody on this machine may write this file; chmod o-rw {path} first."));
            return null;
        }

        var file = NoticesFile.Read(bytes, Path.GetDirectoryName(Path.GetFullPath(path)) ?? string.Empty);
        foreach (var problem in file.Problems)
        {
            console.WriteError(new($"{path}:{problem.Line}: {problem.Message.Zh}", $"{path}:{problem.Line}: {problem.Message.En}"));
        }

        return file.Problems.IsEmpty ? file.Options : null;
    }
}
