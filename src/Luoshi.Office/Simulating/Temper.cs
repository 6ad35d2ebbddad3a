namespace Luoshi.Office.Simulating;

/// <summary>How a unit goes about what it owes.</summary>
internal enum Temper
{
    /// <summary>In time and as it is.</summary>
    Diligent,

    /// <summary>Everything comes after its day.</summary>
    Late,

    /// <summary>Mostly nothing comes until somebody presses.</summary>
    Silent,

    /// <summary>In time, and better than it is.</summary>
    Optimistic,

    /// <summary>In time, with figures that do not bear a look at the papers.</summary>
    Falsifying,
}

internal static class Tempers
{
    // Every kind is there from five units on; half of all are diligent.
    private static readonly Temper[] Round =
        [Temper.Diligent, Temper.Late, Temper.Falsifying, Temper.Silent, Temper.Optimistic, Temper.Diligent, Temper.Diligent, Temper.Late, Temper.Diligent, Temper.Optimistic, Temper.Diligent, Temper.Diligent];

    /// <summary>Gives each unit its temper; which unit has which is chance.</summary>
    /// <param name="figures">Units that have figures to report: only such a one can make any up.</param>
    public static Dictionary<string, Temper> Of(IReadOnlyCollection<string> units, IReadOnlySet<string> figures, Dice dice)
    {
        var order = dice.Some(units, units.Count);
        var falsifying = Array.IndexOf(Round, Temper.Falsifying);
        if (order.Count > falsifying && order.FindIndex(figures.Contains) is >= 0 and var at)
        {
            (order[at], order[falsifying]) = (order[falsifying], order[at]);
        }

        return order.Select((unit, number) => (unit, Temper: Round[number % Round.Length])).ToDictionary(pair => pair.unit, pair => pair.Temper, StringComparer.Ordinal);
    }
}
