using System.Collections.Immutable;
using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A part named after 其中 implies its share of the whole.</summary>
internal sealed class ImpliedShareOfPart : ImpliedRule
{
    public override string Code => "LS1108";

    public override LocalizedText Title => new("分项占总数的比重", "The share of a part in the whole");

    public override LocalizedText Help => new("可据此看结构是否合理；两数都是下限时，比重只是按下限计算。", "Shows the structure; where both are floors, the share is that of the floors.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var list in Sums.Of(context, RelationKind.SomeOfWhole).Where(l => l.Whole.Stated.Centre > 0))
        {
            // Parts that come to more than the whole are a finding of their own, with their shares.
            var members = list.Parts.Where(p => p.Stated.Centre > 0 && p.Stated.Centre <= list.Whole.Stated.Centre).ToList();
            if (members.Count == 0 || list.Stated.Centre > list.Whole.Stated.Centre)
            {
                continue;
            }

            var shares = members.Select(p => (Part: p, Share: Figures.Percent(p.Stated.Centre / list.Whole.Stated.Centre))).ToList();
            var parts = shares.Select(s => $"{s.Part.Target.Indicator} {s.Share}").ToList();
            var rest = members.Count > 1 ? list.Write(list.Whole.Stated.Centre - list.Stated.Centre) : null;
            yield return Explain(
                context, members[0].Target.Span,
                new(
                    $"按所列数字，占{list.Whole.Target.Indicator}的比重：{string.Join("、", parts)}{(rest is null ? string.Empty : $"；其余{rest}没有列出")}。",
                    $"Share of {list.Whole.Target.Indicator} by these figures: {string.Join(", ", parts)}{(rest is null ? string.Empty : $"; the other {rest} are not listed")}."),
                [list.Whole.Target, .. members.Select(m => m.Target)], shares.SelectMany(s => Lines(s.Part, list.Whole, s.Share)).Concat(rest is null ? [] : list.Working()).Distinct());
        }
    }

    private static ImmutableArray<LocalizedText> Lines(Figure part, Figure whole, string share)
    {
        var converted = Conversion.Of(part, whole);
        var (zh, en) = converted.IsEmpty ? (Figures.Stated(part.Target), Figures.StatedEn(part.Target)) : (Conversion.Write(part, whole), Conversion.Write(part, whole));
        return converted.Add(new($"{zh} ÷ {Figures.Stated(whole.Target)} = {share}", $"{en} ÷ {Figures.StatedEn(whole.Target)} = {share}"));
    }
}
