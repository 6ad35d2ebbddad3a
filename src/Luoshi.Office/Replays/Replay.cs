namespace Luoshi.Office.Replays;

/// <summary>The answer to a request that carried an idempotency key, to be given again when the request comes again.</summary>
public sealed class Replay
{
    /// <summary>Hash of who asked and the key they chose.</summary>
    public required string Key { get; init; }

    /// <summary>Hash of what was asked: another request under the same key is a mistake.</summary>
    public required string Request { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The status that was answered; null while the request is being worked on.</summary>
    public int? Status { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    public byte[]? Body { get; init; }
}
