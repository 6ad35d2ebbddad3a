namespace Luoshi.Cli.Compiling;

/// <summary>Writes a file so that its name never holds half of it: first beside it under a passing name, then renamed.</summary>
internal static class AtomicFile
{
    public static void Write(string path, Action<Stream> write, CancellationToken cancellationToken, bool overwrite = true)
    {
        var passing = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var stream = new FileStream(passing, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                write(stream);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(passing, path, overwrite);
        }
        catch
        {
            File.Delete(passing);
            throw;
        }
    }
}
