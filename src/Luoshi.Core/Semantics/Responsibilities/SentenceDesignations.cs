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
    public const int LongestList = 160;
    private const int FarthestPreposition = 8;

    // 商务、农业农村等部门: fields stand for their departments.
    private const int LongestShortName = 6;

    // A sentence without any of these designates nobody: most sentences, told at once.
    private static readonly WordList Designating = ["牵头", "会同", "负责"];

    // 由A局承办: with the preposition, and in lists of duties, more verbs designate.
    private static readonly WordList Carrying = ["组织实施", "具体实施", "承办", "承担", "组织落实", "实施", "落实", "配合", "协助", "参与"];
    private static readonly (string Verb, Role Role)[] Duties =
        [("负责", Role.Responsible), ("牵头", Role.Lead), ("配合", Role.Assist), ("协助", Role.Assist), ("参与", Role.Assist), ("承担", Role.Responsible), ("组织实施", Role.Responsible)];

    private static readonly WordList DutyVerbs = [.. Duties.Select(d => d.Verb)];

    // Who leads the plan itself is governance, not a task: 办公室设在A局，负责日常工作.
    public static readonly WordList Governing = ["设在", "设立", "成立", "小组", "专家组", "工作组"];

    // 鼓励协会牵头, 发挥企业牵头作用: nobody is designated.
    private static readonly WordList Urging = ["鼓励", "支持", "引导", "发挥", "推动", "倡导"];
    private static readonly WordList AfterLead = ["作用", "单位", "部门", "人", "企业", "抓总"];

    // 建立市A局牵头的机制 is about the mechanism.
    private static readonly WordList Holders = ["市委", "县委", "区委", "省委", "州委", "党委", "工委", "政府", "管委会"];
    private static readonly WordList Inner =
        WordList.LongestFirst("督查室", "督查办", "办公室", "办公厅", "研究室", "政研室", "组织部", "宣传部", "统战部", "政法委", "社会工作部", "编办", "农办", "网信办", "改革办", "外办", "侨办", "口岸办", "法制办", "金融办", "国资委", "参事室", "目标办", "绩效办", "督查考核办");
    private static readonly WordList Verbs = ["建立", "健全", "完善", "形成", "构建", "成立", "明确", "组建", "探索", "实行", "落实", "强化", "加强", "推行", "制定", "编制", "开展", "研究", "做好", "推进", "组织", "出台", "印发"];
    public static readonly WordList Unnamed = ["各有关部门", "各相关部门", "各有关单位", "各相关单位", "有关部门", "相关部门", "有关单位", "相关单位", "有关方面", "相关方面", "其他部门", "各部门", "各单位"];
    // A局按照标准牵头…: what stands between the name and the verb.
    private static readonly WordList Between = ["按照", "依照", "根据", "依据", "结合", "围绕", "针对", "会后", "于20", "每年", "每季度", "每半年", "每月", "定期", "适时"];
    private static readonly WordList NoDuty = ["人", "同志", "的", "制度", "制，", "制。", "任"];
    public static readonly WordList Matters = ["人才", "人员", "人口", "人力", "人防", "人民", "人事", "人居", "人工", "任务"];
    private static readonly string[] AdverbsBeforeLead = ["", "适时", "要", "负责", "具体", "统一", "定期"];

    /// <summary>The designations of one sentence.</summary>
    /// <param name="chars">Normal text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="place">What its place makes of it.</param>
    /// <param name="title">The title that it stands right behind, which may name the unit: A局。负责….</param>
    public static List<Designation> Parse(string chars, Stretch sentence, DutyPlace place, Stretch? title)
    {
        var found = new List<Designation>();
        var text = chars.AsSpan(sentence.Start, sentence.Length);
        if (!Designating.IsIn(text) && Consultations.At(text) < 0 && ((place != DutyPlace.Duties && text.IndexOf('由') < 0) || !Carrying.IsIn(text)))
        {
            return found;
        }

        foreach (var clause in Clauses(chars, sentence))
        {
            ParseClause(chars, clause, sentence.End, found);
            DividedDuties.AddWithin(chars, clause, sentence.End, found);
        }

        // A局负责…；B局负责….
        var none = found.Count == 0;
        for (var from = sentence.Start; place != DutyPlace.Text && from < sentence.End;)
        {
            var stop = chars.AsSpan(from, sentence.End - from).IndexOf('；');
            var end = stop < 0 ? sentence.End : from + stop;
            if (none || from > sentence.Start)
            {
                ParseOwner(chars, new Stretch(from, end), place, from == sentence.Start ? title : null, found);
            }

            from = end + 1;
        }

        DividedDuties.AddDivided(chars, sentence, found);

        // A局负责组织实施，B局给予支持.
        foreach (var clause in none && found.Count > 0 ? Clauses(chars, sentence) : [])
        {
            if (clause.Start > found[^1].Unit.End)
            {
                JoinedDuties.Read(chars, clause, found);
            }
        }

        return found;
    }

    // A局负责…, A局：负责…, and in lists of duties A局配合B局….
    public static void ParseOwner(string chars, Stretch sentence, DutyPlace place, Stretch? title, List<Designation> found)
    {
        var text = chars.AsSpan(sentence.Start, sentence.Length);
        var duty = place == DutyPlace.Duties ? DutyVerbs.IndexIn(text) : text.IndexOf("负责");
        if (duty is < 0 or > LongestList || text[..duty].IndexOf('由') >= 0)
        {
            return;
        }

        var (verb, role) = Duties[DutyVerbs.IndexAtStart(text[duty..])];
        var after = text[(duty + verb.Length)..];
        if (after.IsEmpty || after[0] is '，' or '。' || IsNoDuty(after))
        {
            return;
        }

        var named = duty == 0 ? title : new Stretch(sentence.Start, sentence.Start + duty);
        if (named is { } list && chars[list.End - 1] is '：')
        {
            named = new Stretch(list.Start, list.End - 1);
        }

        if (named is { Length: > 2 } units && !Governing.IsIn(chars.AsSpan(units.Start, units.Length)) && UnitListParser.Parse(chars, units.Start, units.End, loose: false) is { } owners)
        {
            Add(found, owners, role);
        }
    }

    /// <summary>负责人, 负责同志, 负责制: words of another meaning; 负责人才引进 is a duty.</summary>
    public static bool IsNoDuty(ReadOnlySpan<char> after) => NoDuty.AtStart(after) > 0 && Matters.AtStart(after) == 0;

    public static List<Stretch> Clauses(string chars, Stretch sentence)
    {
        var clauses = new List<Stretch>();
        var from = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (chars[i] is '，' or '；' or '。' or '：')
            {
                AddClause(chars, clauses, from, i);
                from = i + 1;
            }
        }

        AddClause(chars, clauses, from, sentence.End);
        return clauses;
    }

    // （A局会同B局，…）: the bracket that opens the clause is no part of it.
    private static void AddClause(string chars, List<Stretch> clauses, int from, int to) =>
        clauses.Add(from < to && chars[from] == '（' && chars.AsSpan(from, to - from).IndexOf('）') < 0 ? new Stretch(from + 1, to) : new Stretch(from, to));

    private static void ParseClause(string chars, Stretch clause, int end, List<Designation> found)
    {
        // 建立由A局牵头的机制, 经A局会同B局评审, 指标由A局负责拟定: the list starts after the preposition.
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

        if (Consultations.At(text) is > 1 and var consulting && consulting <= LongestList)
        {
            Consultations.Add(chars, clause, consulting, end, found);
            return;
        }

        var lead = text.IndexOf("牵头");
        if (lead > 0 && Urging.AtStart(text) == 0 && AfterLead.AtStart(text[(lead + 2)..]) == 0 && lead <= LongestList
            && (TryUnits(chars, clause.Start, clause.Start + lead, AdverbsBeforeLead) ?? BeforePhrase(chars, clause.Start, text[..lead])) is { } leads)
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

        if (led && JoinedDuties.Read(chars, clause, found))
        {
            return;
        }

        var duty = named ? OwningVerb(text) : -1;
        if (duty > 1 && duty <= LongestList && !Governing.IsIn(text[..duty])
            && TryUnits(chars, clause.Start, clause.Start + duty, ["", "具体", "分别", "主要"], loose: text[duty..].StartsWith("负责")) is { } owners)
        {
            Add(found, owners, Role.Responsible);
        }
    }

    private static int OwningVerb(ReadOnlySpan<char> text)
    {
        var duty = text.IndexOf("负责");
        if (duty > 0)
        {
            return IsNoDuty(text[(duty + 2)..]) ? -1 : duty;
        }

        foreach (var verb in Carrying)
        {
            if (text.EndsWith(verb) && verb is not ("配合" or "协助" or "参与"))
            {
                return text.Length - verb.Length;
            }
        }

        return -1;
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

        // Later in the clause only right before the unit: 具体指标由A局负责.
        var verb = Designating.IndexIn(text);
        verb = verb < 0 ? text.Length : verb;
        for (var i = Math.Min(verb, text.Length) - 1; i >= 0 && i >= verb - LongestList; i--)
        {
            if (text[i] == '由' && !IsPartOfWord(text, i))
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
            var organised = LeadingUnits(chars, start + 2, end);
            if (organised.Count > 0 && chars.AsSpan(organised[0].Start, organised[0].Length) is var first && (UnitNames.IsUnit(first) || UnitNames.IsField(first) || UnitNames.IsGroup(first)))
            {
                Add(found, organised, Role.Assist);
            }
        }
    }

    // A局按照标准牵头制定…, A局于2026年牵头…: a phrase stands between the name and the verb.
    private static List<Stretch>? BeforePhrase(string chars, int start, ReadOnlySpan<char> text) =>
        Between.IndexIn(text) is > 2 and var phrase ? TryUnits(chars, start, start + phrase, [""], loose: false) : null;

    public static List<Stretch>? TryUnits(string chars, int start, int end, string[] adverbs, bool loose = true)
    {
        foreach (var adverb in adverbs)
        {
            if (adverb.Length < end - start && chars.AsSpan(start, end - start).EndsWith(adverb))
            {
                var units = UnitListParser.Parse(chars, start, end - adverb.Length, loose);
                if (units is not null && units.TrueForAll(u => u.Length <= UnitNames.Longest) && Verbs.AtStart(chars.AsSpan(units[0].Start, units[0].Length)) == 0)
                {
                    return units;
                }
            }
        }

        return null;
    }

    // The units at the start of a stretch, as far as they go: 教育部、民政部等部门筛选确定.
    public static List<Stretch> LeadingUnits(string chars, int start, int end)
    {
        var units = new List<Stretch>();
        var stop = chars.AsSpan(start, end - start).IndexOfAny('，', '。', '；');
        var limit = stop < 0 ? end : start + stop;
        while (start < limit)
        {
            var joint = chars.AsSpan(start, limit - start).IndexOfAny('、', '等');
            var partEnd = joint < 0 ? limit : start + joint;
            var part = chars.AsSpan(start, partEnd - start);
            var unnamed = Unnamed.AtStart(part);
            var whole = joint >= 0 && (part.Length <= LongestShortName || UnitNames.IsUnit(part));
            var length = whole ? part.Length : unnamed > 0 ? unnamed : LongestUnitPrefix(part);
            if (length < 2 || length > UnitNames.Longest)
            {
                break;
            }

            units.Add(new Stretch(start, start + length));
            if (!whole)
            {
                // 会同B局和C局制定: a conjunction goes on with the list.
                start += length;
                if (start >= limit || chars[start] is not ('和' or '及' or '与'))
                {
                    break;
                }

                start++;
                continue;
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

            // 市政府督查室, 市委组织部: a body inside another.
            if (Holders.AtEnd(text[..length]) > 0 && Inner.AtStart(text[length..]) is > 0 and var inner)
            {
                return length + inner;
            }

            if (text[length - 1] is not ('乡' or '镇' or '县' or '州' or '省' or '社'))
            {
                return place > 0 && length > place + 6 ? place : length;
            }

            if (Verbs.AtStart(text[length..]) > 0)
            {
                return length;
            }

            place = place == 0 ? length : place;
        }

        return place;
    }

    private static int HelpingVerb(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["配合", "协助", "参与", "参加", "支持", "协同", "协办"])
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
