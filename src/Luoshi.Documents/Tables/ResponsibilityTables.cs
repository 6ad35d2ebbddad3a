using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core;
using Luoshi.Core.Model;

namespace Luoshi.Documents.Tables;

/// <summary>The two tables that plans announce as annexes, made from what the plan's own text assigns.</summary>
public static class ResponsibilityTables
{
    private const int ProjectColumns = 9;

    /// <summary>重点工程责任表: every clause of the plan with its units, dates and place, over the whole period.</summary>
    public static TableData Responsibilities(Compilation compilation, TableProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        var words = new Words(provenance.Language);
        var found = ResponsibilityRows.From(compilation);
        var rows = found.Rows.Select((row, i) => ImmutableArray.Create(
            TableCell.Of(i + 1), TableCell.Of(row.Programme + (row.Lost ? words.Pick("（原文缺标题）", " (heading missing in the original)") : string.Empty)), TableCell.Of(row.Task), TableCell.Of(row.Work),
            words.Lead(row.Units), words.Names(row.Units.Assist, row.Units), words.Names(row.Units.Responsible, row.Units),
            words.Dated(row.Milestones), TableCell.Of(row.Line)));
        var notes = ImmutableArray.CreateBuilder<string>();
        if (found.Rows.Any(row => row.Units.None))
        {
            notes.Add(words.Pick(
                "注：“未明确”指原文没有为该项工作指定单位，由牵头部门补定后生效。",
                "Note: “not named” marks work for which the text designates nobody; an owner has yet to be appointed."));
        }

        if (!found.Unassigned.IsEmpty)
        {
            notes.Add(words.Pick("注：下列部分没有责任条款，未列入本表：", "Note: these parts assign nothing and are left out: ")
                + words.Join(found.Unassigned));
        }

        var annex = Announced(compilation.Plan, title => !title.Contains("项目", StringComparison.Ordinal), words);
        return new TableData(
            annex?.Title ?? Title(compilation, words), words.Pick("责任表", "Responsibilities"),
            [
                new(words.Pick("序号", "No."), 4, Numeric: true), new(words.Pick("重点工程", "Programme"), 8, Merge: true),
                new(words.Pick("任务", "Task"), 10, Merge: true), new(words.Pick("工作内容", "Work"), 40),
                new(words.Pick("牵头单位", "Lead"), 11), new(words.Pick("协办单位", "Assist"), 11),
                new(words.Pick("责任单位", "Responsible"), 9), new(words.Pick("时间节点", "Milestones"), 24),
                new(words.Pick("原文行", "Line"), 5, Numeric: true),
            ],
            [.. rows], [], notes.ToImmutable(), provenance.For(compilation), FrozenColumns: 3, annex?.Label);
    }

    /// <summary>重点建设项目责任表 of one year, or of the plan's first year.</summary>
    public static TableData Projects(Compilation compilation, TableProvenance provenance, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        var words = new Words(provenance.Language);
        var found = ProjectRows.From(compilation, year);
        var rows = found.Rows.Select((row, i) => ImmutableArray.Create(
            TableCell.Of(i + 1), TableCell.Of(row.Project), TableCell.Of(row.Task),
            words.Lead(row.Units), words.Names(row.Units.Assist, row.Units), words.Names(row.Units.Responsible, row.Units),
            row.Undated ? TableCell.Of(words.Pick("未写时间", "no date given")) : words.Dated(row.ThisYear),
            words.Dated(row.Later), TableCell.Of(row.Line))).ToList();
        var undated = found.Rows.Count(row => row.Undated);
        if (undated > 0 && undated < rows.Count)
        {
            var heading = Enumerable.Repeat(TableCell.Empty, ProjectColumns).ToArray();
            heading[1] = TableCell.Of(words.Pick("未写时间", "No date given"));
            rows.Insert(rows.Count - undated, [.. heading]);
        }

        ImmutableArray<string> notes = undated == 0 ? [] :
        [
            words.Pick(
                "注：“未写时间”的项目，原文没有给出节点或有期限的指标，不能断定属于哪一年。",
                "Note: for projects without a date the text gives neither a milestone nor a dated target, so that no year can be told."),
        ];
        var plain = found.Year is int of
            ? string.Create(CultureInfo.InvariantCulture, $"{of}")
            : words.Pick("全期", "whole period");
        var first = ProjectRows.FirstYear(compilation.Plan);
        var annex = found.Year == first ? Announced(compilation.Plan, title => title.Contains("项目", StringComparison.Ordinal), words) : null;
        return new TableData(
            annex?.Title ?? words.Pick(found.Year is null ? "重点项目责任表" : $"{plain}年重点项目责任表", $"Projects, {plain}"),
            words.Pick($"项目 {plain}", $"Projects {plain}"),
            [
                new(words.Pick("序号", "No."), 4, Numeric: true), new(words.Pick("项目", "Project"), 18),
                new(words.Pick("任务", "Task"), 14), new(words.Pick("牵头单位", "Lead"), 12),
                new(words.Pick("协办单位", "Assist"), 12), new(words.Pick("责任单位", "Responsible"), 10),
                new(words.Pick("当年节点", "Due this year"), 20), new(words.Pick("后续节点", "Due later"), 20),
                new(words.Pick("原文行", "Line"), 5, Numeric: true),
            ],
            [.. rows], [], notes, provenance.For(compilation), FrozenColumns: 2, annex?.Label);
    }

    // The table stands in for the annex that the plan announces, under the plan's own title for it.
    private static Annex? Announced(Plan plan, Func<string, bool> wanted, Words words) => words.Language == "en"
        ? null
        : plan.Annexes.FirstOrDefault(annex => annex.Title.Contains("责任", StringComparison.Ordinal) && wanted(annex.Title));

    private static string Title(Compilation compilation, Words words)
    {
        var title = words.Pick("重点工程责任表", "Responsibilities");
        return compilation.Plan.Document.Period is PlanDate period
            ? string.Create(CultureInfo.InvariantCulture, $"{title}（{PlanDateText.Format(period, before: false, words.Language)}）")
            : title;
    }

    private sealed record Words(string Language)
    {
        public string Pick(string zh, string en) => new LocalizedText(zh, en).For(Language);

        public string Join(IEnumerable<string> names) => string.Join(Pick("、", ", "), names);

        public TableCell Names(ImmutableArray<string> names, UnitsOwed units) =>
            names.IsEmpty ? TableCell.Of("—") : TableCell.Of(Join(names.Select(name => name + (units.Hands.TryGetValue(name, out var hand) ? Hand(hand) : string.Empty))));

        // What a person corrected or added is told from what the text says.
        public string Hand(CorrectionKind? hand) => hand switch
        {
            null => string.Empty,
            CorrectionKind.Add => Pick("（人工补充）", " (added by hand)"),
            _ => Pick("（更正）", " (corrected)"),
        };

        // Joint leads are numbered by nothing but their order, which the text gives and the table keeps.
        public TableCell Lead(UnitsOwed units) => units.None ? TableCell.Of(Pick("未明确", "not named")) : Names(units.Lead, units);

        public TableCell Dated(ImmutableArray<DatedWork> milestones) => milestones.IsEmpty
            ? TableCell.Of("—")
            : TableCell.Lines(milestones.Select(each =>
                PlanDateText.Format(each.When, each.Before, Language) + Pick("：", ": ") + each.Text + Hand(each.Hand)));
    }
}
