using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Core.Model;

/// <summary>How quantities of a plan hang together.</summary>
public enum RelationKind
{
    /// <summary>The parts make up the whole (其中：…).</summary>
    PartsOfWhole,

    /// <summary>The parts are some of the whole; they may not exceed it (其中发明专利…).</summary>
    SomeOfWhole,

    /// <summary>Whole: the level reached; part: what is added on the way.</summary>
    IncrementToLevel,

    /// <summary>Whole: the absolute figure; part: its share of an outside total (占全市的20%).</summary>
    ShareOfOutside,

    /// <summary>Whole: the absolute figure; part: its share that another stated figure makes up.</summary>
    ShareOfStated,

    /// <summary>Whole: the absolute figure; part: the same per unit of area, person or output.</summary>
    DensityOf,

    /// <summary>Whole: a stated amount; part: something else counted per unit of it (万元工业增加值能耗).</summary>
    RatePer,

    /// <summary>Whole: the figure; parts: its multiple of a base (翻番), and the base itself where the text states it (比2020年的500亿元翻一番).</summary>
    MultipleOfBase,

    /// <summary>Whole: the figure; part: its ratio to an outside figure (约为全市平均水平的1/3).</summary>
    RatioToOutside,

    /// <summary>The same promise stated twice.</summary>
    Restates,
}

/// <summary>A relation between targets, with the words that state it.</summary>
/// <param name="Kind">What holds between them.</param>
/// <param name="WholeId">The target that the others refer to.</param>
/// <param name="PartIds">The other targets.</param>
/// <param name="Basis">The words from which the relation was read.</param>
/// <param name="Outside">Short name of the base where it lies outside the plan (全市); null otherwise.</param>
public sealed record Relation(RelationKind Kind, string WholeId, ImmutableArray<string> PartIds, TextSpan Basis, string? Outside);

/// <summary>A number that counts things the text also lists (六大产业：…).</summary>
/// <param name="Count">The number stated.</param>
/// <param name="CountSpan">Where it is stated.</param>
/// <param name="Noun">What is counted.</param>
/// <param name="Members">The things listed.</param>
/// <param name="Open">True where the list ends in 等, so that it may be incomplete.</param>
public sealed record CountedList(int Line, int Count, TextSpan CountSpan, string Noun, ImmutableArray<TextSpan> Members, bool Open)
{
    /// <summary>The larger number where a range is stated (3―4个); null otherwise.</summary>
    public int? High { get; init; }
}
