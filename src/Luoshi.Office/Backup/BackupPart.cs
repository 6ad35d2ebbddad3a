namespace Luoshi.Office.Backup;

/// <summary>A part of a backup that was just written or restored.</summary>
/// <param name="Folder">What it belongs to: the name of the <see cref="BackupFolder"/> that a file comes from; null for a table of the database.</param>
/// <param name="Name">The table, or the file with its folder.</param>
/// <param name="Size">Rows of a table, bytes of a file.</param>
public readonly record struct BackupPart(string? Folder, string Name, long Size)
{
    internal static BackupPart OfTable(string name, long rows) => new(null, name, rows);

    internal static BackupPart OfFile(string name, long bytes) => new(name.Split('/')[0], name, bytes);
}
