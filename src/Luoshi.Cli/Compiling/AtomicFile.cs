namespace Luoshi.Cli.Compiling;

/// <summary>Writes a file so that its name never holds half of it: first beside it under a passing name, then renamed.</summary>
internal static class AtomicFile
{
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var passing = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            await File.WriteAllBytesAsync(passing, content, cancellationToken);
            File.Move(passing, path, overwrite: true);
        }
        catch
        {
            File.Delete(passing);
            throw;
        }
    }
}
