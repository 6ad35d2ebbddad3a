using Luoshi.Office.Backup;
using Luoshi.Office.Trail;

namespace Luoshi.Web.Settings;

/// <summary>Where the office is kept: its folder, and its database where that is not a file in the folder.</summary>
/// <param name="DataFolder">The folder of what is kept in files.</param>
/// <param name="Database">Connection string of a PostgreSQL database; null for SQLite in the folder.</param>
public sealed record OfficePlace(string DataFolder, string? Database)
{
    /// <summary>Evidence; several web servers on one database share this folder.</summary>
    public string EvidenceFolder => Path.Combine(DataFolder, "evidence");

    /// <summary>Where the keys that protect forms and secrets were before the database kept them; they are taken into it at the start.</summary>
    public string KeysFolder => Path.Combine(DataFolder, "keys");

    public string SealsFile => Path.Combine(DataFolder, TrailSeals.FileName);

    /// <summary>What belongs into a backup besides the database.</summary>
    public IReadOnlyList<BackupFolder> BackupFolders => [new("evidence", EvidenceFolder), new("keys", KeysFolder), new(TrailSeals.FileName, SealsFile)];

    // The connection string may hold a password.
    public override string ToString() => Database is null ? DataFolder : DataFolder + ", PostgreSQL";
}
