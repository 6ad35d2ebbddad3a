using Luoshi.Office.Record;

namespace Luoshi.Office.People;

/// <summary>A person (人员). Name, e-mail and telephone are personal data: whoever reads them is told in the audit trail.</summary>
public sealed class Person : IVersioned
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>Invented, for trying the program out.</summary>
    public bool IsDemo { get; init; }

    /// <summary>How often their posts changed. Raised with each change, so that two at once cannot both pass the separation of powers.</summary>
    public int PostChanges { get; set; }

    public int Version { get; private set; }
}
