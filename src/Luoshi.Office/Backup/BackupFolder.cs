namespace Luoshi.Office.Backup;

/// <summary>A folder or file beside the database that belongs into a backup.</summary>
/// <param name="Name">Its name inside the backup.</param>
/// <param name="Path">Where it is on disk; it need not exist.</param>
public sealed record BackupFolder(string Name, string Path);
