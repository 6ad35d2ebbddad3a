using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>
/// Reads the inside of a clause of responsibility: A、B牵头，C协办，D具体负责 or 牵头单位：A；配合单位：B.
/// A rule such as 列第一位者为牵头单位，下同 holds from where it stands to the end of the document.
/// </summary>
internal sealed class ClauseParser(string chars)
{
    // Longer than this a bracket is prose.
    private const int LongestClause = 1200;
    private static readonly WordList Carrying = ["落实", "实施", "办理", "推进", "组织", "完成"];
    private static readonly WordList FirstPlace = ["第一位", "首位", "第一个", "排名第一", "第一家"];

    /// <summary>Whether the first-named unit leads, by a rule already met.</summary>
    public bool FirstLeads { get; private set; }

    /// <summary>The designations in a stretch; empty when it is no clause of responsibility.</summary>
    public List<Designation> Parse(int start, int end)
    {
        if (end - start > LongestClause)
        {
            return [];
        }

        var content = chars.AsSpan(start, end - start);
        FirstLeads |= StatesFirstLeads(content);
        return content.IndexOfAny('：', ':') >= 0 && FindLabel(start, end) >= 0 ? ParseLabelled(start, end) : ParseClosed(start, end);
    }

    /// <summary>Where the first label of responsibility stands; -1 where there is none.</summary>
    public int FindLabel(int start, int end) => RoleWords.FirstLabel(chars.AsSpan(start, end - start)) is >= 0 and var offset ? start + offset : -1;

    /// <summary>Takes note of a rule that stands in the running text: 以下各项列第一位的为牵头单位.</summary>
    public void ReadRule(int start, int end) => FirstLeads |= end - start <= LongestClause && StatesFirstLeads(chars.AsSpan(start, end - start));

    private static bool StatesFirstLeads(ReadOnlySpan<char> content) =>
        content.Contains("牵头", StringComparison.Ordinal) && FirstPlace.IsIn(content);

    /// <summary>Reads labels and the lists after them.</summary>
    public List<Designation> ParseLabelled(int start, int end)
    {
        var found = new List<Designation>();
        var at = FindLabel(start, end);
        while (at >= 0)
        {
            var (length, role) = RoleWords.LabelAt(chars.AsSpan(at, end - at)) ?? (0, Role.Responsible);
            var from = at + length;
            var next = FindLabel(from, end);
            var stop = next < 0 ? end : next;
            Add(found, UnitListParser.Parse(chars, from, ListEnd(from, stop), loose: true), role);
            at = next;
        }

        return ApplyFirstLeads(found);
    }

    // The list ends at a full stop, before another label (完成时限：…), or before a rule about it (列第一位者为…).
    private int ListEnd(int from, int stop)
    {
        var full = chars.AsSpan(from, stop - from).IndexOf('。');
        var end = full < 0 ? stop : from + full;
        foreach (var sign in (ReadOnlySpan<string>)["：", "第一", "首位"])
        {
            var at = chars.AsSpan(from, end - from).IndexOf(sign);
            if (at >= 0)
            {
                var joint = chars.AsSpan(from, at).LastIndexOfAny('，', '；', '（');
                end = joint >= 0 ? from + joint : end;
            }
        }

        return end;
    }

    // A、B牵头，C、D配合: each role word closes the list before it.
    private List<Designation> ParseClosed(int start, int end)
    {
        var found = new List<Designation>();
        var from = start;
        for (var at = start; at < end; at++)
        {
            if (RoleWords.ClosingAt(chars.AsSpan(at, end - at)) is not var (length, role) || !ClosesList(at + length, end))
            {
                continue;
            }

            if (!AddWith(found, from, at, role))
            {
                return [];
            }

            at += length;
            at = Skip(at, end);
            from = at;
            if (StatesRule(from, end))
            {
                break;
            }
        }

        return ApplyFirstLeads(found);
    }

    // A role word closes a list where punctuation, the end, or another verb of carrying out follows.
    private bool ClosesList(int at, int end)
    {
        if (at >= end || chars[at] is '，' or '；' or '。' or '、' or '）')
        {
            return true;
        }

        return Carrying.AtStart(chars.AsSpan(at, end - at)) > 0;
    }

    private int Skip(int at, int end)
    {
        while (at < end && chars[at] is not ('，' or '；' or '。' or '、'))
        {
            at++;
        }

        return at;
    }

    // What follows is a rule about the clauses, not another designation.
    private bool StatesRule(int from, int end)
    {
        var rest = chars.AsSpan(from, end - from).TrimStart("，；。、");
        var stop = rest.IndexOfAny('，', '。');
        rest = stop < 0 ? rest : rest[..stop];
        return rest.StartsWith("下同") || rest.StartsWith("以下") || rest.Contains("第一", StringComparison.Ordinal);
    }

    private bool AddWith(List<Designation> found, int from, int at, Role role)
    {
        var with = chars.AsSpan(from, at - from).IndexOf("会同");
        if (with >= 0)
        {
            // A牵头，会同B落实: nobody new leads where the phrase opens with 会同.
            var opens = chars.AsSpan(from, with).Trim("，；、").IsEmpty;
            var leads = opens ? [] : UnitListParser.Parse(chars, from, from + with, loose: true);
            var helpers = UnitListParser.Parse(chars, from + with + 2, at, loose: true);
            Add(found, leads, Role.Lead);
            Add(found, helpers, Role.Assist);
            return leads is not null && (!opens || found.Count > 0);
        }

        var units = UnitListParser.Parse(chars, from, at, loose: true) ?? ParseLastPart(from, at);
        Add(found, units, role);
        return units is not null;
    }

    // 6月底前完成，A局牵头: other matter may stand before the list in the same bracket.
    private List<Stretch>? ParseLastPart(int from, int at)
    {
        var comma = chars.AsSpan(from, at - from).LastIndexOfAny('，', '；', '。');
        return comma < 0 ? null : UnitListParser.Parse(chars, from + comma + 1, at, loose: true);
    }

    private static void Add(List<Designation> found, List<Stretch>? units, Role role)
    {
        foreach (var unit in units ?? [])
        {
            found.Add(new Designation(unit, role));
        }
    }

    private List<Designation> ApplyFirstLeads(List<Designation> found)
    {
        if (FirstLeads && found.Count > 0 && found[0].Role == Role.Responsible && found.TrueForAll(d => d.Role != Role.Lead))
        {
            found[0] = found[0] with { Role = Role.Lead };
        }

        return found;
    }
}
