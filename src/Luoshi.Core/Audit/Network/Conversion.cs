using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Network;

/// <summary>Says that a quantity was written in another unit before it was calculated with, so that the sum can be done by hand.</summary>
internal static class Conversion
{
    /// <summary>Whether both measure one thing in units of different size: 公顷 and 平方公里, 亿元 and 万元.</summary>
    public static bool Needed(Measure from, Measure to) => from.Dimension == to.Dimension && from.Scale != to.Scale;

    /// <summary>The step: 换算：1900亿元 = 19000000万元.</summary>
    public static LocalizedText Step(string from, string to) => new($"换算：{from} = {to}", $"converted: {from} = {to}");

    /// <summary>A figure in the unit of another; as stated where the units are of one size.</summary>
    public static string Write(Figure figure, Figure like)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(like);
        return Needed(figure.Measure, like.Measure)
            ? Figures.Amount(figure.Stated, like.Measure, like.Target.Unit) : Figures.Stated(figure.Target);
    }

    /// <summary>The step that writes a figure in the unit of another; none where the units are of one size.</summary>
    public static ImmutableArray<LocalizedText> Of(Figure figure, Figure like)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(like);
        return Needed(figure.Measure, like.Measure)
            ? [Step(Figures.Amount(figure.Stated, figure.Measure, figure.Target.Unit), Write(figure, like))] : [];
    }
}
