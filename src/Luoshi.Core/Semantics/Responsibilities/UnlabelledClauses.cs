using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>Brackets that name units without a word of duty: by whom and with whom, or by when.</summary>
internal static class UnlabelledClauses
{
    private static readonly WordList Dating = ["前完成", "底前", "日前", "月前", "年前", "前办结", "完成", "年底", "月底"];

    /// <summary>Who works with whom, without a word of duty: A局会同B局，2023年底前取得成果.</summary>
    public static List<Designation> Together(NormalizedText text, int start, int end)
    {
        var chars = text.Chars;
        var found = new List<Designation>();
        var stop = chars.AsSpan(start, end - start).IndexOfAny('，', '；', '。');
        stop = stop < 0 ? end : start + stop;
        var with = chars.AsSpan(start, stop - start).IndexOf("会同");
        if (with > 1 && UnitListParser.Parse(chars, start, start + with, loose: false, text) is { } leads
            && UnitListParser.Parse(chars, start + with + 2, stop, loose: false, text) is { } helpers)
        {
            Add(found, leads, Role.Lead);
            Add(found, helpers, Role.Assist);
        }

        return found;
    }

    /// <summary>The units beside a rule on who of them leads: 列第一位者为牵头单位，下同；A局、B局.</summary>
    public static List<Designation> BesideRule(NormalizedText text, int start, int end)
    {
        var chars = text.Chars;
        var found = new List<Designation>();
        if (!FirstNamedRule.IsIn(chars.AsSpan(start, end - start)))
        {
            return found;
        }

        for (var from = start; from < end && found.Count == 0;)
        {
            var stop = chars.AsSpan(from, end - from).IndexOfAny('；', '。');
            stop = stop < 0 ? end : from + stop;
            if (!FirstNamedRule.IsIn(chars.AsSpan(from, stop - from)))
            {
                Add(found, UnitListParser.Parse(chars, from, stop, loose: false, text), Role.Responsible);
            }

            from = stop + 1;
        }

        return found;
    }

    /// <summary>Units of which a date makes a duty: A局，2023年3月底前完成.</summary>
    public static List<Designation> Dated(NormalizedText text, int start, int end)
    {
        var chars = text.Chars;
        var found = new List<Designation>();
        var content = chars.AsSpan(start, end - start);
        if (!Dating.IsIn(content))
        {
            return found;
        }

        var joint = content.IndexOfAny('，', '；');
        if (joint > 0 && Dating.AtEnd(content) > 0 && char.IsAsciiDigit(content[joint + 1]))
        {
            Add(found, UnitListParser.Parse(chars, start, start + joint, loose: false, text), Role.Responsible);
        }
        else if (joint > 0 && Dating.AtEnd(content[..joint]) > 0 && content[..joint].IndexOfAnyInRange('0', '9') >= 0)
        {
            Add(found, UnitListParser.Parse(chars, start + joint + 1, end, loose: false, text), Role.Responsible);
        }

        return found;
    }

    private static void Add(List<Designation> found, List<Syntax.Stretch>? units, Role role) => found.AddRange((units ?? []).Select(u => new Designation(u, role)));
}
