using Luoshi.Core.Model;

namespace Luoshi.Core.Emit;

/// <summary>The words that reports of findings use around the findings themselves.</summary>
internal static class EmitLanguage
{
    public static LocalizedText Working { get; } = new("算式", "working");

    public static LocalizedText Help { get; } = new("建议", "help");

    public static LocalizedText NoFindings { get; } = new("没有问题。", "No findings.");

    public static LocalizedText Level(FindingLevel level) => level switch
    {
        FindingLevel.Error => new("错误", "error"),
        FindingLevel.Warning => new("警告", "warning"),
        _ => new("提示", "info"),
    };

    public static LocalizedText More(int places) => new($"……另有 {places} 处", $"…and {places} more");

    public static LocalizedText Count(int errors, int warnings, int infos) => new(
        $"{errors} 个错误，{warnings} 个警告，{infos} 个提示",
        $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}, {infos} info");
}
