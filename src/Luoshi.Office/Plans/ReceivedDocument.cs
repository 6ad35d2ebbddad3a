namespace Luoshi.Office.Plans;

/// <summary>A document that was read and compiled, and is to be kept.</summary>
public sealed record ReceivedDocument(string Name, string Title, byte[] Content, string Encoding, string CompilerVersion);

/// <summary>Where a received document is kept, and whether it was there before.</summary>
public sealed record Receipt(string PlanId, bool AlreadyKept);
