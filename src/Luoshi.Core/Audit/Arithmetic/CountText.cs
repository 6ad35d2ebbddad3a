using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>How counted lists are written in messages.</summary>
internal static class CountText
{
    private const int LongestMember = 16;

    /// <summary>The members, numbered.</summary>
    public static LocalizedText Members(AuditContext context, CountedList list)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(list);
        var members = list.Members.Select((m, i) => $"{Figures.Number(i + 1)} {Short(context.Source.Slice(m))}").ToList();
        return new(string.Join("，", members), string.Join(", ", members));
    }

    /// <summary>The place of a member in its list.</summary>
    public static LocalizedText Position(int index) => new($"第{Figures.Number(index + 1)}项", $"item {Figures.Number(index + 1)}");

    private static string Short(string text) => text.Length <= LongestMember ? text : text[..LongestMember] + "…";
}
