namespace Luoshi.Core.Measures;

/// <summary>
/// The values a figure allows, both ends included; a missing end is unbounded. Arithmetic never throws: what grows past
/// <see cref="Limit"/> becomes unbounded, so a hostile figure cannot overflow a calculation.
/// </summary>
/// <param name="Low">Lower end; null where there is none.</param>
/// <param name="High">Upper end; null where there is none.</param>
internal readonly record struct Interval(decimal? Low, decimal? High)
{
    /// <summary>The largest magnitude that is calculated with; products of two such values still fit a decimal.</summary>
    public const decimal Limit = 10_000_000_000_000m;

    /// <summary>Nothing known.</summary>
    public static Interval Unbounded => new(null, null);

    /// <summary>A single value.</summary>
    public static Interval Of(decimal value) => new(value, value);

    /// <summary>Whether both ends are known and equal.</summary>
    public bool IsPoint => Low is not null && Low == High;

    /// <summary>Whether both ends are known.</summary>
    public bool IsBounded => Low is not null && High is not null;

    /// <summary>Whether no value is allowed.</summary>
    public bool IsEmpty => Low > High;

    /// <summary>The middle of a bounded interval, otherwise the end that is known; 0 when nothing is.</summary>
    public decimal Centre => IsBounded ? (Low.GetValueOrDefault() + High.GetValueOrDefault()) / 2 : Low ?? High ?? 0;

    /// <summary>The values both allow.</summary>
    public Interval Intersect(Interval other) => new(Larger(Low, other.Low), Smaller(High, other.High));

    /// <summary>Whether the two share a value.</summary>
    public bool Meets(Interval other) => !Intersect(other).IsEmpty;

    /// <summary>Whether this interval rules out values that the other allows.</summary>
    public bool Narrows(Interval other) => (Low is not null && (other.Low is null || Low > other.Low))
        || (High is not null && (other.High is null || High < other.High));

    /// <summary>Sum.</summary>
    public Interval Add(Interval other) => new(Clip(Low + other.Low), Clip(High + other.High));

    /// <summary>Difference at its widest: low less high to high less low.</summary>
    public Interval Subtract(Interval other) => new(Clip(Low - other.High), Clip(High - other.Low));

    /// <summary>Product of two intervals that hold no negative value; otherwise nothing is known.</summary>
    public Interval Multiply(Interval other) =>
        IsNegative || other.IsNegative ? Unbounded : new(Times(Low ?? 0, other.Low ?? 0), Times(High, other.High));

    /// <summary>Quotient of two intervals that hold no negative value; a divisor that may be 0 leaves the top open.</summary>
    public Interval Divide(Interval other) =>
        IsNegative || other.IsNegative ? Unbounded : new(Over(Low ?? 0, other.High) ?? 0, Over(High, other.Low));

    private bool IsNegative => Low < 0 || High < 0;

    private static decimal? Times(decimal? a, decimal? b) => a is decimal x && b is decimal y ? Clip(x * y) : null;

    private static decimal? Over(decimal? a, decimal? b)
    {
        if (a is not decimal x || b is not decimal y || y == 0)
        {
            return null;
        }

        return y < 1 && x > Limit * y ? null : Clip(x / y);
    }

    private static decimal? Clip(decimal? value) => value is decimal v && Math.Abs(v) <= Limit ? v : null;

    private static decimal? Larger(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);

    private static decimal? Smaller(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
