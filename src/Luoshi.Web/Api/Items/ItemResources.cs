using System.ComponentModel;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Matrix;
using Luoshi.Web.Pages.Projects;
using Luoshi.Web.Pages.Targets;
using Luoshi.Web.Pages.Tasks;
using Luoshi.Web.Pages.Units;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Api.Items;

/// <summary>Where something stands.</summary>
[Description("在原文中的位置；start 和 length 以 UTF-16 码元计，line 从 1 起。Its place in the text; start and length count UTF-16 units, line counts from 1.")]
internal sealed record Place(int Line, int Start, int Length, [property: Description("原文的字。The words.")] string Words)
{
    public static Place Of(LoadedPlan loaded, PlanItem item) => new(item.Line, item.Span.Start, item.Span.Length, loaded.Words(item.Span));

    public static Place Of(LoadedPlan loaded, TextSpan span) => new(loaded.Compilation.Source.LineOf(span.Start), span.Start, span.Length, loaded.Words(span));
}

/// <summary>Whose hand is in an item.</summary>
[Description("人工更正。A correction by hand.")]
internal sealed record Hand(
    string CorrectionId, CorrectionKind Kind, string By, DateTimeOffset At, string Reason,
    [property: Description("编译器自己读出的值。What the compiler itself reads.")] IReadOnlyDictionary<string, string> Was)
{
    public static Hand? Of(ByHand? hand) => hand is null ? null : new(hand.CorrectionId, hand.Kind, hand.By, hand.At, hand.Reason, hand.Was);
}

/// <summary>A unit where it is named.</summary>
internal sealed record NamedUnit([property: Description("单位的 id；没有归为某个单位时为 null。The unit's id; null where the name was not resolved.")] string? Id, string Name);

/// <summary>Who owes a piece of work.</summary>
internal sealed record Owed(IReadOnlyList<NamedUnit> Lead, IReadOnlyList<NamedUnit> Assist, IReadOnlyList<NamedUnit> Responsible)
{
    public static Owed Of(OwedUnits owed) => new(Names(owed.Lead), Names(owed.Assist), Names(owed.Responsible));

    private static List<NamedUnit> Names(IEnumerable<UnitName> units) => [.. units.Select(unit => new NamedUnit(unit.Id.Length == 0 ? null : unit.Id, unit.Name))];
}

/// <summary>Something that is owed by a date.</summary>
internal sealed record DatedResource(
    string Id, string Number, string When, string Text, [property: Description("原文写“某年前”。The text says 前.")] bool Before, DueState Due,
    [property: Description("有期限的指标，不是节点。A target with a date, not a milestone.")] bool IsTarget, string? TaskId, Owed Owed, Place Place, Hand? ByHand, Links Links)
{
    public static DatedResource Of(LoadedPlan loaded, DatedItem item, DueState due, OwedUnits units) => new(
        item.Id, item.Number, item.When.ToString(), item.Text, item.Before, due, item is not Milestone, item.TaskId, Owed.Of(units), Place.Of(loaded, item),
        Hand.Of(item.ByHand), new(ApiLinks.Of(loaded.Id, item is Milestone ? "timeline" : "targets", item is Milestone ? null : item.Id), PlanLinks.Item(loaded.Id, item.Number)));
}

/// <summary>A target.</summary>
[Description("一项指标。A target.")]
internal sealed record TargetResource(
    string Id, string Number, string Indicator, decimal? Low, decimal? High, string Unit, Bound Bound, string? Deadline, bool Before, bool Increment,
    string? Scope, string Group, DueState Due, IReadOnlyList<TieResource> Ties, [property: Description("涉及它的问题的编号。Numbers of findings about it.")] IReadOnlyList<string> Findings,
    Place Place, Hand? ByHand, Links Links)
{
    public static TargetResource Of(LoadedPlan loaded, TargetRow row)
    {
        var target = row.Target;
        return new(
            target.Id, target.Number, target.Indicator, target.Low, target.High, target.Unit, target.Bound, target.Deadline?.End, target.Before, target.Increment,
            target.Scope, target.Group, row.Due, [.. row.Ties.Select(tie => new TieResource(tie.Kind, tie.IsWhole, [.. tie.Others.Select(other => other.Id)], tie.Outside, tie.Basis))],
            [.. row.Findings.Select(finding => finding.Number)], Place.Of(loaded, target), Hand.Of(target.ByHand),
            new(ApiLinks.Of(loaded.Id, "targets", target.Id), PlanLinks.Item(loaded.Id, target.Number)));
    }
}

/// <summary>How targets hang together.</summary>
[Description("与其他指标的关系。How it hangs together with other targets.")]
internal sealed record TieResource(RelationKind Kind, bool IsWhole, IReadOnlyList<string> Others, string? Outside, string Basis);

/// <summary>A piece of a task's work.</summary>
internal sealed record WorkResource(string? ClauseId, string Title, Owed Owed, IReadOnlyList<string> Milestones);

/// <summary>A task.</summary>
[Description("一项任务。A task.")]
internal sealed record TaskResource(
    string Id, string Number, string Title, [property: Description("所属部分。The part that holds it.")] string Part, IReadOnlyList<WorkResource> Work, IReadOnlyList<string> Targets,
    IReadOnlyList<string> Findings, [property: Description("没有写责任单位。Nobody is named for it.")] bool Unowned, Place Place, Links Links)
{
    public static TaskResource Of(LoadedPlan loaded, TaskRow row) => new(
        row.Task.Id, row.Task.Number, row.Task.Title, row.Programme,
        [.. row.Work.Select(work => new WorkResource(work.Clause?.Id, work.Title, Owed.Of(work.Units), [.. work.Milestones.Select(each => each.Milestone.Id)]))],
        [.. row.Targets.Select(target => target.Id)], [.. row.Findings.Select(finding => finding.Number)], row.Unowned, Place.Of(loaded, row.Task),
        new(ApiLinks.Of(loaded.Id, "tasks", row.Task.Id), PlanLinks.Page(loaded.Id, "tasks/" + row.Task.Id)));
}

/// <summary>A unit and how much it owes.</summary>
[Description("一个单位及其负担；数目是责任条款数。A unit and what it owes, counted in clauses.")]
internal sealed record UnitResource(
    string Id, string Number, string Name, IReadOnlyList<string> Names, UnitKind Kind, int Lead, int JointLead, int Assist, int Responsible, int Clauses, int Milestones,
    [property: Description("有任务，却不在实施单位之列。It owes work and is not among the implementing units.")] bool Unlisted, Links Links)
{
    public static UnitResource Of(LoadedPlan loaded, UnitRow row) => new(
        row.Unit.Id, row.Unit.Number, row.Unit.Name, row.Unit.Names, row.Unit.Kind, row.Lead, row.JointLead, row.Assist, row.Responsible, row.Clauses, row.Milestones, row.Unlisted,
        new(ApiLinks.Of(loaded.Id, "units", row.Unit.Id), PlanLinks.Page(loaded.Id, "units/" + row.Unit.Id)));
}

/// <summary>One unit in one clause.</summary>
[Description("一个单位在一项责任条款中的责任。What one unit owes in one clause.")]
internal sealed record ResponsibilityResource(string Id, string Number, string Unit, string UnitId, Role Role, string ClauseId, Place Place, Hand? ByHand, Links Links)
{
    public static ResponsibilityResource Of(LoadedPlan loaded, Responsibility item) => new(
        item.Id, item.Number, item.Name, item.UnitId, item.Role, item.ClauseId, Place.Of(loaded, item), Hand.Of(item.ByHand),
        new(ApiLinks.Of(loaded.Id, "responsibilities"), PlanLinks.Item(loaded.Id, item.Number)));
}

/// <summary>A project.</summary>
[Description("一个点名的项目。A named project.")]
internal sealed record ProjectResource(string Id, string Number, string Name, string? TaskId, Owed Owed, IReadOnlyList<string> Milestones, Place Place, Links Links)
{
    public static ProjectResource Of(LoadedPlan loaded, ProjectLine row) => new(
        row.Project.Id, row.Project.Number, row.Project.Name, row.Task?.Id, Owed.Of(row.Units), [.. row.Milestones.Select(each => each.Milestone.Id)], Place.Of(loaded, row.Project),
        new(ApiLinks.Of(loaded.Id, "projects"), PlanLinks.Item(loaded.Id, row.Project.Number)));
}

/// <summary>One row of the matrix.</summary>
[Description("责任矩阵的一行；cells 只列出有责任的单位。A row of the matrix; cells holds only units that owe something.")]
internal sealed record MatrixRowResource(string Id, string Number, string Title, string TaskId, string Part, IReadOnlyList<MatrixCellResource> Cells, Links Links)
{
    public static IEnumerable<MatrixRowResource> Of(LoadedPlan loaded, MatrixView view) => view.Groups.SelectMany(group => group.Rows.Select(row => new MatrixRowResource(
        row.Source, row.Number, row.Title, row.Task.Id, group.Title,
        [
            .. row.Cells.Zip(view.Columns).Where(pair => !pair.First.Empty).Select(pair => new MatrixCellResource(
                pair.Second.Unit.Id, pair.Second.Unit.Name, pair.First.Lead, pair.First.Joint, pair.First.Assist, pair.First.Responsible)),
        ],
        new(ApiLinks.Of(loaded.Id, "matrix"), PlanLinks.Item(loaded.Id, row.Number)))));
}

/// <summary>One cell of the matrix.</summary>
internal sealed record MatrixCellResource(string UnitId, string Unit, bool Lead, [property: Description("共同牵头。One of several leads.")] bool Joint, bool Assist, bool Responsible);

/// <summary>A stretch that was not understood.</summary>
internal sealed record StretchResource(string Number, Place Place, Links Links)
{
    public static StretchResource Of(LoadedPlan loaded, NumberedStretch stretch) => new(
        stretch.Number, Place.Of(loaded, stretch.Span), new(ApiLinks.Of(loaded.Id, "uncompiled"), PlanLinks.Item(loaded.Id, stretch.Number)));
}
