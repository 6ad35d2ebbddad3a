using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Core.Emit;

/// <summary>The words that reports of findings use around the findings themselves.</summary>
internal static class EmitLanguage
{
    public static LocalizedText Working { get; } = new("算式", "working");

    public static LocalizedText Help { get; } = new("建议", "help");

    public static LocalizedText Fix { get; } = new("可改", "fix");

    public static LocalizedText Choice { get; } = new("可选改法", "possible fix");

    public static LocalizedText Acknowledged { get; } = new("已认可", "acknowledged");

    public static LocalizedText NoFindings { get; } = new("没有问题。", "No findings.");

    public static LocalizedText Level(FindingLevel level) => level switch
    {
        FindingLevel.Error => new("错误", "error"),
        FindingLevel.Warning => new("警告", "warning"),
        _ => new("提示", "info"),
    };

    /// <summary>A moment as files hold it, in universal time.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static LocalizedText By(Acknowledgement known)
    {
        var day = known.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new($"{known.By}，{day}：{known.Reason}", $"{known.By}, {day}: {known.Reason}");
    }

    public static LocalizedText Obsolete(Acknowledgement gone)
    {
        var (day, words) = (gone.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), gone.Anchor.Quote);
        return new(
            $"认可已过时：{gone.By}于{day}认可的 {gone.Code}“{words}”，问题已经不在，或所依据的文字变了；请重新看过，或删去这条认可。",
            $"acknowledgement out of date: {gone.Code} “{words}”, acknowledged by {gone.By} on {day}, is gone or rests on other words now; look again, or take it out.");
    }

    public static LocalizedText CountAcknowledged(int known) => new($"另有 {known} 个已认可", $"{known} more acknowledged");

    public static LocalizedText More(int places) => new($"……另有 {places} 处", $"…and {places} more");

    public static LocalizedText Count(int errors, int warnings, int infos) => new(
        $"{errors} 个错误，{warnings} 个警告，{infos} 个提示",
        $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}, {infos} info");
}
