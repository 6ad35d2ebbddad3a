using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Luoshi.Office.Portability;

namespace Luoshi.Office.Record;

/// <summary>How an entry of the audit trail is hashed: over its fields as one JSON list in a fixed order, so that no two entries read alike.</summary>
public static class TrailHash
{
    /// <summary>What the first entry has before it.</summary>
    public static readonly string Origin = new('0', SHA256.HashSizeInBytes * 2);

    public static string Of(TrailEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            json.WriteNumberValue(entry.Sequence);
            json.WriteNumberValue((entry.At.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond);
            foreach (var text in (ReadOnlySpan<string?>)[entry.AccountId, entry.Name, entry.Post, entry.From, entry.Action, entry.About, entry.Why, entry.Changes, entry.Previous])
            {
                // As the database keeps it, or the hash would not be found again.
                json.WriteStringValue(text is null ? null : PortableText.Of(text));
            }

            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    /// <summary>SHA-256 of a text in lower-case hexadecimal digits.</summary>
    internal static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
