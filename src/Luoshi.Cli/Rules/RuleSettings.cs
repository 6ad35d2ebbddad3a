using Luoshi.Cli.Terminal;
using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Rules;

namespace Luoshi.Cli.Rules;

/// <summary>Reads the file that --rules names.</summary>
internal static class RuleSettings
{
    private const int LargestFile = 1024 * 1024;

    /// <summary>The settings; null where the file cannot be used, which has been said then.</summary>
    public static async Task<AuditSettings?> ReadAsync(CliConsole console, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return AuditSettings.Default;
        }

        if (await BytesAsync(console, path, cancellationToken) is not { } bytes)
        {
            return null;
        }

        var file = RulesFile.Read(bytes);
        foreach (var problem in file.Problems)
        {
            console.WriteError(new($"{path}:{problem.Line}:{problem.Column}: {problem.Message.Zh}", $"{path}:{problem.Line}:{problem.Column}: {problem.Message.En}"));
        }

        return file.Problems.IsEmpty ? file.Settings : null;
    }

    private static async Task<byte[]?> BytesAsync(CliConsole console, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(path).Length <= LargestFile)
            {
                return await File.ReadAllBytesAsync(path, cancellationToken);
            }

            console.WriteError(new($"{path}：太大，不是规则设置。", $"{path}: too large for a file of rule settings."));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            console.WriteError(new($"{path}：读不出来：{trouble.Message}", $"{path} cannot be read: {trouble.Message}"));
        }

        return null;
    }
}
