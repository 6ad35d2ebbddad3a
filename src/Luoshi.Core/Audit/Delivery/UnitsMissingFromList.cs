using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>Units that have tasks and are not among the units that the plan lists as implementing it.</summary>
internal sealed class UnitsMissingFromList : AuditRule
{
    private const int MostPlaces = 50;
    private const int LongestList = 2000;

    private const int MostAdded = 40;

    private static readonly string[] Openings = ["实施单位", "成员单位", "责任单位包括"];

    public override string Code => "LS2004";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("有任务的单位不在实施单位之列", "Units with tasks missing from the implementing list");

    public override LocalizedText Help => new("把有任务的单位都列入实施单位，使考评和通报覆盖到它们。", "List every unit that has tasks, so that assessment and bulletins reach it.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var list = ImplementingUnits.Of(context.Plan);
        var missing = list.Missing;
        if (missing.IsEmpty)
        {
            yield break;
        }

        var tasks = context.Plan.Responsibilities.ToLookup(r => r.UnitId);
        var lead = missing.Where(u => tasks[u.Id].Any(r => r.Role != Role.Assist)).Select(u => u.Name).ToList();
        var assist = missing.Where(u => tasks[u.Id].All(r => r.Role == Role.Assist)).Select(u => u.Name).ToList();
        var place = Place(context, list.Listed);
        var open = context.Source.Slice(place).Contains('等', StringComparison.Ordinal);
        yield return Report(
            context, place,
            new(
                $"{Figures.Number(missing.Length)}个有任务的单位没有列入实施单位：{Roles("牵头或负责", lead, "、")}{(lead.Count > 0 && assist.Count > 0 ? "；" : string.Empty)}{Roles("协办", assist, "、")}{(open ? "。名单以“等”收尾" : string.Empty)}。",
                $"{Figures.Number(missing.Length)} units with tasks are not in the list of implementing units: {Roles("leading or responsible", lead, ", ")}{(lead.Count > 0 && assist.Count > 0 ? "; " : string.Empty)}{Roles("assisting", assist, ", ")}{(open ? ". The list ends in 等" : string.Empty)}."),
            related: [.. missing.Select(u => tasks[u.Id].First()).Select(r => new RelatedSpan(r.Span, new($"{r.Name}的任务", $"a task of {r.Name}")))],
            fixes: Fix(context, place, list));
    }

    private static string Roles(string role, List<string> names, string separator) =>
        names.Count == 0 ? string.Empty : $"{role} {string.Join(separator, names)}";

    // After the last unit of the list, as many as are missing.
    private static ImmutableArray<QuickFix> Fix(AuditContext context, TextSpan place, ImplementingUnits list)
    {
        var words = context.Source.Slice(place);
        var last = list.Listed.SelectMany(u => u.Names).Select(n => words.LastIndexOf(n, StringComparison.Ordinal) is >= 0 and var at ? at + n.Length : -1).Max();
        if (last < 0 || list.Missing.Length > MostAdded)
        {
            return [];
        }

        return [QuickFix.Of(
            new($"把这{Figures.Number(list.Missing.Length)}个单位补进名单", $"Add these {Figures.Number(list.Missing.Length)} units to the list"),
            new(place.Start + last, 0), string.Concat(list.Missing.Select(u => "、" + u.Name)))];
    }

    // The sentence that lists the units; where it is not found, the first listed unit.
    private static TextSpan Place(AuditContext context, ImmutableArray<Unit> listed)
    {
        var text = context.Source.Text;
        foreach (var opening in Openings)
        {
            var looked = 0;
            for (var at = text.IndexOf(opening, StringComparison.Ordinal); at >= 0 && looked < MostPlaces; looked++, at = text.IndexOf(opening, at + 1, StringComparison.Ordinal))
            {
                var line = context.Source.LineSpan(context.Source.LineOf(at));
                var end = Math.Min(line.End, at + LongestList);
                var stop = text.IndexOf('。', at, end - at);
                var sentence = TextSpan.FromBounds(at, stop < 0 ? end : stop);
                var words = context.Source.Slice(sentence);
                if (listed.Count(u => u.Names.Any(n => words.Contains(n, StringComparison.Ordinal))) >= 2)
                {
                    return sentence;
                }
            }
        }

        return listed[0].Span;
    }
}
