using System.Text;
using Luoshi.Core.Model;

namespace Luoshi.Office.Cases;

/// <summary>A table as a Mermaid state diagram and as a Markdown table, in both languages at once.</summary>
public static class CaseDiagram
{
    /// <summary>The Mermaid source.</summary>
    public static string Mermaid(CaseKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var state in kind.States)
        {
            text.Append($"    state \"{Both(state.Name)}\" as {Id(state.Code)}\n");
        }

        text.Append($"    [*] --> {Id(kind.Initial)}\n");
        foreach (var transition in kind.Transitions)
        {
            foreach (var from in transition.From)
            {
                text.Append($"    {Id(from)} --> {Id(transition.To)} : {Both(transition.Action.Name)}\n");
            }
        }

        foreach (var state in kind.States.Where(s => s.IsFinal))
        {
            text.Append($"    {Id(state.Code)} --> [*]\n");
        }

        return text.ToString();
    }

    /// <summary>One row for each transition: from, action, to, who may, conditions, time limit.</summary>
    public static string Table(CaseKind kind, CaseVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var wording = new CaseWording(kind, vocabulary);
        var text = new StringBuilder("| 状态 from | 操作 action | 到 to | 谁可办 who may | 条件 conditions | 时限 term |\n| --- | --- | --- | --- | --- | --- |\n");
        if (kind.OpeningTerm is { } opening)
        {
            text.Append($"| | 发起 open | {kind.State(kind.Initial)?.Name.Zh} | | {string.Join("<br>", kind.Opening.Select(d => $"填报{d.Name.Zh} {d.Name.En}"))} | `{opening}` |\n");
        }

        foreach (var t in kind.Transitions)
        {
            var from = string.Join("、", t.From.Select(code => kind.State(code)?.Name.Zh));
            var conditions = t.Guards.Select(name => kind.Guard(name)?.Meaning ?? new(name, name))
                .Concat(t.NeedsReason ? [new("写明理由", "a reason")] : Array.Empty<LocalizedText>())
                .Concat(t.Data.Select(d => d is { Optional: true, NeededByGuard: false } ? new LocalizedText($"可填{d.Name.Zh}", $"{d.Name.En} (optional)") : new LocalizedText($"填报{d.Name.Zh}", d.Name.En)));
            text.Append(
                $"| {from} | {Both(t.Action.Name)} | {kind.State(t.To)?.Name.Zh} | {Both(wording.May(t), "<br>")} | " +
                $"{string.Join("<br>", conditions.Select(c => Both(c)))} | {(t is { Term: { } term, Course: not DeadlineCourse.KeptIfAny } ? $"`{term}`" : "")} |\n");
        }

        return text.ToString();
    }

    private static string Both(LocalizedText text, string between = " ") => $"{text.Zh}{between}{text.En}";

    // Mermaid reads a hyphen as the beginning of an arrow.
    private static string Id(string code) => code.Replace('-', '_');
}
