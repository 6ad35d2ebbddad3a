using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Serving;

/// <summary>A file of settings that an option names.</summary>
internal static class GivenFile
{
    private const int Largest = 1024 * 1024;

    /// <summary>Its bytes; null where it cannot be read, which has been said then.</summary>
    public static async Task<byte[]?> ReadAsync(CliConsole console, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(path).Length <= Largest)
            {
                return await File.ReadAllBytesAsync(path, cancellationToken);
            }

            console.WriteError(new($"{path}：太大，不是这种设置文件。", $"{path}: too large for such a file."));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            console.WriteError(new($"{path}：读不出来：{trouble.Message}", $"{path} cannot be read: {trouble.Message}"));
        }

        return null;
    }
}
