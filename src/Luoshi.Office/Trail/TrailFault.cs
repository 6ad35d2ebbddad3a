using Luoshi.Core.Model;

namespace Luoshi.Office.Trail;

/// <summary>What is wrong with the record.</summary>
public enum TrailFaultKind
{
    /// <summary>An entry does not have the hash of its fields: it was edited, or its number exchanged with another's.</summary>
    EntryEdited,

    /// <summary>An entry does not follow the one before it: something was put in, or rewritten with a hash of its own.</summary>
    EntryUnlinked,

    /// <summary>Entries are missing between two others.</summary>
    EntriesMissing,

    /// <summary>Entries are missing at the end.</summary>
    TailMissing,

    /// <summary>The head row does not hold the end of the trail.</summary>
    HeadWrong,

    /// <summary>A seal that was written beside the database names another hash: the trail was rewritten since.</summary>
    SealBroken,

    /// <summary>A row holds other values than the trail says.</summary>
    RowEdited,

    /// <summary>A row is gone and the trail does not say so.</summary>
    RowMissing,

    /// <summary>A row is there that the trail knows nothing of.</summary>
    RowUnexplained,

    /// <summary>Kept files or judgements are not what the record says.</summary>
    Contents,
}

/// <summary>Something that was changed behind the application's back, and where.</summary>
/// <param name="Kind">What kind of change.</param>
/// <param name="Place">The entry (<c>trail 17</c>) or the row (<c>plans 9f2c</c>).</param>
/// <param name="Text">What is the matter, with what was expected and what was found.</param>
public sealed record TrailFault(TrailFaultKind Kind, string Place, LocalizedText Text);
