using System.Buffers;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>Reads the words before a target's number.</summary>
internal static class TargetWords
{
    private const int Reach = 120;
    private const int FewestNamed = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：（\n");

    private static readonly WordList Choosing = ["选择", "选取", "选定", "确定", "包括", "涉及"];

    private static readonly string[] Others = ["其余", "其他", "其它", "另外", "现有", "已有"];


    /// <summary>Whether the number only counts what is named right before it (甲、乙、丙3个城市), so that nothing is left to be met.</summary>
    public static bool CountsNamed(AuditContext context, Target target)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(target);
        if (target.Low is not decimal count || target.Low != target.High || count < FewestNamed)
        {
            return false;
        }

        var end = Math.Clamp(target.Span.Start, 0, context.Source.Text.Length);
        var before = context.Source.Text.AsSpan(Math.Max(0, end - Reach), Math.Min(Reach, end));
        before = before[(before.LastIndexOfAny(Marks) + 1)..].TrimEnd("等");
        return before.Contains('、') && Choosing.IsIn(before) && 1 + before.Count('、') + before.Count('和') + before.Count('及') + before.Count('与') == count;
    }

    /// <summary>Whether the number counts what is there already (其余12个园区) and promises nothing.</summary>
    public static bool CountsOthers(AuditContext context, Target target)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(target);
        var before = context.Source.Text.AsSpan(0, Math.Clamp(target.Span.Start, 0, context.Source.Text.Length));
        foreach (var word in Others)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
