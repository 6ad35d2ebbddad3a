using Luoshi.Office.Record;

namespace Luoshi.Office.CaseFiles;

/// <summary>
/// A case (事项) as it stands. State and deadline are what its events add up to; they are kept beside them so that lists need no replay.
/// </summary>
public sealed class CaseFile : IVersioned
{
    /// <summary>How whatever is about a case begins to say so; the id follows.</summary>
    public const string AboutPrefix = "case:";

    /// <summary>What is said of whatever is about the case of an id, as <c>case:id</c>.</summary>
    public static string AboutOf(string id) => AboutPrefix + id;

    public required string Id { get; init; }

    /// <summary>The code of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, as <c>kind:id</c>.</summary>
    public required string About { get; init; }

    /// <summary>Kind and subject while a case is open of which there may be only one at a time; null otherwise.</summary>
    public string? OnlyOpen { get; set; }

    /// <summary>What people call it, in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>What people call it, in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>The unit whose case it is.</summary>
    public required string OwnerUnit { get; init; }

    /// <summary>The unit whose duties it rules on, which stands aside; null where there is none.</summary>
    public string? UnitConcerned { get; init; }

    /// <summary>What it was opened with, as JSON.</summary>
    public required string OpeningData { get; init; }

    /// <summary>The request that opened it; the same request again opens nothing.</summary>
    public required string OpeningRequest { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required string OpenedBy { get; init; }

    public required string State { get; set; }

    /// <summary>Since when it stands in this state.</summary>
    public required DateTimeOffset StateSince { get; set; }

    /// <summary>The person it waits for; null where it waits for a role or for nobody.</summary>
    public string? WaitsForPerson { get; set; }

    /// <summary>The role it waits for; null where it waits for a person or for nobody.</summary>
    public string? WaitsForRole { get; set; }

    /// <summary>The unit in which that role is waited for; null for any.</summary>
    public string? WaitsForUnit { get; set; }

    /// <summary>The last day in time; null where no limit runs.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The last day as it was when the limit began, before extensions.</summary>
    public DateOnly? OriginalDueOn { get; set; }

    /// <summary>How <see cref="DueOn"/> was computed, as JSON.</summary>
    public string? Deadline { get; set; }

    /// <summary>How often the limit was extended.</summary>
    public int Extensions { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public int Version { get; private set; }
}
