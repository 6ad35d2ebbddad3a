using Luoshi.Core.Model;

namespace Luoshi.Core.Measures;

/// <summary>A target seen as a quantity: its name taken apart, its unit resolved, its bounds in base units.</summary>
/// <param name="Target">The target.</param>
/// <param name="Name">Its indicator, taken apart.</param>
/// <param name="Measure">Its unit, resolved.</param>
/// <param name="Where">The scope it is stated for; empty where the text leaves it to the whole plan.</param>
internal sealed record Figure(Target Target, IndicatorName Name, Measure Measure, string Where)
{
    /// <summary>Whether it is an addition; a word that says so may be shared by a list.</summary>
    public bool Increment { get; init; } = Target.Increment;

    /// <summary>What the figure is.</summary>
    public FigureForm Form =>
        Measure.Dimension == Measure.Doubling ? FigureForm.Multiple
        : Name.ShareOf is not null || Measure.Dimension is Measure.Share or Measure.Plain or "points" or "times" ? FigureForm.Rate
        : Name.Per.Length > 0 ? FigureForm.Density
        : FigureForm.Level;

    /// <summary>The bounds as written, in base units, without any tolerance.</summary>
    public Interval Stated => new(Scaled(Target.Low), Scaled(Target.High));

    /// <summary>
    /// The values the figure allows, in base units. 约 allows <paramref name="tolerance"/> of the figure on either side.
    /// </summary>
    public Interval Allowed(decimal tolerance) => Target.Bound switch
    {
        Bound.About => new(Stated.Low * (1 - tolerance), Stated.High * (1 + tolerance)),
        Bound.AtLeast => new(Stated.Low, null),
        Bound.AtMost => new(null, Stated.High),
        _ => Stated,
    };

    /// <summary>Sees a target as a figure.</summary>
    public static Figure Of(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var name = IndicatorName.Parse(target.Indicator);
        var where = Bare(target.Scope);
        if (where.Length > 0 && name.Core.Length > where.Length + 1 && name.Core.StartsWith(where, StringComparison.Ordinal))
        {
            name = IndicatorName.Parse(name.Core[where.Length..]) with { ShareOf = name.ShareOf };
        }

        return IndicatorName.IsGeneralPlace(where)
            ? new(target, name with { Where = where }, Measure.Of(target.Unit), string.Empty)
            : new(target, name, Measure.Of(target.Unit), where);
    }

    /// <summary>Whether two figures may speak of the same place: one of them leaves it open, or both name the same.</summary>
    public bool SamePlace(Figure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Where == other.Where && (Name.Where.Length == 0 || other.Name.Where.Length == 0 || Name.Where == other.Name.Where);
    }

    /// <summary>Whether the deadlines do not contradict each other.</summary>
    public bool SameYear(Figure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Target.Deadline is null || other.Target.Deadline is null || Target.Deadline.Value.Year == other.Target.Deadline.Value.Year;
    }

    private decimal? Scaled(decimal? value) =>
        value is decimal v && Math.Abs(v) <= Interval.Limit / Math.Max(Measure.Scale, 1) ? v * Measure.Scale : null;

    private static string Bare(string? scope) => scope is null ? string.Empty : scope.Any(char.IsWhiteSpace) ? string.Concat(scope.Where(c => !char.IsWhiteSpace(c))) : scope;
}
