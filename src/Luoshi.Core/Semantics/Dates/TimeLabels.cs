using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Dates;

/// <summary>The labels of lines that say when a task is due: 完成时限：2022年8月.</summary>
internal static class TimeLabels
{
    private const int Longest = 8;
    private static readonly WordList Labels = ["完成时限：", "时限：", "完成时间：", "时间节点：", "完成期限：", "办结时限：", "时限要求：", "时间要求：", "工作时限：", "整改时限："];

    /// <summary>Whether such a label stands right before a place: （责任单位：A局；完成时限：2026年底）.</summary>
    public static bool Precedes(string chars, int floor, int at) => Labels.AtEnd(chars.AsSpan(floor, at - floor)) > 0;

    /// <summary>Whether the line opens with such a label.</summary>
    public static bool Opens(string chars, ParagraphSyntax line) => Labels.AtStart(chars.AsSpan(line.Start, Math.Min(Longest, line.End - line.Start))) > 0;
}
