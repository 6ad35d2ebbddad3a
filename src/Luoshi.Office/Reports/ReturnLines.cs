using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;
using Luoshi.Office.Duties;
using Luoshi.Office.Facts;
using Luoshi.Office.Observations;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Reports;

/// <summary>Makes the lines of a return: exactly what the unit owes, prefilled from what was accepted last.</summary>
internal static class ReturnLines
{
    /// <summary>Why a return is not asked for of a unit that has done all it planned.</summary>
    public static readonly LocalizedText NothingOwed = new("该单位本期没有应报事项。", "The unit owes nothing for this round.");

    public static async Task<LocalizedText?> MakeAsync(OfficeDb db, CaseSnapshot snapshot, Act act, CancellationToken cancellation)
    {
        var (roundId, unit) = (snapshot.Data[ReturnData.Round], snapshot.OwningUnit);
        var round = await db.Set<ReportRound>().AsNoTracking().SingleAsync(of => of.Id == roundId, cancellation);
        var on = ChinaTime.DateOf(act.At);
        // Of a large plan most concerns other units: what this one has no part in is left out by the database.
        var standing = db.Set<DutyFact>().AsNoTracking().KnownAt(null).On(on).Where(fact => fact.PlanId == round.PlanId);
        var owed = Duty.From(await standing.Where(fact => standing.Any(own => own.Subject == fact.Subject && own.UnitId == unit)).ToListAsync(cancellation));
        var parts = owed.Select(duty => duty.Subject).ToList();
        var headed = owed.Where(duty => duty.Head == unit).Select(duty => duty.Subject).ToList();
        var items = await db.Set<RoundItem>().AsNoTracking().Where(item => item.RoundId == roundId && headed.Contains(item.Duty)).OrderBy(item => item.Order).ToListAsync(cancellation);
        var steps = (await db.Set<StepFact>().AsNoTracking().KnownAt(null).On(on).Where(step => step.UnitId == unit && parts.Contains(step.Subject)).ToListAsync(cancellation))
            .OrderBy(step => step.CaseId, StringComparer.Ordinal).ThenBy(step => step.Number).ToLookup(step => step.Subject, StringComparer.Ordinal);
        var last = await AcceptedReturn.LastAsync(db, unit, round, cancellation);
        var held = await HeldAsync(db, round, [.. items.Where(item => item.Kind == LineKind.Target).Select(item => item.ItemId)], cancellation);
        var order = 0;
        foreach (var of in items.GroupBy(item => item.Duty, StringComparer.Ordinal))
        {
            foreach (var item in of)
            {
                Add(item.Kind, item.Duty, item.ItemId, item.Number, item.Title, item.Unit, item.DueOn);
            }

            AddSteps(of.Key);
        }

        // A joint lead that heads nothing answers for what it planned itself: of the parks, each for its own.
        foreach (var subject in parts.Except(items.Select(item => item.Duty), StringComparer.Ordinal))
        {
            AddSteps(subject);
        }

        return order == 0 ? NothingOwed : null;

        void AddSteps(string subject)
        {
            foreach (var step in steps[subject])
            {
                Add(LineKind.Milestone, subject, step.StatementId, string.Create(CultureInfo.InvariantCulture, $"S{step.Number}"), step.Title, string.Empty, step.DueOn);
            }
        }

        void Add(LineKind kind, string duty, string itemId, string number, string title, string measure, DateOnly? due)
        {
            var word = last.GetValueOrDefault(itemId);
            var before = word?.Line;
            if (before is { State: ReportedState.Done } && kind == LineKind.Milestone && word?.To < round.To)
            {
                // What was accepted as done is not asked again, but a correction of the same round may take it back.
                return;
            }

            // What the system knows from elsewhere is not asked again either, where it is newer than what the unit said.
            var known = held.GetValueOrDefault(itemId) is { } fact && (word is null || fact.Until > word.To) ? fact.Value : before?.Value;

            db.Add(new ReturnLine
            {
                Id = Ids.Next(act.At),
                CaseId = snapshot.Id,
                Order = ++order,
                Kind = kind,
                Duty = duty,
                ItemId = itemId,
                Number = number,
                Title = title,
                Unit = measure,
                DueOn = due,
                Value = known,
                State = before?.State ?? ReportedState.Unsaid,
                Narrative = before?.Narrative ?? string.Empty,
                NextStep = before?.NextStep ?? string.Empty,
                Help = before?.Help ?? string.Empty,
                Evidence = before?.Evidence ?? string.Empty,
                PrefilledFrom = word?.CaseId,
            });
        }
    }

    /// <summary>The latest values that are held of targets of a round's plan up to its end, by item.</summary>
    internal static async Task<Dictionary<string, ObservationFact>> HeldAsync(OfficeDb db, ReportRound round, IReadOnlyCollection<string> targets, CancellationToken cancellation)
    {
        var subjects = targets.Select(target => $"{round.PlanId}/{target}").ToList();
        var facts = await db.Set<ObservationFact>().AsNoTracking().KnownAt(null).Where(fact => subjects.Contains(fact.Subject) && fact.Until != null && fact.Until <= round.To).ToListAsync(cancellation);
        return facts.GroupBy(fact => fact.Subject, StringComparer.Ordinal)
            .ToDictionary(of => of.Key[(round.PlanId.Length + 1)..], of => of.OrderBy(fact => fact.Until).ThenBy(fact => fact.Id).Last(), StringComparer.Ordinal);
    }
}
