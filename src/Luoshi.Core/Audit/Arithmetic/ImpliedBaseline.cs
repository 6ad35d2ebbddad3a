using System.Collections.Immutable;
using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A level and the increment on the way to it imply what there was before.</summary>
internal sealed class ImpliedBaseline : ImpliedRule
{
    public override string Code => "LS1105";

    public override LocalizedText Title => new("总数减新增推得的原有数", "What there was before, by level less increment");

    public override LocalizedText Help => new("与现有数核对，并在方案中写明基数。", "Compare with what there is, and state the baseline in the plan.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var pairs = context.Relations(RelationKind.IncrementToLevel)
            .Select(r => (Level: context.Figures[r.WholeId], Increment: context.Figures[r.PartIds[0]]))
            .Where(p => p.Level.Stated.IsBounded && p.Increment.Stated.IsBounded && p.Increment.Stated.Low <= p.Level.Stated.High && !context.BothInTables(p.Level.Target, p.Increment.Target))
            .GroupBy(p => p.Increment.Target.Sentence);
        foreach (var group in pairs)
        {
            var members = group.ToImmutableArray();
            var baselines = members.Select(m => $"{m.Level.Name.Core} {Baseline(m.Level, m.Increment)}").ToList();
            yield return Explain(
                context, members[0].Increment.Target.Span,
                new($"由到期总数减新增数，原有{string.Join("、", baselines)}。", $"By level less increment, there were before: {string.Join(", ", baselines)}."),
                members.SelectMany(m => new[] { m.Level.Target, m.Increment.Target }),
                [.. members.SelectMany(m => Conversion.Of(m.Increment, m.Level).Add(Line(m.Level, m.Increment))), .. Total(members)]);
        }
    }

    // Low less low and high less high: where both give the same, that is the baseline; otherwise it lies between them.
    private static string Baseline(Figure level, Figure increment)
    {
        var (low, high) = Ends(level, increment);
        return Figures.Amount(new(Math.Min(low, high), Math.Max(low, high)), level.Measure, level.Target.Unit);
    }

    private static (decimal Low, decimal High) Ends(Figure level, Figure increment) => (
        level.Stated.Low.GetValueOrDefault() - increment.Stated.Low.GetValueOrDefault(),
        level.Stated.High.GetValueOrDefault() - increment.Stated.High.GetValueOrDefault());

    private static LocalizedText Line(Figure level, Figure increment)
    {
        var (low, high) = Ends(level, increment);
        var (scale, unit) = (level.Measure.Scale, level.Target.Unit);
        var text = level.Stated.IsPoint && increment.Stated.IsPoint
            ? $"{Number(level.Stated.Low)} − {Number(increment.Stated.Low)} = {Number(low)}"
            : $"{Number(level.Stated.Low)} − {Number(increment.Stated.Low)} = {Number(low)}；{Number(level.Stated.High)} − {Number(increment.Stated.High)} = {Number(high)}";
        return new($"{level.Name.Core}：{text}", $"{level.Name.Core}: {text}");

        string Number(decimal? value) => Figures.Number(value.GetValueOrDefault() / scale) + unit;
    }

    private static LocalizedText[] Total(ImmutableArray<(Figure Level, Figure Increment)> members)
    {
        var points = members.Select(m => (Ends: Ends(m.Level, m.Increment), m.Level.Measure)).ToList();
        if (points.Count < 2 || points.Any(p => p.Ends.Low != p.Ends.High || p.Measure != points[0].Measure))
        {
            return [];
        }

        var (scale, unit) = (points[0].Measure.Scale, members[0].Level.Target.Unit);
        var text = string.Join(" + ", points.Select(p => Figures.Number(p.Ends.Low / scale) + unit)) + " = " + Figures.Number(points.Sum(p => p.Ends.Low) / scale) + unit;
        return [new($"合计：{text}", $"together: {text}")];
    }
}
