using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Observations;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Reports;

/// <summary>A line as it was accepted.</summary>
public sealed record AcceptedLine(
    LineKind Kind, string Duty, string ItemId, string Number, string Title, string Unit, DateOnly? DueOn,
    decimal? Value, ReportedState State, string Narrative, string NextStep, string Help, string Evidence);

/// <summary>A return as it was accepted.</summary>
public sealed record AcceptedPicture(string CaseId, ImmutableArray<AcceptedLine> Lines);

/// <summary>What was accepted last of an item.</summary>
/// <param name="CaseId">The return that said so.</param>
/// <param name="To">The last day that it speaks of.</param>
internal sealed record AcceptedWord(string CaseId, DateOnly To, AcceptedLine Line);

/// <summary>Freezes accepted returns, and reads them back.</summary>
internal static class AcceptedReturn
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    public static AcceptedPicture Read(ReturnPicture picture) => new(picture.CaseId, JsonSerializer.Deserialize<ImmutableArray<AcceptedLine>>(picture.Json, Options));

    /// <summary>
    /// What the unit had accepted last of each item before the end of a round, of the same plan. Items are not all in the last return: what was
    /// done is not asked again.
    /// </summary>
    public static async Task<Dictionary<string, AcceptedWord>> LastAsync(OfficeDb db, string unit, ReportRound round, CancellationToken cancellation)
    {
        var pictures = await db.Set<ReturnPicture>().AsNoTracking().Where(picture => picture.UnitId == unit)
            .Join(db.Set<ReportRound>().Where(of => of.PlanId == round.PlanId && of.To <= round.To), picture => picture.RoundId, of => of.Id, (picture, of) => new { picture, of.To })
            .OrderBy(pair => pair.To).ThenBy(pair => pair.picture.AcceptedOn).ThenBy(pair => pair.picture.CaseId).ToListAsync(cancellation);
        var last = new Dictionary<string, AcceptedWord>(StringComparer.Ordinal);
        foreach (var pair in pictures)
        {
            foreach (var line in Read(pair.picture).Lines)
            {
                last[line.ItemId] = new(pair.picture.CaseId, pair.To, line);
            }
        }

        return last;
    }

    /// <summary>The lines that stood before those of a return, as they were accepted; what is new has none.</summary>
    public static async Task<ImmutableArray<AcceptedLine>> BeforeAsync(OfficeDb db, IReadOnlyCollection<ReturnLine> lines, CancellationToken cancellation)
    {
        var from = lines.Select(line => line.PrefilledFrom).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var pictures = await db.Set<ReturnPicture>().AsNoTracking().Where(picture => from.Contains(picture.CaseId)).ToListAsync(cancellation);
        var known = pictures.ToDictionary(picture => picture.CaseId, picture => Read(picture).Lines.ToLookup(line => line.ItemId, StringComparer.Ordinal), StringComparer.Ordinal);
        return [.. lines.Where(line => line.PrefilledFrom is not null && known.ContainsKey(line.PrefilledFrom)).SelectMany(line => known[line.PrefilledFrom ?? string.Empty][line.ItemId].Take(1))];
    }

    /// <summary>Keeps the picture of what was accepted, and its values as observations.</summary>
    public static async Task KeepAsync(OfficeDb db, CaseSnapshot snapshot, Act act, CancellationToken cancellation)
    {
        var lines = await db.Set<ReturnLine>().AsNoTracking().Where(line => line.CaseId == snapshot.Id).OrderBy(line => line.Order).ToListAsync(cancellation);
        var roundId = snapshot.Data[ReturnData.Round];
        var round = await db.Set<ReportRound>().AsNoTracking().SingleAsync(of => of.Id == roundId, cancellation);
        var before = await BeforeAsync(db, lines, cancellation);
        var accepted = lines.Select(Freeze).ToImmutableArray();
        db.Add(new ReturnPicture
        {
            CaseId = snapshot.Id,
            RoundId = roundId,
            UnitId = snapshot.OwningUnit,
            AcceptedOn = ChinaTime.DateOf(act.At),
            Json = JsonSerializer.Serialize(accepted, Options),
            Fields = lines.Sum(line => Burden.FieldsOf(line.Kind)),
            Changed = ReturnDifference.Between(before, accepted).Sum(change => change.Fields.Length),
            Minutes = await MinutesAsync(db, snapshot.Id, cancellation),
        });
        foreach (var line in lines.Where(line => line is { Kind: LineKind.Target, Value: not null }))
        {
            var subject = $"{round.PlanId}/{line.ItemId}";
            var statement = string.Create(CultureInfo.InvariantCulture, $"{subject}|{snapshot.OwningUnit}|{round.From:yyyyMMdd}-{round.To:yyyyMMdd}");
            db.Add(new ObservationFact
            {
                Subject = subject,
                StatementId = statement,
                Revision = 1 + await db.Set<ObservationFact>().CountAsync(said => said.StatementId == statement, cancellation),
                From = round.From,
                Until = round.To,
                RecordedAt = act.At,
                RecordedBy = act.By.Name,
                UnitId = snapshot.OwningUnit,
                Value = line.Value ?? 0,
                Unit = line.Unit,
                Source = SourceClass.Report,
                CaseId = snapshot.Id,
                Evidence = line.Evidence,
            });
        }
    }

    internal static AcceptedLine Freeze(ReturnLine line) => new(
        line.Kind, line.Duty, line.ItemId, line.Number, line.Title, line.Unit, line.DueOn, line.Value, line.State, line.Narrative, line.NextStep, line.Help, line.Evidence);

    private static async Task<int> MinutesAsync(OfficeDb db, string caseId, CancellationToken cancellation)
    {
        var events = await db.Set<RecordedEvent>().AsNoTracking().Where(happened => happened.CaseId == caseId).OrderBy(happened => happened.Number)
            .Select(happened => new { happened.Action, happened.At }).ToListAsync(cancellation);
        var handedUp = events.LastOrDefault(happened => happened.Action == "hand-up")?.At;
        var begun = await db.Set<ReturnStart>().AsNoTracking().Where(start => start.CaseId == caseId).Select(start => (DateTimeOffset?)start.At).SingleOrDefaultAsync(cancellation);
        return handedUp is { } end && begun is { } start && end > start ? (int)Math.Ceiling((end - start).TotalMinutes) : 0;
    }
}
