using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>
/// Designations written as sentences: 由A局牵头，会同B局…; A局会同B局…; A局牵头组织…. Only strict names of units count,
/// since 牵头 and 负责 are ordinary verbs as well.
/// </summary>
internal static class SentenceDesignations
{
    private const int LongestList = 160;
    private const int FarthestPreposition = 8;

    // 商务、农业农村等部门: fields stand for their departments.
    private const int LongestShortName = 6;

    // A sentence without any of these designates nobody: most sentences, told at once.
    private static readonly WordList Designating = ["牵头", "会同", "负责"];

    // 鼓励协会牵头, 发挥企业牵头作用: nobody is designated.
    private static readonly WordList Urging = ["鼓励", "支持", "引导", "发挥", "推动", "倡导"];
    private static readonly WordList AfterLead = ["作用", "单位", "部门", "人", "企业", "抓总"];
    private static readonly string[] AdverbsBeforeLead = ["", "适时", "要", "负责", "具体", "统一", "定期"];

    /// <summary>The designations of one sentence.</summary>
    /// <param name="chars">Normal text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="opens">Whether it opens a paragraph of work, where 市A局负责… assigns what follows.</param>
    public static List<Designation> Parse(string chars, Stretch sentence, bool opens)
    {
        var found = new List<Designation>();
        if (!Designating.IsIn(chars.AsSpan(sentence.Start, sentence.Length)))
        {
            return found;
        }

        foreach (var clause in Clauses(chars, sentence))
        {
            ParseClause(chars, clause, sentence.End, found);
        }

        if (found.Count == 0 && opens)
        {
            ParseOwner(chars, sentence, found);
        }

        return found;
    }

    private static void ParseOwner(string chars, Stretch sentence, List<Designation> found)
    {
        var text = chars.AsSpan(sentence.Start, sentence.Length);
        var duty = text.IndexOf("负责");
        var after = duty < 0 ? [] : text[(duty + 2)..];
        if (duty is < 3 or > LongestList || after.IsEmpty || after[0] is '人' or '同' or '的' or '，' or '。')
        {
            return;
        }

        // Who leads the plan itself is governance, not a task: 办公室设在A局，负责日常工作.
        var named = text[..duty];
        var governs = named.IndexOf("设在") >= 0 || named.IndexOf("设立") >= 0 || named.IndexOf("成立") >= 0 || named.IndexOf("小组") >= 0;
        if (!governs && UnitListParser.Parse(chars, sentence.Start, sentence.Start + duty, loose: false) is { } owners)
        {
            Add(found, owners, Role.Responsible);
        }
    }

    private static List<Stretch> Clauses(string chars, Stretch sentence)
    {
        var clauses = new List<Stretch>();
        var from = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (chars[i] is '，' or '；' or '。' or '：')
            {
                clauses.Add(new Stretch(from, i));
                from = i + 1;
            }
        }

        clauses.Add(new Stretch(from, sentence.End));
        return clauses;
    }

    private static void ParseClause(string chars, Stretch clause, int end, List<Designation> found)
    {
        // 建立由A局牵头的机制, 经A局会同B局评审: the list starts after the preposition.
        var preposition = Preposition(chars.AsSpan(clause.Start, clause.Length));
        var named = preposition >= 0;
        clause = named ? new Stretch(clause.Start + preposition + 1, clause.End) : clause;
        var text = chars.AsSpan(clause.Start, clause.Length);
        var with = text.IndexOf("会同");
        var led = found.Count > 0;
        if (with >= 0 && with <= LongestList && (with > 0 || led))
        {
            ParseWith(chars, clause, with, end, found);
            return;
        }

        var lead = text.IndexOf("牵头");
        if (lead > 0 && Urging.AtStart(text) == 0 && AfterLead.AtStart(text[(lead + 2)..]) == 0 && lead <= LongestList && TryUnits(chars, clause.Start, clause.Start + lead, AdverbsBeforeLead) is { } leads)
        {
            Add(found, leads, Role.Lead);
            AddOrganised(chars, clause.Start + lead + 2, clause.End, found);
            return;
        }

        // …牵头，B局、C局配合: those after the comma help.
        if (led && HelpingVerb(text) is var help and > 0 && TryUnits(chars, clause.Start, clause.Start + help, [""]) is { } partners)
        {
            Add(found, partners, Role.Assist);
            return;
        }

        var duty = named ? text.IndexOf("负责") : -1;
        if (duty > 1 && duty <= LongestList && !text[(duty + 2)..].StartsWith("人") && !text[(duty + 2)..].StartsWith("同志")
            && TryUnits(chars, clause.Start, clause.Start + duty, ["", "具体", "分别"]) is { } owners)
        {
            Add(found, owners, Role.Responsible);
        }
    }

    private static int Preposition(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Math.Min(text.Length, FarthestPreposition); i++)
        {
            if (text[i] is '由' or '经' && !IsPartOfWord(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    // 经济, 经费, 自由, 理由: not the prepositions 经 and 由.
    private static bool IsPartOfWord(ReadOnlySpan<char> text, int at) =>
        (at > 0 && text[at - 1] is '自' or '理' or '缘' or '已' or '曾') || (at + 1 < text.Length && text[at] == '经' && "济费营办验常过贸信".Contains(text[at + 1]));

    private static void ParseWith(string chars, Stretch clause, int with, int end, List<Designation> found)
    {
        var leads = with == 0 ? [] : TryUnits(chars, clause.Start, clause.Start + with, ["", "要", "牵头"]);
        var helpers = LeadingUnits(chars, clause.Start + with + 2, end);
        if (leads is null || helpers.Count == 0)
        {
            return;
        }

        Add(found, leads, Role.Lead);
        Add(found, helpers, Role.Assist);
    }

    // A局牵头组织B部门…: those organised assist.
    private static void AddOrganised(string chars, int start, int end, List<Designation> found)
    {
        if (chars.AsSpan(start, end - start).StartsWith("组织"))
        {
            Add(found, LeadingUnits(chars, start + 2, end), Role.Assist);
        }
    }

    private static List<Stretch>? TryUnits(string chars, int start, int end, string[] adverbs)
    {
        foreach (var adverb in adverbs)
        {
            if (adverb.Length < end - start && chars.AsSpan(start, end - start).EndsWith(adverb))
            {
                var units = UnitListParser.Parse(chars, start, end - adverb.Length, loose: true);
                if (units is not null && units.TrueForAll(u => u.Length <= UnitNames.Longest))
                {
                    return units;
                }
            }
        }

        return null;
    }

    // The units at the start of a stretch, as far as they go: 教育部、民政部等部门筛选确定.
    private static List<Stretch> LeadingUnits(string chars, int start, int end)
    {
        var units = new List<Stretch>();
        var stop = chars.AsSpan(start, end - start).IndexOfAny('，', '。', '；');
        var limit = stop < 0 ? end : start + stop;
        while (start < limit)
        {
            var joint = chars.AsSpan(start, limit - start).IndexOfAny('、', '等');
            var partEnd = joint < 0 ? limit : start + joint;
            var last = joint < 0;
            var part = chars.AsSpan(start, partEnd - start);
            var whole = !last && (part.Length <= LongestShortName || UnitNames.IsUnit(part));
            var length = whole ? part.Length : LongestUnitPrefix(part);
            if (length < 2 || length > UnitNames.Longest)
            {
                break;
            }

            units.Add(new Stretch(start, start + length));
            if (!whole)
            {
                break;
            }

            start = partEnd + 1;
            if (chars[partEnd] == '等')
            {
                AddGroup(chars, start, limit, units);
                break;
            }
        }

        return units;
    }

    private static void AddGroup(string chars, int start, int limit, List<Stretch> units)
    {
        var length = LongestUnitPrefix(chars.AsSpan(start, Math.Min(12, limit - start)));
        if (length > 2)
        {
            units.Add(new Stretch(start, start + length));
        }
    }

    // The shortest name that does not end in a mere place, where one follows soon: not 市住房城乡 of 市住房城乡建设局.
    private static int LongestUnitPrefix(ReadOnlySpan<char> text)
    {
        var place = 0;
        for (var length = 2; length <= Math.Min(text.Length, 20); length++)
        {
            if (!UnitNames.IsUnit(text[..length]) || (length < text.Length && UnitNames.IsUnit(text[..(length + 1)])))
            {
                continue;
            }

            if (text[length - 1] is not ('乡' or '镇' or '县' or '州' or '省' or '社'))
            {
                return place > 0 && length > place + 6 ? place : length;
            }

            place = place == 0 ? length : place;
        }

        return place;
    }

    private static int HelpingVerb(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["配合", "协助", "参与", "协同"])
        {
            if (text.EndsWith(word) || ((text.EndsWith("落实") || text.EndsWith("推进")) && text[..^2].EndsWith(word)))
            {
                return text.LastIndexOf(word);
            }
        }

        return 0;
    }

    private static void Add(List<Designation> found, List<Stretch> units, Role role)
    {
        foreach (var unit in units)
        {
            found.Add(new Designation(unit, role));
        }
    }
}
