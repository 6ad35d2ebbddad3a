using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Settings;

namespace Luoshi.Office.Reports;

/// <summary>
/// What a return asks of a unit: how many fields, how many of them stand already as they were accepted last, and about how many seconds it
/// takes by the settings of the day on which it was asked for. It does not depend on what the unit then does with it.
/// </summary>
/// <param name="Lines">Things that are asked about.</param>
/// <param name="Fields">Fields that are to be filled in or confirmed.</param>
/// <param name="Prefilled">How many of them are prefilled.</param>
/// <param name="Seconds">Time that it takes, reckoned.</param>
public sealed record Burden(int Lines, int Fields, int Prefilled, int Seconds)
{
    public static Burden None { get; } = new(0, 0, 0, 0);

    /// <summary>Minutes, every one that is begun.</summary>
    public int Minutes => (Seconds + 59) / 60;

    public static Burden operator +(Burden one, Burden other) => Add(one, other);

    public static Burden Add(Burden one, Burden other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new(one.Lines + other.Lines, one.Fields + other.Fields, one.Prefilled + other.Prefilled, one.Seconds + other.Seconds);
    }

    /// <summary>How many fields a line has: state, narrative, next step, help and evidence; a target has a value besides.</summary>
    public static int FieldsOf(LineKind kind) => kind == LineKind.Target ? 6 : 5;

    /// <summary>The burden of lines of one kind.</summary>
    /// <param name="prefilled">Whether they stand as they were accepted last.</param>
    internal static Burden Of(LineKind kind, bool prefilled, int lines, SettingsOn settings)
    {
        var fields = lines * FieldsOf(kind);
        var anew = settings.Get(DeliverySettings.BurdenChoice) + (3 * settings.Get(DeliverySettings.BurdenText)) + settings.Get(DeliverySettings.BurdenFile)
            + (kind == LineKind.Target ? settings.Get(DeliverySettings.BurdenFigure) : 0);
        return new(lines, fields, prefilled ? fields : 0, lines * (prefilled ? settings.Get(DeliverySettings.BurdenCheck) : anew));
    }
}

/// <summary>What was asked of a unit in a month, over all rounds of all plans.</summary>
/// <param name="Returns">How many returns.</param>
/// <param name="Measured">Minutes from the first change to the signature of those that were accepted; 0 where none was.</param>
public sealed record UnitBurden(string UnitId, int Returns, Burden Asked, int Measured)
{
    /// <summary>The returns, the first asked for first.</summary>
    public ImmutableArray<AskedReturn> Each { get; init; } = [];
}

/// <summary>A return by its case and what it is called.</summary>
public sealed record AskedReturn(string CaseId, LocalizedText Title);

/// <summary>The burden of a month.</summary>
public sealed record MonthBurden(DateOnly Month, ImmutableArray<UnitBurden> Units)
{
    public Burden Total => Units.Aggregate(Burden.None, (sum, unit) => sum + unit.Asked);

    public int Returns => Units.Sum(unit => unit.Returns);
}
