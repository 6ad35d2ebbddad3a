using Luoshi.Office.Record;

namespace Luoshi.Office.People;

/// <summary>A post (岗位): it belongs to a unit and has exactly one role, both for good; people come and go.</summary>
public sealed class Post : IVersioned
{
    public required string Id { get; init; }

    public required string UnitId { get; init; }

    public required string Title { get; set; }

    public required string RoleCode { get; init; }

    public bool IsDemo { get; init; }

    /// <summary>How often its holders changed. Raised with each change, so that two at once cannot both take the post.</summary>
    public int HolderChanges { get; set; }

    public int Version { get; private set; }
}
