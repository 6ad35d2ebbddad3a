namespace Luoshi.Office.Evidence;

/// <summary>Where evidence is kept and how it is looked over.</summary>
/// <param name="Folder">Its folder; several web servers on one database share one.</param>
/// <param name="MaxBytes">The largest file that is taken.</param>
/// <param name="Scanner">A program that looks each file over, with its arguments; the file's path is added. It ends with 0 where the file
/// is clean and with 1 where it is not, as clamscan and clamdscan do. Null where there is none.</param>
public sealed record EvidenceOptions(string Folder, long MaxBytes, IReadOnlyList<string>? Scanner = null)
{
    /// <summary>Whether a file is on the disk before its row is; false only for a folder that counts for nothing until it is whole, which is flushed then.</summary>
    public bool FlushEach { get; init; } = true;

    public const long DefaultMaxBytes = 100L * 1024 * 1024;
}
