using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Evidence;
using Luoshi.Office.Facts;
using Luoshi.Office.Observations;
using Luoshi.Office.Record;
using Luoshi.Office.Reports;
using Luoshi.Office.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Basis;

/// <summary>Reads what stands behind items of a published plan. The number of questions to the database does not grow with the items.</summary>
public sealed class BasisReader(IDbContextFactory<OfficeDb> databases, ReturnHistory history, CaseLists cases, UntilNextAct untilNextAct)
{
    /// <summary>The basis of some items as somebody sees it.</summary>
    public async Task<ItemBasis> OfAsync(BasisAsked asked, Principal who, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(who);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await untilNextAct.GetAsync(
            db, (nameof(BasisReader), asked.PlanId, string.Join(' ', asked.Items), string.Join(' ', asked.Works), asked.AsOf, who.SeesAs), () => ReadAsync(db, asked, who, cancellation), cancellation);
    }

    private async Task<ItemBasis> ReadAsync(OfficeDb db, BasisAsked asked, Principal who, CancellationToken cancellation)
    {
        var scope = Scope.Of(who);
        var reported = await history.OfPlanAsync(asked.PlanId, asked.AsOf, cancellation);
        var all = asked.Items.Distinct().SelectMany(item => reported[item].Reverse()).ToList();
        var seen = all.Where(word => scope.Covers(word.UnitId)).ToList();
        var said = asked.Items.Length == 1 ? seen : [.. seen.DistinctBy(word => word.Line.ItemId)];
        var steps = await StepsAsync(db, asked, cancellation);
        var values = await ValuesAsync(db, asked, scope, cancellation);
        var people = await PeopleAsync(db, [.. said.Select(word => word.CaseId).Distinct()], cancellation);
        var files = said.Select(word => word.Line.Evidence).Concat(values.Select(value => value.Evidence)).SelectMany(UnitList.Split).Distinct(StringComparer.Ordinal).ToList();
        var about = asked.Works.SelectMany(work => new[] { $"item:{asked.PlanId}/{work}", $"duty:{asked.PlanId}/{work}" }).ToList();
        return new(
            [.. said.Select(word => new BasisWord(
                word, people[(word.CaseId, ReturnKind.SignAction)].LastOrDefault(), people[(word.CaseId, ReturnKind.AcceptAction)].LastOrDefault(), IsReplaced(word, reported[word.Line.ItemId])))],
            all.Count - seen.Count,
            values,
            [.. steps.Select(step => scope.Covers(step.UnitId) ? new BasisStep(step, reported[step.StatementId].LastOrDefault(), false) : new BasisStep(step, null, true))],
            about.Count == 0 ? [] : [.. (await cases.AboutAsync(about, who, cancellation)).Where(open => ChinaTime.DateOf(open.File.OpenedAt) <= asked.AsOf)],
            await FilesAsync(db, files, scope, cancellation));
    }

    private static bool IsReplaced(ReportedWord word, IEnumerable<ReportedWord> all) =>
        all.Last(other => other.Round.Id == word.Round.Id && other.UnitId == word.UnitId).CaseId != word.CaseId;

    private static async Task<List<StepFact>> StepsAsync(OfficeDb db, BasisAsked asked, CancellationToken cancellation)
    {
        var subjects = Subjects(asked.PlanId, asked.Works);
        var steps = subjects.Count == 0 ? []
            : await db.Set<StepFact>().AsNoTracking().KnownAt(null).On(asked.AsOf).Where(step => subjects.Contains(step.Subject)).ToListAsync(cancellation);
        return [.. steps.OrderBy(step => step.DueOn).ThenBy(step => step.StatementId, StringComparer.Ordinal)];
    }

    // What units reported stands in their words; here is what came by other ways.
    private static async Task<ImmutableArray<ObservationFact>> ValuesAsync(OfficeDb db, BasisAsked asked, Scope scope, CancellationToken cancellation)
    {
        var subjects = Subjects(asked.PlanId, asked.Items);
        var values = await db.Set<ObservationFact>().AsNoTracking().KnownAt(null)
            .Where(value => subjects.Contains(value.Subject) && value.Source != SourceClass.Report && value.From <= asked.AsOf).ToListAsync(cancellation);
        return [.. values.Where(value => scope.Covers(value.UnitId)).OrderByDescending(value => value.Until).ThenByDescending(value => value.Id)];
    }

    private static async Task<ILookup<(string Case, string Action), string>> PeopleAsync(OfficeDb db, List<string> returns, CancellationToken cancellation)
    {
        string[] actions = [ReturnKind.SignAction, ReturnKind.AcceptAction];
        var steps = returns.Count == 0 ? [] : await db.Set<RecordedEvent>().AsNoTracking().Where(happened => returns.Contains(happened.CaseId) && actions.Contains(happened.Action))
            .OrderBy(happened => happened.Number).Select(happened => new { happened.CaseId, happened.Action, happened.PersonName }).ToListAsync(cancellation);
        return steps.ToLookup(step => (step.CaseId, step.Action), step => step.PersonName);
    }

    private static async Task<ImmutableDictionary<string, string>> FilesAsync(OfficeDb db, List<string> hashes, Scope scope, CancellationToken cancellation)
    {
        var links = hashes.Count == 0 ? []
            : await db.Seen(scope).AsNoTracking().Where(link => hashes.Contains(link.Hash)).OrderBy(link => link.Id).Select(link => new { link.Hash, link.Name }).ToListAsync(cancellation);
        return links.GroupBy(link => link.Hash, StringComparer.Ordinal).ToImmutableDictionary(of => of.Key, of => of.Last().Name, StringComparer.Ordinal);
    }

    private static List<string> Subjects(string plan, IEnumerable<string> items) => [.. items.Distinct(StringComparer.Ordinal).Select(item => $"{plan}/{item}")];
}
