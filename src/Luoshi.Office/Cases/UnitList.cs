namespace Luoshi.Office.Cases;

/// <summary>Several units in the data of a case: their ids with 、 between them.</summary>
public static class UnitList
{
    private const char Between = '、';

    public static string[] Split(string? text) =>
        text?.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public static string Join(IEnumerable<string> units) => string.Join(Between, units);
}
