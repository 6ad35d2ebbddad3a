namespace Luoshi.Core.Measures;

/// <summary>What a unit measures, and how much of the base unit one of it is.</summary>
/// <param name="Dimension">Name of the dimension: area, money, share …, or the unit's own noun for things that are counted.</param>
/// <param name="Scale">How many base units one unit is: 万平方米 is 10000 平方米.</param>
/// <param name="Additive">Whether quantities of the dimension can be summed; rates and ratios cannot.</param>
internal readonly record struct Measure(string Dimension, decimal Scale, bool Additive)
{
    /// <summary>Dimension of percentages and fractions.</summary>
    public const string Share = "share";

    /// <summary>Dimension of numbers without a unit.</summary>
    public const string Plain = "plain";

    /// <summary>Dimension of 番: the number of doublings.</summary>
    public const string Doubling = "doubling";

    /// <summary>Dimension of land and floor space; the base unit is 平方米.</summary>
    public const string Area = "area";

    private static readonly Dictionary<string, Measure> Known = new()
    {
        ["平方米"] = new(Area, 1, true),
        ["㎡"] = new(Area, 1, true),
        ["平米"] = new(Area, 1, true),
        ["亩"] = new(Area, 2000m / 3, true),
        ["公顷"] = new(Area, 10_000, true),
        ["平方公里"] = new(Area, 1_000_000, true),
        ["平方千米"] = new(Area, 1_000_000, true),
        ["km²"] = new(Area, 1_000_000, true),
        ["元"] = new("money", 0.0001m, true),
        ["美元"] = new("dollars", 0.0001m, true),
        ["%"] = new(Share, 0.01m, false),
        ["％"] = new(Share, 0.01m, false),
        ["‰"] = new(Share, 0.001m, false),
        ["个百分点"] = new("points", 0.01m, false),
        ["百分点"] = new("points", 0.01m, false),
        ["成"] = new(Share, 0.1m, false),
        [""] = new(Plain, 1, false),
        ["倍"] = new("times", 1, false),
        ["番"] = new(Doubling, 1, false),
        ["米"] = new("length", 1, true),
        ["公里"] = new("length", 1000, true),
        ["千米"] = new("length", 1000, true),
        ["吨"] = new("mass", 1, true),
        ["公斤"] = new("mass", 0.001m, true),
        ["千克"] = new("mass", 0.001m, true),
        ["斤"] = new("mass", 0.0005m, true),
        ["吨标准煤"] = new("coal", 1, true),
        ["千瓦"] = new("power", 1, true),
        ["兆瓦"] = new("power", 1000, true),
        ["千瓦时"] = new("energy", 1, true),
        ["度"] = new("energy", 1, true),
        ["立方米"] = new("volume", 1, true),
        ["年"] = new("time", 1, false),
        ["天"] = new("days", 1, false),
        ["岁"] = new("age", 1, false),
    };

    private static readonly Dictionary<string, Measure>.AlternateLookup<ReadOnlySpan<char>> KnownWords = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a unit as written. A unit that is not known counts things of its own kind.</summary>
    public static Measure Of(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (Known.TryGetValue(unit, out var known))
        {
            return known;
        }

        var scale = 1m;
        var at = 0;
        while (at < unit.Length && Multiplier(unit[at]) is decimal factor && scale <= 100_000_000)
        {
            scale *= factor;
            at++;
            if (KnownWords.TryGetValue(unit.AsSpan(at), out known) && known.Dimension != Plain)
            {
                return known with { Scale = known.Scale * scale };
            }
        }

        // 亿 and 万 alone: money is meant more often than not, but the text does not say so.
        var noun = unit[at..];
        return noun.AsSpan().IndexOfAny('/', '每') >= 0 ? new(unit, 1, false) : new("count:" + noun, scale, true);
    }

    private static decimal? Multiplier(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => null,
    };
}
