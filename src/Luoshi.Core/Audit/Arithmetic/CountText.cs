using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>How counted lists are written in messages.</summary>
internal static class CountText
{
    private const int LongestMember = 16;

    /// <summary>The count and the members, with their lines.</summary>
    public static ImmutableArray<LocalizedText> Lines(AuditContext context, CountedList list)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(list);
        var members = list.Members.Select((m, i) => $"{Figures.Number(i + 1)} {Short(context.Source.Slice(m))}").ToList();
        var words = context.Source.Slice(list.CountSpan);
        var (line, first) = (Figures.Number(list.Line), list.Members.Length > 0 ? Figures.Number(context.Source.LineOf(list.Members[0].Start)) : string.Empty);
        return
        [
            new($"数目（第{line}行）：“{words}”", $"count (line {line}): “{words}”"),
            new($"列举（自第{first}行）：{string.Join("，", members)}", $"list (from line {first}): {string.Join(", ", members)}"),
        ];
    }

    /// <summary>The place of a member in its list.</summary>
    public static LocalizedText Position(int index) => new($"第{Figures.Number(index + 1)}项", $"item {Figures.Number(index + 1)}");

    private static string Short(string text) => text.Length <= LongestMember ? text : text[..LongestMember] + "…";
}
