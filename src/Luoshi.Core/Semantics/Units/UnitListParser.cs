using System.Buffers;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Units;

/// <summary>
/// Takes a list of units apart: 市A局、B办，各市、县〔区〕政府 and C公司等有关部门. Offsets are normal offsets.
/// </summary>
internal static class UnitListParser
{
    private const int LongestLoosePart = 8;
    private static readonly SearchValues<char> TimeSigns = SearchValues.Create("年月日底前期");
    private static readonly WordList Leading = ["由", "会同", "以及", "及", "和", "与", "并由", "并", "请", "其中", "：", "、", "，", "；", "。"];
    private static readonly WordList Trailing =
    [
        "按照各自职责", "按各自职责", "按照职责分工", "根据职责分工", "按职责分工", "按照职责", "按职责", "按分工", "按各自职能", "各司其职", "按照分工", "依职责", "依职责分工", "依法", "负责", "统筹", "统一", "牵头", "分头", "积极", "全力", "共同", "密切", "主动", "分工", "分别", "具体", "联合", "等", "要", "须", "应", "主要", "会同", "、", "，", "；",
    ];

    // Bodies that hold others, whose names follow theirs.
    private static readonly WordList Holders = ["市委", "县委", "区委", "省委", "州委", "党委", "工委", "政府", "人大", "政协", "管委会"];

    private static readonly WordList Conjunctions = ["以及", "会同", "和", "及", "与", "商"];

    private static readonly WordList BarePlaces = ["省", "市", "县", "区", "州", "旗", "乡", "镇", "街道", "自治区", "直辖市", "盟", "自治州", "乡镇", "区县", "地区", "县级市"];

    private static readonly WordList AnyPlaces = ["自治区", "直辖市", "自治州", "自治县", "街道", "乡镇", "镇街", "区县", "县区", "县市", "市州", "地区", "开发区", "新区", "园区", "社区", "省", "市", "县", "区", "州", "旗", "盟", "乡", "镇", "村"];

    private static readonly WordList AfterPlaces = ["人民政府", "政府", "党委", "党工委", "工委", "管委会", "办事处", "有关", "相关", "部门", "主管", "行政", "级", "直", "两级", "三级", "各", "委会", "村"];

    /// <summary>Splits a stretch into the names of units; null when it is not a list of units.</summary>
    /// <param name="chars">Normal text.</param>
    /// <param name="start">First character.</param>
    /// <param name="end">After the last.</param>
    /// <param name="loose">Whether parts that do not end like a body may stand before one that does.</param>
    /// <param name="gaps">The text, where blanks may stand in place of signs between units; null where they may not.</param>
    public static List<Stretch>? Parse(string chars, int start, int end, bool loose, NormalizedText? gaps = null)
    {
        Trim(chars, ref start, ref end);
        if (start >= end)
        {
            return null;
        }

        var units = new List<Stretch>();
        foreach (var part in Split(chars, start, end))
        {
            AddPart(chars, part, units, gaps);
        }

        if (units.Count == 0)
        {
            return null;
        }

        foreach (var unit in units)
        {
            var name = chars.AsSpan(unit.Start, unit.Length);
            var fits = UnitNames.IsUnit(name) || (loose && (UnitNames.IsField(name) || IsLoosePart(name, units, unit)));
            if (!fits)
            {
                return null;
            }
        }

        return units;
    }

    // 省发展改革、工业和信息化部门: the last part says what the others are.
    private static bool IsLoosePart(ReadOnlySpan<char> name, List<Stretch> units, Stretch unit) =>
        units.Count > 1 && unit != units[^1] && name.Length is >= 2 and <= LongestLoosePart && name.IndexOfAny("，。；：") < 0 && name.IndexOfAny(TimeSigns) < 0 && !name.Contains("推进", StringComparison.Ordinal);

    private static void Trim(string chars, ref int start, ref int end)
    {
        int cut;
        while ((cut = Leading.AtStart(chars.AsSpan(start, end - start))) > 0)
        {
            start += cut;
        }

        while ((cut = Trailing.AtEnd(chars.AsSpan(start, end - start))) > 0)
        {
            end -= cut;
        }
    }

    private static List<Stretch> Split(string chars, int start, int end)
    {
        var parts = new List<Stretch>();
        var depth = 0;
        var from = start;
        for (var i = start; i < end; i++)
        {
            var c = chars[i];
            depth += c is '（' or '〔' ? 1 : c is '）' or '〕' ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            var joint = c is '、' or '，' or '；' ? 1 : Conjunction(chars, from, i, end);
            if (joint == 0)
            {
                continue;
            }

            parts.Add(new Stretch(from, i));
            from = i + joint;
            i = from - 1;
        }

        parts.Add(new Stretch(from, end));
        return MergePlaces(chars, parts);
    }

    // 和 joins two units only where what stands before it is a unit: not in 工业和信息化部.
    private static int Conjunction(string chars, int from, int at, int end)
    {
        var length = Conjunctions.AtStart(chars.AsSpan(at, end - at));
        return length > 0 && at + length < end && UnitNames.IsUnit(chars.AsSpan(from, at - from)) && !IsBarePlace(chars.AsSpan(from, at - from)) ? length : 0;
    }

    // 各市、县〔区〕政府 is one group of units, written over several parts.
    private static List<Stretch> MergePlaces(string chars, List<Stretch> parts)
    {
        var merged = new List<Stretch>();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            while (i + 1 < parts.Count && IsBarePlace(chars.AsSpan(part.Start, part.Length)) && parts[i + 1].Start - part.End <= 2 && GoesOn(chars.AsSpan(parts[i + 1].Start, parts[i + 1].Length)))
            {
                i++;
                part = new Stretch(part.Start, parts[i].End);
                if (!IsBarePlace(chars.AsSpan(parts[i].Start, parts[i].Length)))
                {
                    break;
                }
            }

            merged.Add(part);
        }

        return merged;
    }

    // 县〔区〕政府 goes on with 各市; 市财政局 and 林场 do not.
    private static bool GoesOn(ReadOnlySpan<char> part)
    {
        var place = AnyPlaces.AtStart(part);
        var rest = part[place..];
        if (place > 0 && !rest.IsEmpty && rest[0] is '（' or '〔' && rest.IndexOfAny('）', '〕') is > 0 and var close)
        {
            rest = rest[(close + 1)..];
        }

        return place > 0 && (rest.IsEmpty || AfterPlaces.AtStart(rest) > 0);
    }

    private static bool IsBarePlace(ReadOnlySpan<char> part)
    {
        var name = part.StartsWith("各") ? part[1..] : part;
        var joint = name.LastIndexOf('、');
        name = joint >= 0 ? name[(joint + 1)..] : name;
        return BarePlaces.Has(name) && (name.Length == 1 || part.StartsWith("各"));
    }

    // 商务部等有关部门 names two: a body and a group.
    private static void AddPart(string chars, Stretch part, List<Stretch> units, NormalizedText? gaps)
    {
        var (start, end) = (part.Start, part.End);
        Trim(chars, ref start, ref end);

        // 区教育局　区住建局: a blank between two units parts them.
        if (gaps is not null)
        {
            foreach (var gap in gaps.GapsIn(start, end, 1))
            {
                if (PartsNames(chars.AsSpan(start, gap - start), chars.AsSpan(gap, end - gap)))
                {
                    units.Add(new Stretch(start, gap));
                    start = gap;
                }
            }
        }

        if (start >= end)
        {
            return;
        }

        var and = chars.AsSpan(start, end - start).IndexOf('等');
        if (and > 1 && start + and + 1 < end)
        {
            units.Add(new Stretch(start, start + and));
            var rest = new Stretch(start + and + 1, end);
            if (chars[rest.Start] is '和' or '及' or '与')
            {
                // 甲部、乙部等和地方人民政府: another joins those named.
                AddPart(chars, rest, units, gaps);
                return;
            }

            if (UnitNames.IsGroup(chars.AsSpan(rest.Start, rest.Length)) || chars.AsSpan(rest.Start, rest.Length).EndsWith("部门") || chars.AsSpan(rest.Start, rest.Length).EndsWith("单位"))
            {
                AddGroup(chars, rest, units);
            }

            return;
        }

        // 甲厅等部门和单位: nobody in particular.
        if (units.Count == 0 || chars.AsSpan(start, end - start) is not ("单位" or "部门" or "机构"))
        {
            units.Add(new Stretch(start, start + UnitNames.WithoutNote(chars.AsSpan(start, end - start))));
        }
    }

    // 市卫生健康委 疾控局 is two; 市委 宣传部 is one.
    private static bool PartsNames(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.Length > 1 && after.Length > 2 && after[0] != '（' && !after.StartsWith("办公室") && Holders.AtEnd(before) == 0 && UnitNames.IsUnit(before);

    // 等部门, 等8个部门 name nobody in particular; 等有关部门 names a group.
    private static void AddGroup(string chars, Stretch rest, List<Stretch> units)
    {
        var name = chars.AsSpan(rest.Start, rest.Length);
        if (name.Length > 2 && !char.IsAsciiDigit(name[0]))
        {
            units.Add(rest);
        }
    }
}
