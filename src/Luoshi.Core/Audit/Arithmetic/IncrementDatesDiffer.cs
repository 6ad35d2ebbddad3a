using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A level is due 至2015年, the increment that leads to it 2015年前: the two may lie a year apart.</summary>
internal sealed class IncrementDatesDiffer : AuditRule
{
    public override string Code => "LS1017";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("总数与新增数的期限写法不同", "Level and increment are due in different words");

    public override LocalizedText Help => new("统一写成“到某年底”。", "Write both as by the end of the year.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var pairs = context.Relations(RelationKind.IncrementToLevel)
            .Select(r => (Level: context.Figures[r.WholeId].Target, Increment: context.Figures[r.PartIds[0]].Target))
            .Where(p => p.Level.DeadlineSpan is not null && p.Increment.DeadlineSpan is not null)
            .GroupBy(p => p.Increment.DeadlineSpan.GetValueOrDefault());
        foreach (var group in pairs)
        {
            var differing = group.Where(p => IsBefore(context, p.Level.DeadlineSpan.GetValueOrDefault()) != IsBefore(context, group.Key)).ToList();
            if (differing.Count == 0)
            {
                continue;
            }

            var level = differing[0].Level.DeadlineSpan.GetValueOrDefault();
            var (one, other) = (context.Source.Slice(level), context.Source.Slice(group.Key));
            var year = group.First().Increment.Deadline?.Year;
            yield return Explain(
                context, group.Key,
                new(
                    $"总数写“{one}”，新增数写“{other}”；“{other}”若指该年开始之前，两者相差一年（涉及{Figures.Number(differing.Count)}项）。",
                    $"The level says {one}, the increment {other}; where {other} means before the year begins, they lie a year apart ({Figures.Number(differing.Count)} indicators)."),
                differing.SelectMany(p => new[] { p.Level, p.Increment }),
                [
                    new($"总数的期限（第{LineOf(context, level)}行）：“{one}”", $"due date of the level (line {LineOf(context, level)}): “{one}”"),
                    new($"新增数的期限（第{LineOf(context, group.Key)}行）：“{other}”", $"due date of the increment (line {LineOf(context, group.Key)}): “{other}”"),
                    .. year is int y ? (LocalizedText[])[new($"“{other}”若指该年开始之前：{y}年 − 1年 = {y - 1}年", $"if {other} means before the year begins: {y}年 − 1年 = {y - 1}年")] : [],
                ],
                fixes: Fix(context, level, group.Key), beside: [new RelatedSpan(level, new($"总数的期限：{one}", $"due date of the level: {one}"))]);
        }
    }

    private static bool IsBefore(AuditContext context, TextSpan date) => YearWords.IsBeforeYear(context.Source.Text, date);

    private static string LineOf(AuditContext context, TextSpan span) => Figures.Number(context.Source.LineOf(span.Start));

    // Whichever of the two says 年前 is the one that can be read in two ways.
    private static ImmutableArray<QuickFix> Fix(AuditContext context, TextSpan level, TextSpan increment) =>
        YearWords.ByYearEnd(context.Source.Text, IsBefore(context, increment) ? increment : level) is { } edit
            ? [new(new("统一写成年底前", "Write both as by the end of the year"), [edit], Preferred: true)]
            : [];
}
