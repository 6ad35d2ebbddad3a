using System.Globalization;
using Luoshi.Core.Amendments.Consolidating;
using Luoshi.Core.Amendments.Differences;
using Luoshi.Core.Emit;
using Luoshi.Core.Judging;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Notation;

/// <summary>
/// A compiled plan as short lines of text, one an item: "target 3 | 工业总产值 | 6300亿元 | 2015". The specification and
/// the golden folders are written in it.
/// </summary>
internal sealed class PlanLines(Compilation compilation, IReadOnlyList<(string Fence, string Text)>? given = null)
{
    private readonly Plan _plan = compilation.Plan;
    private readonly SourceDocument _source = compilation.Source;

    /// <summary>The kinds of line there are, each with how to write them.</summary>
    public static IReadOnlyDictionary<string, Func<PlanLines, IEnumerable<string>>> Kinds { get; } = new Dictionary<string, Func<PlanLines, IEnumerable<string>>>
    {
        ["title"] = p => Fact("title", p._plan.Document.TitleSpan is null ? null : p._plan.Document.Title),
        ["number"] = p => Fact("number", p._plan.Document.DocumentNumber),
        ["issuer"] = p => Fact("issuer", p._plan.Document.Issuer),
        ["issued"] = p => Fact("issued", p._plan.Document.Issued?.ToString()),
        ["period"] = p => Fact("period", p._plan.Document.Period?.ToString()),
        ["paragraph"] = p => p._plan.Paragraphs.Select(l => $"paragraph {l.Line} | {EmitNames.Of(l.Kind)}"),
        ["heading"] = p => p._plan.Headings.Select(h => $"heading {h.Line} | {h.Level} | {h.Label} | {h.Title}"),
        ["section"] = p => p._plan.Sections.Skip(1).Select(s => $"section {s.Level} | {EmitNames.Of(s.Kind)} | {s.Title}"),
        ["annex"] = p => p._plan.Annexes.Select(a => $"annex {a.Label} | {a.Title} | {(a.Opened is null ? "missing" : a.Empty ? "empty" : "there")}"),
        ["target"] = p => p._plan.Targets.Select(Target),
        ["milestone"] = p => p._plan.Milestones.Select(m => $"milestone {m.Line} | {m.When}{(m.Before ? " 前" : "")} | {m.Text}"),
        ["date"] = p => p._plan.Dates.Select(d => $"date {d.Line} | {d.When} | {p.Words(d.Span)}"),
        ["responsibility"] = p => p._plan.Responsibilities.Select(r => $"responsibility {r.Line} | {EmitNames.Of(r.Role)} | {r.Name}"),
        ["clause"] = p => p._plan.Clauses.Select(c => $"clause {c.Line} | {EmitNames.Of(c.Form)} | {p.Words(c.Work)}"),
        ["task"] = p => p._plan.Tasks.Select(t => string.Create(
            CultureInfo.InvariantCulture,
            $"task {t.Line} | {t.Title} | {t.ClauseIds.Length} {t.TargetIds.Length} {t.MilestoneIds.Length}")),
        ["unit"] = p => p._plan.Units.Select(u => $"unit {EmitNames.Of(u.Kind)} | {string.Join(" = ", u.Names)}{(u.Implementing ? " | implementing" : "")}"),
        ["project"] = p => p._plan.Projects.Select(r => $"project {r.Line} | {r.Name} | {r.Mentions.Length}"),
        ["verdict"] = p => p.Given("observe ").SelectMany(g => p.Verdicts(g.Argument, g.Text)),
        ["form"] = p => p.Amended().Select(c => $"form {Name(c.Form)}"),
        ["effective"] = p => p.Amended().Select(c => $"effective {c.Effective?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown"}"),
        ["repealed"] = p => p.Amended().Where(c => c.Repealed is not null).Select(c => $"repealed {c.Repealed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"),
        ["edited"] = p => p.Amended().SelectMany(p.Edited),
        ["change"] = p => p.Amended().SelectMany(c => c.Diff.Changes).Select(c => $"change {Name(c.Direction)} | {c.Message.Zh}"),
        ["unplaced"] = p => p.Amended().SelectMany(c => c.Findings).Select(f => $"unplaced {f.Code} | {f.Message.Zh}"),
        ["uncompiled"] = p => p._plan.Coverage.Spans.Where(c => c.Kind == CoverageKind.Uncompiled)
            .Select(c => $"uncompiled {p.FirstLine(c.Span)} | {p.Words(c.Span)}"),
    };

    /// <summary>The lines of one kind, in order; "kind none" where there are none.</summary>
    public IReadOnlyList<string> Of(string kind)
    {
        var lines = Kinds[kind](this).Select(l => l.TrimEnd()).ToList();
        return lines.Count > 0 ? lines : [kind + " none"];
    }

    private static string Target(Target target)
    {
        var line = $"target {target.Line} | {target.Indicator} | {Figures.Stated(target).Replace('―', '—')} | {target.Deadline?.End ?? "-"}{(target.Before ? " 前" : "")}";
        return line + (target.Increment ? " | increment" : "") + (target.Scope is { } scope ? " | in " + scope : "");
    }

    private static IEnumerable<string> Fact(string kind, string? value) => value is null ? [] : [$"{kind} {value}"];

    private IEnumerable<(string Argument, string Text)> Given(string fence) =>
        (given ?? []).Where(g => g.Fence.StartsWith(fence, StringComparison.Ordinal)).Select(g => (g.Fence[fence.Length..], g.Text));

    private IEnumerable<string> Verdicts(string asOf, string sheet)
    {
        var read = ObservationSheet.Read(sheet);
        var judged = JudgedPlan.Of(compilation, read.Rows, DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        return read.Problems.Select(b => $"verdict line {b.Line} | {b.Message.Zh}")
            .Concat(judged.Unmatched.Select(r => $"verdict {r.Target} | no such target"))
            .Concat(judged.Targets.Select(t => $"verdict {t.Target.Number} | {Name(t.Judgement.Verdict)} | {t.Judgement.Reason.Zh}"));
    }

    private IEnumerable<Consolidation> Amended() => Given("notice").Select(g => Consolidation.Of(compilation, SourceDocument.FromText("notice", g.Text)));

    private IEnumerable<string> Edited(Consolidation amended)
    {
        var before = _source.Text.Split('\n').ToHashSet();
        return amended.Result.Source.Text.Split('\n').Select((line, i) => (Line: line, Number: i + 1)).Where(l => !before.Contains(l.Line)).Select(l => $"edited {l.Number} | {l.Line}");
    }

    private static string Name(AmendmentForm form) => form switch { AmendmentForm.WholeVersion => "whole version", AmendmentForm.Instructions => "instructions", _ => "nothing" };

    private static string Name(ChangeDirection direction) => direction switch { ChangeDirection.Harder => "harder", ChangeDirection.Easier => "easier", _ => "neutral" };

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "not met",
        Verdict.NotYetDue => "not yet due",
        _ => "not testable",
    };

    // A stretch of text may open with the line end before it.
    private int FirstLine(TextSpan span)
    {
        var words = _source.Slice(span);
        return _source.LineOf(span.Start + words.Length - words.TrimStart().Length);
    }

    // Line ends inside an item show as / so that each item keeps to one line.
    private string Words(TextSpan span) =>
        string.Join(" / ", _source.Slice(span).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
