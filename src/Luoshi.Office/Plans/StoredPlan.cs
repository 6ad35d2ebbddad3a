namespace Luoshi.Office.Plans;

/// <summary>A document as it was received. Never changed: another content is another plan.</summary>
public sealed class StoredPlan
{
    /// <summary>Opening characters of <see cref="ContentHash"/>; the plan's name in addresses.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/> in lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>File name without folders, as it was received.</summary>
    public required string Name { get; init; }

    /// <summary>The title that the document printed when it was received, for lists.</summary>
    public required string Title { get; init; }

    /// <summary>The encoding in which the bytes were read.</summary>
    public required string Encoding { get; init; }

    public required long Size { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The compiler that first read it; the plan itself is always compiled by the running one.</summary>
    public required string CompilerVersion { get; init; }

    public required byte[] Content { get; init; }
}
