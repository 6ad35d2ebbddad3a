namespace Luoshi.Office.Plans;

/// <summary>A stored document without its bytes.</summary>
/// <param name="PublishedFrom">The day from which it is published; null where it is not.</param>
public sealed record PlanSummary(
    string Id, string ContentHash, string Name, string Title, string Encoding, long Size, DateTimeOffset ReceivedAt, string CompilerVersion, DateOnly? PublishedFrom = null);
