using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>
/// The fixes that make one of several units the lead and let the others assist, one fix for each unit: “A、B牵头，C配合” becomes
/// “A牵头，B、C配合”, and “牵头单位：A、B” becomes “牵头单位：A；配合单位：B”. Clauses in other words get none.
/// </summary>
internal static class LeadWording
{
    private const int MostUnits = 6;
    private const int NextLabel = 12;

    private static readonly string[] Joints = ["、", "和", "及", "与", "以及", "，"];
    private static readonly string[] Verbs = ["共同牵头负责", "联合牵头负责", "分别牵头负责", "牵头负责", "共同牵头", "联合牵头", "分别牵头", "牵头", "按职责分工负责", "共同负责", "分工负责", "分别负责", "负责落实", "负责"];
    private static readonly string[] LeadLabels = ["牵头单位", "牵头部门", "责任单位", "责任部门"];
    private static readonly string[] AssistLabels = ["配合单位：", "配合部门：", "协办单位：", "参与单位：", "参加单位："];

    /// <summary>The fixes of a clause for the units that now stand side by side in it.</summary>
    public static ImmutableArray<QuickFix> OneLeads(AuditContext context, Clause clause, IReadOnlyList<Responsibility> sideBySide)
    {
        ArgumentNullException.ThrowIfNull(context);
        var units = sideBySide.OrderBy(r => r.Span).ToList();
        if (units.Count is < 2 or > MostUnits || !AreJoined(context.Source.Text, units))
        {
            return [];
        }

        return AfterNames(context, clause, units) is { IsEmpty: false } plain ? plain : AfterLabel(context, units);
    }

    private static bool AreJoined(string text, List<Responsibility> units)
    {
        for (var i = 1; i < units.Count; i++)
        {
            var (from, to) = (units[i - 1].Span.End, units[i].Span.Start);
            if (from > to || to - from > 2 || !Joints.Contains(text[from..to], StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // A、B牵头，C配合.
    private static ImmutableArray<QuickFix> AfterNames(AuditContext context, Clause clause, List<Responsibility> units)
    {
        var text = context.Source.Text;
        var (start, last) = (units[0].Span.Start, units[^1].Span.End);
        var verb = Array.Find(Verbs, v => text.AsSpan(last).StartsWith(v, StringComparison.Ordinal));
        if (verb is null)
        {
            return [];
        }

        // Those who assist already stand behind a comma: the others join them.
        var end = last + verb.Length;
        var assisting = end + 1 < text.Length && text[end] is '，' or ',' or '、'
            && context.Plan.Responsibilities.Any(r => r.ClauseId == clause.Id && r.Role == Role.Assist && r.Span.Start == end + 1);
        var span = TextSpan.FromBounds(start, assisting ? end + 1 : end);
        return Each(units, (chosen, others) => [new(span, $"{chosen}牵头，{others}{(assisting ? "、" : "配合")}")]);
    }

    // 牵头单位：A、B, with or without a label for those who assist after it.
    private static ImmutableArray<QuickFix> AfterLabel(AuditContext context, List<Responsibility> units)
    {
        var text = context.Source.Text;
        var names = TextSpan.FromBounds(units[0].Span.Start, units[^1].Span.End);
        var before = text.AsSpan(0, names.Start).TrimEnd(" \u3000");
        var label = before is [.. var words, '：' or ':'] ? words.TrimEnd(" \u3000") : default;
        var known = Known(label);
        if (known is null)
        {
            return [];
        }

        var word = new TextSpan(label.Length - known.Length, known.Length);
        ImmutableArray<TextEdit> relabel = known.StartsWith('牵') ? [] : [new(word, "牵头单位")];
        var after = text.AsSpan(names.End, Math.Min(NextLabel, text.Length - names.End));
        foreach (var next in AssistLabels)
        {
            var at = after.IndexOf(next);
            if (at >= 0 && after[..at].Trim("；;，,。 \u3000\t\r\n").IsEmpty)
            {
                return Each(units, (chosen, others) => [.. relabel, new(names, chosen), new(new(names.End + at + next.Length, 0), others + "、")]);
            }
        }

        // Whatever else follows the names might be more of them.
        var rest = after.TrimStart(" \u3000");
        return rest.IsEmpty || rest[0] is '\n' or '\r' or '）' or ')' or '。' or '】' or ']'
            ? Each(units, (chosen, others) => [.. relabel, new(names, $"{chosen}；配合单位：{others}")])
            : [];
    }

    private static string? Known(ReadOnlySpan<char> label)
    {
        foreach (var known in LeadLabels)
        {
            if (label.EndsWith(known, StringComparison.Ordinal))
            {
                return known;
            }
        }

        return null;
    }

    private static ImmutableArray<QuickFix> Each(List<Responsibility> units, Func<string, string, ImmutableArray<TextEdit>> edits) =>
        [.. units.Select(unit => new QuickFix(
            new($"由{unit.Name}牵头，其余配合", $"Let {unit.Name} lead and the others assist"),
            edits(unit.Name, string.Join("、", units.Where(u => u != unit).Select(u => u.Name)))))];
}
