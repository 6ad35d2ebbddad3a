namespace Luoshi.Office.Record;

/// <summary>
/// A row that several people may change at once. Its version rises with every change; who saves an older one is refused with
/// <see cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException"/>, and the page shows both.
/// </summary>
public interface IVersioned
{
    int Version { get; }
}
