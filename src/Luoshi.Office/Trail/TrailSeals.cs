using System.Globalization;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Trail;

/// <summary>A note of where the trail ended at some moment, kept outside the database.</summary>
public sealed record TrailSeal(long Sequence, string Hash, DateTimeOffset At);

/// <summary>
/// Seals in a file beside the database, one a line. Whoever rewrites the whole trail with matching hashes cannot do so without breaking the
/// seals that were written before; copies of the file on another machine or on paper make them stronger.
/// </summary>
public sealed class TrailSeals(string file)
{
    public const string FileName = "seals.txt";

    public string File { get; } = file;

    /// <summary>Writes down where the trail ends now, unless that is already written.</summary>
    public async Task SealAsync(OfficeDb db, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var head = await db.Set<TrailHead>().AsNoTracking().SingleAsync(cancellation);
        if (head.Sequence > 0 && (await ReadAsync(cancellation) is not [.., var last] || last.Hash != head.Hash))
        {
            OwnFiles.Close(File);
            await using var seals = new StreamWriter(OwnFiles.Open(File, FileMode.Append, FileShare.Read));
            await seals.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{head.Sequence} {head.Hash} {now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\n").AsMemory(), cancellation);
        }
    }

    /// <summary>The seals in the order in which they were written; lines that are no seals are passed over.</summary>
    public async Task<IReadOnlyList<TrailSeal>> ReadAsync(CancellationToken cancellation = default) =>
        System.IO.File.Exists(File) ? [.. (await System.IO.File.ReadAllLinesAsync(File, cancellation)).Select(Parse).OfType<TrailSeal>()] : [];

    private static TrailSeal? Parse(string line) =>
        line.Split(' ') is [var sequence, { Length: 64 } hash, var at]
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var when)
            ? new TrailSeal(number, hash, when)
            : null;
}
