using Luoshi.Office.People;

namespace Luoshi.Web.Pages.People;

/// <summary>What a form says of a unit: texts, so that nothing typed is lost.</summary>
public sealed record UnitTyped(string Name, string Full, string ShortNames, string Parent, string From)
{
    public static UnitTyped Blank { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);

    public static UnitTyped Read(IFormCollection filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        string Field(string name) => filled[name].ToString().Trim();
        return new(Field("name"), Field("full"), Field("short"), Field("parent"), Field("from"));
    }

    public static UnitTyped Of(UnitOn unit, string from)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new(unit.Name, unit.FullName, string.Join('、', unit.ShortNames), unit.ParentId ?? string.Empty, from);
    }

    public UnitDetails Details => new(Name, Full, Names(ShortNames), Parent.Length == 0 ? null : Parent);

    /// <summary>Names as they are written in one field.</summary>
    public static IReadOnlyList<string> Names(string text) => text.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Addresses of the pages of units.</summary>
public static class UnitLinks
{
    public const string All = "/people/units";

    public static string To(string unitId) => All + "/" + Uri.EscapeDataString(unitId);
}
