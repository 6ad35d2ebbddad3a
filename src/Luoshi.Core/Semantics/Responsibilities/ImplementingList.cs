using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>The sentence in which a plan lists the units that implement it: 实施单位包括A、B等.</summary>
internal static class ImplementingList
{
    private static readonly string[] Openings = ["实施单位包括", "成员单位包括", "实施单位为", "实施单位有", "责任单位包括", "成员单位有", "成员单位为"];

    /// <summary>The units listed; empty where the plan has no such list.</summary>
    public static List<Stretch> Find(CompileContext context)
    {
        foreach (var line in context.Lines)
        {
            if (line.Kind is not (ParagraphKind.Body or ParagraphKind.Heading or ParagraphKind.Dash))
            {
                continue;
            }

            var text = context.Chars.AsSpan(line.Start, line.End - line.Start);
            if (text.IndexOf("单位") < 0)
            {
                continue;
            }

            foreach (var opening in Openings)
            {
                var at = text.IndexOf(opening);
                if (at < 0)
                {
                    continue;
                }

                var start = line.Start + at + opening.Length;
                var stop = context.Chars.AsSpan(start, line.End - start).IndexOfAny('，', '。', '；');
                return UnitListParser.Parse(context.Chars, start, stop < 0 ? line.End : start + stop, loose: true) ?? [];
            }
        }

        return [];
    }
}
