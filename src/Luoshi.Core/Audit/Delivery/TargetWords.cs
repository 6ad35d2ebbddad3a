using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>Reads the words before a target's number.</summary>
internal static class TargetWords
{
    private static readonly string[] Others = ["其余", "其他", "其它", "另外", "现有", "已有"];

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
