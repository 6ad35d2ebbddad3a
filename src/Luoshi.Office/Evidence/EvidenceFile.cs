namespace Luoshi.Office.Evidence;

/// <summary>A file of evidence (证据材料), kept once however often it is handed in. Its name is the hash of its bytes.</summary>
public sealed class EvidenceFile
{
    /// <summary>SHA-256 of the bytes in lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>What the bytes are, by their own signs: a code of <see cref="EvidenceKind"/>.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>That a file was handed in for something: who, when, under which name. Withdrawn, it stays on record.</summary>
public sealed class EvidenceLink
{
    public required string Id { get; init; }

    public required string Hash { get; init; }

    /// <summary>What it is evidence of, as acts name it: <c>report:17</c>, <c>plan:9f2c</c>.</summary>
    public required string About { get; init; }

    /// <summary>The file's name without folders, as it was handed in.</summary>
    public required string Name { get; init; }

    /// <summary>The unit that handed it in; null where it is nobody's in particular.</summary>
    public string? UnitId { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? WithdrawnBy { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnWhy { get; set; }
}
