namespace Luoshi.Web.Forms;

/// <summary>Something that was typed, beside what is there now.</summary>
public sealed record VersionPair(string Label, string? Mine, string? Now);
