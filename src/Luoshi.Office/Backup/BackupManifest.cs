using System.Text.Json;

namespace Luoshi.Office.Backup;

/// <summary>What a backup says of itself, in <c>manifest.json</c>.</summary>
/// <param name="Format">The format of the file, raised when an older program could no longer read it.</param>
/// <param name="Product">The version that wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Sequence">The last entry of the audit trail.</param>
/// <param name="HeadHash">Its hash.</param>
/// <param name="Tables">How many rows each table has.</param>
/// <param name="Files">SHA-256 of each file beside the database, by its name inside the backup.</param>
public sealed record BackupManifest(
    int Format, string Product, DateTimeOffset At, long Sequence, string HeadHash, SortedDictionary<string, long> Tables, SortedDictionary<string, string> Files)
{
    public const int CurrentFormat = 1;
    public const string EntryName = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JsonException">It is no manifest.</exception>
    internal static BackupManifest Read(Stream stream) => JsonSerializer.Deserialize<BackupManifest>(stream, Json) ?? throw new JsonException("The manifest is empty.");
}
