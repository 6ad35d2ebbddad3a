using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Documents.Tables;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Decisions;
using Luoshi.Office.Duties;
using Luoshi.Office.People;
using Luoshi.Office.Publishing;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.AnnualPlan;

/// <summary>Something that is due in a year.</summary>
/// <param name="Month">Null where it is due within the year and no finer.</param>
/// <param name="When">As finely as it is dated.</param>
/// <param name="Post">The responsible post; empty where none is named.</param>
/// <param name="Source">The sentence, or the version and step that it comes from.</param>
/// <param name="Address">Why it is due: its sentence and the evidence.</param>
public sealed record AnnualRow(string UnitId, string Unit, int? Month, DateOnly Last, string When, LocalizedText Kind, string What, Duty Duty, string Post, string Source, string Address);

/// <summary>The work plan of a year.</summary>
/// <param name="Published">Whether the plan is published; nothing is owed before.</param>
public sealed record AnnualList(int Year, bool Published, ImmutableArray<AnnualRow> Rows)
{
    /// <summary>The plan as a table, ready to be written.</summary>
    public TableData Table(Viewpoint view, TableProvenance provenance, Luoshi.Core.Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(provenance);
        return new(
            view.Say(AnnualTexts.Title, Year), view.Say(AnnualTexts.Sheet),
            [
                new(view.Say(AnnualTexts.Unit), 12, Merge: true), new(view.Say(AnnualTexts.Month), 6, Merge: true), new(view.Say(AnnualTexts.Due), 10), new(view.Say(AnnualTexts.What), 30),
                new(view.Say(AnnualTexts.Work), 18), new(view.Say(AnnualTexts.Post), 10), new(view.Say(AnnualTexts.Kind), 10), new(view.Say(AnnualTexts.From), 30),
            ],
            [
                .. Rows.Select(row => ImmutableArray.Create(
                    TableCell.Of(row.Unit), TableCell.Of(MonthOf(row, view)), TableCell.Of(row.When), TableCell.Of(row.What), TableCell.Of($"{row.Duty.Number} {row.Duty.Title}"),
                    TableCell.Of(row.Post), TableCell.Of(view.Say(row.Kind)), TableCell.Of(row.Source))),
            ],
            [], [], provenance.For(compilation), 2);
    }

    public static string MonthOf(AnnualRow row, Viewpoint view)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(view);
        return row.Month is { } month ? view.Say(AnnualTexts.MonthOf, view.IsEnglish ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : month) : view.Say(AnnualTexts.NoMonth);
    }
}

/// <summary>Draws work plans of a year from what a published plan, its action plans and its meetings date.</summary>
public sealed class AnnualPlans(PublicationStore publications, DutyStore duties, ActionPlanReading reading, MeetingStore meetings, UnitStore units, Viewpoint view, Caller caller)
{
    private const int MostYears = 15;

    /// <summary>The years that a plan is about: those of its title, and those in which a milestone or target of it is due.</summary>
    public static ImmutableArray<int> YearsOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var years = plan.Milestones.Select(milestone => milestone.When.LastDay.Year).ToList();
        years.AddRange(plan.Targets.Select(target => target.Deadline).OfType<PlanDate>().Select(deadline => deadline.LastDay.Year));
        if (plan.Document.Period is { } period)
        {
            years.AddRange([period.FirstDay.Year, period.LastDay.Year]);
        }

        if (plan.Document.Issued is { } issued)
        {
            years.Add(issued.Year);
        }

        var (first, last) = years.Count == 0 ? (1, 0) : (years.Min(), years.Max());
        return [.. Enumerable.Range(first, Math.Min(MostYears, last - first + 1))];
    }

    public async Task<AnnualList> OfAsync(LoadedPlan plan, int year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (await publications.OfPlanAsync(plan.Id, cancellation) is null)
        {
            return new(year, false, []);
        }

        var directory = await units.DirectoryAsync(view.Today, cancellation: cancellation);
        var owed = (await duties.OfPlanAsync(plan.Id, view.AsOf, cancellation)).Where(duty => duty.Head is not null).ToDictionary(duty => duty.ItemId, StringComparer.Ordinal);
        var steps = await reading.StepsAsync(plan.Id, view.AsOf, cancellation);
        var decided = await meetings.DatedAsync(plan.Id, cancellation);
        List<AnnualRow> rows =
        [
            .. plan.Plan.Milestones.Where(milestone => milestone.When.LastDay.Year == year)
                .Select(milestone => (milestone, duty: owed.GetValueOrDefault(milestone.ClauseId ?? string.Empty) ?? owed.GetValueOrDefault(milestone.TaskId ?? string.Empty)))
                .Where(pair => pair.duty is not null).Select(pair => Of(plan, pair.milestone, pair.duty ?? owed.Values.First(), Name)),
            .. plan.Plan.Targets.Select(target => (target, due: target.Deadline)).Where(pair => pair.due?.LastDay.Year == year)
                .SelectMany(pair => WorksOf(plan.Plan, pair.target).Select(owed.GetValueOrDefault).OfType<Duty>().Take(1).Select(duty => Of(plan, pair.target, pair.due.GetValueOrDefault(), duty, Name))),
            .. owed.Values.SelectMany(duty => steps[duty.Subject].Where(step => step.DueOn.Year == year).Select(step => new AnnualRow(
                step.UnitId, Name(step.UnitId), step.DueOn.Month, step.DueOn, Components.Words.Date(step.DueOn), AnnualTexts.Step, step.Title, duty, step.Post,
                view.Say(AnnualTexts.FromStep, step.PlanVersion, step.Number),
                string.Create(CultureInfo.InvariantCulture, $"/action-plans/{step.CaseId}?version={step.PlanVersion}#s{step.Number}")))),
            .. owed.Values.Where(duty => decided.ContainsKey(duty.ItemId)).Select(duty => (duty, due: decided[duty.ItemId].DueOn.GetValueOrDefault())).Where(pair => pair.due.Year == year)
                .Select(pair => new AnnualRow(
                    pair.duty.Head ?? string.Empty, Name(pair.duty.Head ?? string.Empty), pair.due.Month, pair.due, Components.Words.Date(pair.due), AnnualTexts.Decision, pair.duty.Title, pair.duty,
                    string.Empty, view.Say(AnnualTexts.Decision), DutyMatters.AddressOf(pair.duty))),
        ];
        return new(year, true,
        [
            .. rows.Where(row => caller.Scope.SeesEverything || row.Duty.Parts.Any(part => caller.Scope.Covers(part.UnitId)))
                .OrderBy(row => row.Unit, StringComparer.Ordinal).ThenBy(row => row.Month ?? 13).ThenBy(row => row.Last).ThenBy(row => row.Duty.Number, StringComparer.Ordinal),
        ]);

        string Name(string unit) => directory.Find(unit)?.Name ?? unit;
    }

    // The clause that closes the sentence owes its figure, the narrowest first; else the task that states it.
    private static IEnumerable<string> WorksOf(Plan plan, Target target) =>
    [
        .. plan.Clauses.Where(clause => clause.Work.Contains(target.Span)).OrderBy(clause => clause.Work.Length).Select(clause => clause.Id),
        .. plan.Tasks.Where(task => task.TargetIds.Contains(target.Id)).Select(task => task.Id),
    ];

    private AnnualRow Of(LoadedPlan plan, Target target, PlanDate due, Duty duty, Func<string, string> name) => new(
        duty.Head ?? string.Empty, name(duty.Head ?? string.Empty), due.Month, due.LastDay, PlanDateText.Format(due, target.Before, view.Language),
        AnnualTexts.Target, $"{target.Indicator} {Components.Words.Quantity(target, view.Language)}", duty, string.Empty,
        view.Say(AnnualTexts.FromLine, target.Line, plan.Words(target.Sentence).Trim()), PlanLinks.Why(plan.Id, target.Id));

    private AnnualRow Of(LoadedPlan plan, Milestone milestone, Duty duty, Func<string, string> name)
    {
        var sentence = plan.Words(Sentences.Around(plan.Compilation.Source, milestone.Span)).Trim();
        return new(
            duty.Head ?? string.Empty, name(duty.Head ?? string.Empty), milestone.When.Month, milestone.When.LastDay, PlanDateText.Format(milestone.When, milestone.Before, view.Language),
            AnnualTexts.Milestone, Deliverable.Of(plan.Compilation.Source, milestone), duty, string.Empty, view.Say(AnnualTexts.FromLine, milestone.Line, sentence), PlanLinks.Why(plan.Id, milestone.Id));
    }
}
