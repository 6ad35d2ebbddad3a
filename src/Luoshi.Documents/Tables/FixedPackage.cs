using System.IO.Compression;

namespace Luoshi.Documents.Tables;

/// <summary>
/// Rewrites an Office package so that equal content gives equal bytes: parts in the order of their names, one fixed time.
/// </summary>
internal static class FixedPackage
{
    // The earliest time that a zip archive can state; it is nobody's time of work.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(MemoryStream package, Stream output)
    {
        package.Position = 0;
        using var made = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries.OrderBy(part => Rank(part.FullName)).ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using var from = part.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        // In one piece, because an archive written straight to a response would do small synchronous writes.
        made.Position = 0;
        made.CopyTo(output);
    }

    // Readers that stream expect the list of content types first.
    private static int Rank(string name) => name == "[Content_Types].xml" ? 0 : 1;
}
