namespace Luoshi.Office.Shared;

/// <summary>Draws identifiers of rows: lower-case, ordered by when they were drawn.</summary>
public static class Ids
{
    public static string Next(DateTimeOffset at) => Guid.CreateVersion7(at).ToString("N");
}
