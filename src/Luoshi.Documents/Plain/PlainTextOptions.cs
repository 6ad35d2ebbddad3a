namespace Luoshi.Documents.Plain;

/// <summary>Limits for reading plain text.</summary>
public sealed record PlainTextOptions
{
    /// <summary>The limits used where the caller gives none.</summary>
    public static PlainTextOptions Default { get; } = new();

    /// <summary>The largest input in bytes that is read; a larger one is refused with a finding. 64 MiB unless set.</summary>
    public int MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many damaged places are reported one by one; the rest are counted in one last finding. 20 unless set.</summary>
    public int MaxDamageFindings { get; init; } = 20;
}
