using Luoshi.Core.Audit;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit;

/// <summary>
/// The page of a rule in docs/findings. Its example is a document fenced ```plan, and what the rule says of it fenced ```check:
/// the message with its line, the working, and the fixes.
/// </summary>
internal sealed record RulePage(RuleDescription Rule, string Path, string Text)
{
    private const string PlanFence = "```plan\n";
    private const string CheckFence = "```check\n";
    private const string Close = "```\n";

    /// <summary>The pages of all rules whose example can be run.</summary>
    public static IReadOnlyList<RulePage> All { get; } =
        [.. Auditor.Rules.Select(r => Of(r, Repository.PathOf("docs", "findings", r.Code + ".md"))).Where(p => p.HasExample)];

    /// <summary>Whether the page has an example to run.</summary>
    public bool HasExample => Text.Contains(PlanFence, StringComparison.Ordinal);

    /// <summary>The document of the example; an arrow → stands for a tab.</summary>
    public SourceDocument Document => SourceDocument.FromText(Rule.Code + ".txt", Block(PlanFence).Replace('→', '\t'));

    /// <summary>The page with what the rule says of its example now.</summary>
    public string WithPresentResult()
    {
        var start = Text.IndexOf(CheckFence, StringComparison.Ordinal) + CheckFence.Length;
        var end = Text.IndexOf(Close, start, StringComparison.Ordinal);
        return string.Concat(Text.AsSpan(0, start), Result(), Text.AsSpan(end));
    }

    /// <summary>The findings of the rule on its example.</summary>
    public IEnumerable<Finding> Findings() => PlanCompiler.Compile(Document).Findings.Where(f => f.Code == Rule.Code);

    private static RulePage Of(RuleDescription rule, string path) => new(rule, path, File.ReadAllText(path).ReplaceLineEndings("\n"));

    private string Result() => string.Concat(Findings().SelectMany(Lines).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(Finding finding) =>
    [
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{finding.Line}: {finding.Message.Zh}"),
        .. finding.Working.Select(w => "   " + w.Zh),
        .. finding.Fixes.Select(f => (f.Preferred ? "   可改：" : "   可选改法：") + f.Title.Zh),
    ];

    private string Block(string fence)
    {
        var start = Text.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return Text[start..Text.IndexOf(Close, start, StringComparison.Ordinal)];
    }
}
