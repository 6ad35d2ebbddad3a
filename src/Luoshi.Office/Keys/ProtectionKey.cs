namespace Luoshi.Office.Keys;

/// <summary>
/// A key with which forms, steps of signing in and the secrets of second factors are protected. It is drawn by one node and used by all.
/// </summary>
public sealed class ProtectionKey
{
    /// <summary>Its name, such as <c>key-0f8f…</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The key as XML in UTF-8; null where it is kept in <see cref="Folder"/>. Bytes and not text: the audit trail tells of bytes by their hash
    /// alone, so that the key stands in no trail.
    /// </summary>
    public byte[]? Element { get; set; }

    /// <summary>The folder apart from the database that holds it; null where the database does.</summary>
    public string? Folder { get; set; }
}
