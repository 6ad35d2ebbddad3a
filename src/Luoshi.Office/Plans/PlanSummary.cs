namespace Luoshi.Office.Plans;

/// <summary>A stored document without its bytes.</summary>
public sealed record PlanSummary(
    string Id, string ContentHash, string Name, string Title, string Encoding, long Size, DateTimeOffset ReceivedAt, string CompilerVersion);
