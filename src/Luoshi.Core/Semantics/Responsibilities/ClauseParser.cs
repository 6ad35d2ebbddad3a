using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>
/// Reads the inside of a clause of responsibility: A、B牵头，C协办，D具体负责 or 牵头单位：A；配合单位：B.
/// A rule such as 列第一位者为牵头单位，下同 holds from where it stands to the end of the document.
/// </summary>
internal sealed class ClauseParser(NormalizedText text)
{
    // Longer than this a bracket is prose.
    private const int LongestClause = 1200;

    // What a unit leads or does may follow the role word: A局负责资金筹措.
    private const int LongestObject = 16;
    private const int LongestSentence = 160;
    private static readonly WordList Closing = ["负责", "负责落实", "负责实施", "组织实施"];
    private static readonly WordList Carrying = ["落实", "实施", "办理", "推进", "组织", "完成", "抓总", "抓好", "做好", "推动", "执行"];
    private static readonly WordList NoDuty = ["人", "制度", "同志", "的", "任", "书", "单位", "部门", "者", "方"];

    private static readonly WordList Naming = ["作为", "为", "是"];
    private readonly string _chars = text.Chars;

    /// <summary>Whether the first-named unit leads, by a rule already met.</summary>
    public bool FirstLeads { get; private set; }

    /// <summary>The designations in a stretch; empty when it is no clause of responsibility.</summary>
    public List<Designation> Parse(int start, int end)
    {
        if (end - start > LongestClause)
        {
            return [];
        }

        var content = _chars.AsSpan(start, end - start);
        FirstLeads |= FirstNamedRule.IsIn(content);
        if (FindLabel(start, end) is not { } label)
        {
            return ParseOpening(start, end) is { Count: > 0 } opened ? opened
                : ParseClosed(start, end) is { Count: > 0 } closed ? ApplyFirstLeads(closed)
                : UnlabelledClauses.Together(text, start, end) is { Count: > 0 } together ? together
                : UnlabelledClauses.Dated(text, start, end) is { Count: > 0 } dated ? ApplyFirstLeads(dated)
                : ApplyFirstLeads(UnlabelledClauses.BesideRule(text, start, end));
        }

        // A局牵头；配合单位：B局.
        var found = label.Start > start + 2 ? ParseClosed(start, label.Start) : [];
        found.AddRange(ParseLabelled(label.Start, end));
        return found;
    }

    /// <summary>The first label of responsibility, as places in the text; null where there is none.</summary>
    public (int Start, int End, Role Role)? FindLabel(int start, int end) =>
        RoleWords.FirstLabel(_chars.AsSpan(start, end - start)) is var (from, to, role) ? (start + from, start + to, role) : null;

    /// <summary>Takes note of a rule that stands in the running text: 以下各项列第一位的为牵头单位.</summary>
    public void ReadRule(int start, int end) => FirstLeads |= end - start <= LongestClause && FirstNamedRule.IsIn(_chars.AsSpan(start, end - start));

    /// <summary>Reads labels and the lists after them.</summary>
    public List<Designation> ParseLabelled(int start, int end)
    {
        var found = new List<Designation>();
        var at = FindLabel(start, end);
        while (at is var (_, from, role))
        {
            var next = FindLabel(from, end);
            Add(found, ParseLabelList(from, ListEnd(from, next?.Start ?? end)), role);
            at = next;
        }

        return ApplyFirstLeads(found);
    }

    /// <summary>The end of the labels that follow one another from a place, each with nothing but its list behind it.</summary>
    public int EndOfLabels(int start, int end)
    {
        var stop = end;
        for (var at = FindLabel(start, end); at is var (_, from, _); at = FindLabel(from, end))
        {
            stop = ListEnd(from, end);
            if (FindLabel(stop, Math.Min(end, stop + 12)) is not { } next || next.Start > stop + 3)
            {
                break;
            }
        }

        return stop;
    }

    /// <summary>责任单位 市水务局, with a blank in place of the colon.</summary>
    public List<Designation> ParseOpening(int start, int end)
    {
        var found = new List<Designation>();
        if (RoleWords.Opening(_chars.AsSpan(start, end - start)) is var (length, role))
        {
            Add(found, UnitListParser.Parse(_chars, start + length, end, loose: false, text), role);
        }

        return ApplyFirstLeads(found);
    }

    // What cannot be read to its end may be read up to a break.
    private List<Stretch>? ParseLabelList(int from, int end)
    {
        for (var stop = end; stop > from;)
        {
            if (UnitListParser.Parse(_chars, from, stop, loose: true, text) is { } units)
            {
                return units;
            }

            var joint = _chars.AsSpan(from, stop - from).LastIndexOfAny('；', '，');
            stop = joint < 0 ? from : from + joint;
        }

        return null;
    }

    // The list ends at a full stop, before another label (完成时限：…), or before a rule about it (列第一位者为…).
    private int ListEnd(int from, int stop)
    {
        var full = _chars.AsSpan(from, stop - from).IndexOf('。');
        var end = full < 0 ? stop : from + full;
        foreach (var sign in (ReadOnlySpan<string>)["：", "第一", "首位"])
        {
            var at = _chars.AsSpan(from, end - from).IndexOf(sign);
            if (at >= 0)
            {
                var joint = _chars.AsSpan(from, at).LastIndexOfAny('，', '；', '（');
                end = joint >= 0 ? from + joint : end;
            }
        }

        return end;
    }

    /// <summary>A、B牵头，C、D配合: each role word closes the list before it.</summary>
    public List<Designation> ParseClosed(int start, int end)
    {
        var found = new List<Designation>();
        var from = start;
        for (var at = start; at < end; at++)
        {
            if (RoleWords.ClosingAt(_chars.AsSpan(at, end - at)) is not var (length, role) || !ClosesList(from, at, length, end, out var loose))
            {
                continue;
            }

            AddWith(found, from, at, role, loose);
            from = at = Skip(at + length, end);
            if (StatesRule(from, end))
            {
                return found;
            }
        }

        if (found.Count > 0)
        {
            AddRest(found, from, end);
        }

        return found;
    }

    /// <summary>A、B按职责分工负责。: a sentence of nothing but units and what they owe, as a bracket would say it; empty for any other.</summary>
    public List<Designation> ParseWhole(int start, int end)
    {
        var words = _chars.AsSpan(start, end - start);
        if (words.Length > LongestSentence || Closing.AtEnd(words.TrimEnd('。')) == 0)
        {
            return [];
        }

        var found = ParseClosed(start, end);
        return found.Count > 0 && found[0].Unit.Start == start && found.TrueForAll(d => UnitNames.IsUnit(_chars.AsSpan(d.Unit.Start, d.Unit.Length)))
            ? ApplyFirstLeads(found)
            : [];
    }

    // A role word closes a list where punctuation, the end, or another verb of carrying out follows; with an object behind
    // it, only where the list is beyond doubt.
    private bool ClosesList(int from, int at, int length, int end, out bool loose)
    {
        loose = true;
        var after = at + length;
        if (_chars[after - 1] is '位' or '门')
        {
            // A局为牵头单位, but not 第一个单位为牵头单位.
            return Naming.AtEnd(_chars.AsSpan(from, at - from)) > 0 && !FirstNamedRule.IsIn(_chars.AsSpan(from, after - from));
        }

        if (after >= end || _chars[after] is '，' or '；' or '。' or '、' or '）')
        {
            return true;
        }

        var rest = _chars.AsSpan(after, end - after);
        if (NoDuty.AtStart(rest) > 0 && !SentenceDesignations.Matters.IsIn(rest[..Math.Min(2, rest.Length)]))
        {
            return false;
        }

        if (Carrying.AtStart(rest) > 0)
        {
            return true;
        }

        loose = false;
        var stop = rest.IndexOfAny('，', '；', '。');
        return (stop < 0 ? rest.Length : stop) <= LongestObject;
    }

    private int Skip(int at, int end)
    {
        while (at < end && _chars[at] is not ('，' or '；' or '。' or '、'))
        {
            at++;
        }

        return at;
    }

    // What follows is a rule about the clauses, not another designation.
    private bool StatesRule(int from, int end)
    {
        var rest = _chars.AsSpan(from, end - from).TrimStart("，；。、");
        var stop = rest.IndexOfAny('，', '。');
        rest = stop < 0 ? rest : rest[..stop];
        return rest.StartsWith("下同") || rest.StartsWith("以下") || rest.Contains("第一", StringComparison.Ordinal) || rest.Contains("首位", StringComparison.Ordinal);
    }

    private void AddWith(List<Designation> found, int from, int at, Role role, bool loose)
    {
        var with = _chars.AsSpan(from, at - from).IndexOf("会同");
        if (with < 0 && Consulting(from, at) is > 0 and var consulted)
        {
            // A局商B局办理.
            Add(found, UnitListParser.Parse(_chars, from, consulted, loose: false, text), Role.Lead);
            Add(found, Units(consulted + 1, at, loose), Role.Assist);
            return;
        }

        if (with >= 0)
        {
            // A牵头，会同B落实: nobody new leads where the phrase opens with 会同.
            var opens = _chars.AsSpan(from, with).Trim("，；、").IsEmpty;
            var leads = opens ? [] : Units(from, from + with, loose);
            if (leads is not null && (!opens || found.Count > 0))
            {
                Add(found, leads, Role.Lead);
                Add(found, Units(from + with + 2, at, loose), Role.Assist);
            }

            return;
        }

        // A局；B局配合: the unit before the break is no helper.
        if (role == Role.Assist && found.Count == 0 && _chars.AsSpan(from, at - from).LastIndexOf('；') is > 1 and var part)
        {
            Add(found, UnitListParser.Parse(_chars, from, from + part, loose: false, text), Role.Responsible);
            from += found.Count > 0 ? part + 1 : 0;
        }

        Add(found, Units(from, at, loose), role);
    }

    // Where 商 stands between two units; -1 where it does not.
    private int Consulting(int from, int at)
    {
        for (var i = from + 2; i < at - 1; i++)
        {
            var offset = _chars.AsSpan(i, at - i).IndexOf('商');
            if (offset < 0)
            {
                return -1;
            }

            i += offset;
            if (i < at - 1 && UnitListParser.Parse(_chars, from, i, loose: false) is not null && _chars[i - 1] is not ('、' or '和'))
            {
                return i;
            }
        }

        return -1;
    }

    // 6月底前完成，A局: other matter may stand before the list in the same bracket.
    private List<Stretch>? Units(int from, int at, bool loose)
    {
        var words = _chars.AsSpan(from, at - from);
        var named = words.LastIndexOf('由');
        if (named >= 0 && (named == 0 || words[named - 1] is not ('自' or '理')))
        {
            from += named + 1;
        }

        at -= Naming.AtEnd(_chars.AsSpan(from, at - from));
        while (from < at)
        {
            if (UnitListParser.Parse(_chars, from, at, loose, text) is { } units && (loose || units.TrueForAll(u => !UnitNames.IsKind(_chars.AsSpan(u.Start, u.Length)))))
            {
                return units;
            }

            var comma = _chars.AsSpan(from, at - from).IndexOfAny('，', '；', '。');
            if (comma < 0)
            {
                return null;
            }

            from += comma + 1;
        }

        return null;
    }

    // A局牵头，B局、C局; A局牵头，会同B局.
    private void AddRest(List<Designation> found, int from, int end)
    {
        var rest = _chars.AsSpan(from, end - from);
        var start = from + rest.Length - rest.TrimStart("，；、。").Length;
        var with = _chars.AsSpan(start, end - start).StartsWith("会同");
        Add(found, UnitListParser.Parse(_chars, start, end, loose: with, text), with ? Role.Assist : Role.Responsible);
    }

    private void Add(List<Designation> found, List<Stretch>? units, Role role)
    {
        for (var i = 0; i < units?.Count; i++)
        {
            found.Add(new Designation(units[i], RoleNotes.Of(_chars, units, i) ?? role));
        }
    }

    /// <summary>Makes the first of those responsible the lead where the rule holds and nobody else leads.</summary>
    public List<Designation> ApplyFirstLeads(List<Designation> found)
    {
        if (FirstLeads && found.Count > 0 && found[0].Role == Role.Responsible && found.TrueForAll(d => d.Role != Role.Lead))
        {
            found[0] = found[0] with { Role = Role.Lead };
        }

        return found;
    }
}
