using System.Security.Cryptography;
using Luoshi.Office.Shared;

namespace Luoshi.Office.Evidence;

/// <summary>Files by the hash of their bytes, in folders by its first two digits. A file is never changed once it is there.</summary>
internal sealed class EvidenceFolder(string root, bool flushEach = true)
{
    private const string Incoming = "incoming";

    public string PathOf(string hash) => Path.Combine(root, hash[..2], hash);

    // Folders above are made one by one, each for the service alone.
    private string IncomingFolder()
    {
        OwnFiles.MakeFolder(root);
        return OwnFiles.MakeFolder(Path.Combine(root, Incoming));
    }

    /// <summary>Takes bytes down beside the others, to be looked at before they are kept.</summary>
    /// <returns>Where they are, their hash and size; size is over the limit as soon as there were more bytes, and the rest is not read.</returns>
    public async Task<(string Path, string Hash, long Size)> TakeAsync(Stream content, long limit, CancellationToken cancellation)
    {
        var path = Path.Combine(IncomingFolder(), Guid.CreateVersion7().ToString("N"));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long size = 0;
        var buffer = new byte[1 << 16];
        await using var file = OwnFiles.Open(path, FileMode.CreateNew, options: FileOptions.Asynchronous, bufferSize: 1);
        int read;
        while (size <= limit && (read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            size += read;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        // On disk before any row names it: a power cut must not leave a row without its file.
        file.Flush(flushToDisk: flushEach);
        return (path, Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    /// <summary>Keeps what was taken down.</summary>
    public void Keep(string taken, string hash)
    {
        var target = PathOf(hash);
        OwnFiles.MakeFolder(root);
        OwnFiles.MakeFolder(Path.GetDirectoryName(target) ?? root);
        // The same bytes are the same file; the one just written takes its place, so that a collection under way leaves it for being new.
        File.Move(taken, target, overwrite: true);
    }

    /// <summary>Files that are older than a moment, by hash; those taken down and never kept have none.</summary>
    public IEnumerable<(string Path, string? Hash)> OlderThan(DateTime moment) => !Directory.Exists(root)
        ? []
        : Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => File.GetLastWriteTimeUtc(path) < moment)
            .Select(path => (path, Path.GetFileName(Path.GetDirectoryName(path)) == Incoming ? null : Path.GetFileName(path)));

    /// <summary>Removes a file unless it has become younger than a moment: somebody may have handed in the same bytes since it was looked at.</summary>
    public bool RemoveIfOlder(string path, DateTime moment)
    {
        // Set aside first, so that it is this very file whose age is looked at, and one that is put in its place stays.
        var aside = Path.Combine(IncomingFolder(), Guid.CreateVersion7().ToString("N"));
        File.Move(path, aside);
        if (File.GetLastWriteTimeUtc(aside) < moment)
        {
            File.Delete(aside);
            return true;
        }

        File.Move(aside, path, overwrite: true);
        return false;
    }

    public static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }
}
