using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Luoshi.Office.Record;

/// <summary>
/// A change that is about to be saved, seen before it is saved and told afterwards: only then is the key of a new row known.
/// </summary>
internal sealed class PendingChange
{
    private readonly EntityEntry _entry;
    private readonly SortedDictionary<string, string?>? _was;
    private readonly bool _remains;

    private PendingChange(EntityEntry entry)
    {
        _entry = entry;
        _remains = entry.State != EntityState.Deleted;
        _was = entry.State switch
        {
            EntityState.Added => null,
            EntityState.Deleted => Image(entry.Properties, original: true),
            _ => Image(entry.Properties.Where(property => property.IsModified), original: true),
        };
    }

    public static List<PendingChange> Of(ChangeTracker tracker) =>
    [
        .. tracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && Unrecorded.IsRecorded(entry.Metadata))
            .Select(entry => new PendingChange(entry)),
    ];

    /// <summary>What was changed, once it is saved.</summary>
    public RowChange Tell() => new(
        _entry.Metadata.GetTableName() ?? _entry.Metadata.Name,
        KeyOf(_entry),
        _was,
        _remains ? Image(_was is null ? _entry.Properties : _entry.Properties.Where(property => _was.ContainsKey(property.Metadata.Name)), original: false) : null);

    private static List<string> KeyOf(EntityEntry entry) =>
        [.. (entry.Metadata.FindPrimaryKey()?.Properties ?? []).Select(property => RowImage.Of(property, entry.CurrentValues[property]) ?? string.Empty)];

    private static SortedDictionary<string, string?> Image(IEnumerable<PropertyEntry> properties, bool original)
    {
        var image = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var property in properties)
        {
            image[property.Metadata.Name] = RowImage.Of(property.Metadata, original ? property.OriginalValue : property.CurrentValue);
        }

        return image;
    }
}
