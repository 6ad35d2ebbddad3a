using Luoshi.Core.Model;

namespace Luoshi.Core.Semantics.Quantities;

/// <summary>A number with its unit and the words that say how it binds. Offsets are normal offsets.</summary>
internal sealed record Quantity
{
    /// <summary>Where the words of the bound start (不少于…), or the number.</summary>
    public required int Start { get; init; }

    /// <summary>After the unit and the words that follow it (…以上).</summary>
    public required int End { get; init; }

    public required int NumberStart { get; init; }

    public required int UnitStart { get; init; }

    public required int UnitEnd { get; init; }

    /// <summary>The number, or the lower of two.</summary>
    public required decimal First { get; init; }

    /// <summary>The number, or the upper of two.</summary>
    public required decimal Second { get; init; }

    public required UnitClass Class { get; init; }

    public required Bound Bound { get; init; }

    /// <summary>The unit where no words of the text write it as such (百分之五 is 5%, the title of a table); else null.</summary>
    public string? UnitText { get; init; }

    /// <summary>True where the words say which side it binds on or how closely; false for a plain number.</summary>
    public bool Stated => Bound is Bound.AtLeast or Bound.AtMost or Bound.About;

    /// <summary>True where it was written in Chinese numerals.</summary>
    public required bool Numeral { get; init; }

    /// <summary>True where words say it without a number: 全覆盖, 翻番.</summary>
    public bool Spoken { get; init; }

    public decimal? Low => Bound == Bound.AtMost ? null : First;

    public decimal? High => Bound == Bound.AtLeast ? null : Second;
}
