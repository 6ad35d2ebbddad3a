using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Evidence;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Reports;

/// <summary>What a unit wants a line to say.</summary>
/// <param name="Version">The version that its writer saw; not asked where <paramref name="Seen"/> is given.</param>
/// <param name="Value">As written; empty for none.</param>
/// <param name="Evidence">Kept files by their hashes, with 、 between them.</param>
/// <param name="Seen">What the line said when its writer took it away, as <see cref="ReturnSheet.StampOf(ReturnLine)"/> writes it; null on the page.</param>
public sealed record LineEdit(
    string LineId, int Version, string Value, ReportedState State, string Narrative, string NextStep, string Help, string Evidence, string? Seen = null);

/// <summary>What is wrong with an edit.</summary>
/// <param name="Field">The field, for marking it; see <see cref="ReturnFields"/>.</param>
public sealed record LineFault(string LineId, LocalizedText Field, LocalizedText Text);

/// <summary>What came of saving: how many lines changed, or everything that is wrong, with nothing saved.</summary>
public sealed record LinesSaved(int Changed, ImmutableArray<LineFault> Faults);

/// <summary>Where a unit fills its return in, on the page or from a workbook. Either everything is saved or nothing.</summary>
public sealed class ReturnDesk(IDbContextFactory<OfficeDb> databases, CaseReading reading, TimeProvider clock)
{
    private static readonly LocalizedText NotTheirs = new("没有这张由您单位填报的报表。", "There is no such return that your unit fills in.");

    /// <summary>The lines of a return, in order.</summary>
    public async Task<IReadOnlyList<ReturnLine>> LinesAsync(string caseId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ReturnLine>().AsNoTracking().Where(line => line.CaseId == caseId).OrderBy(line => line.Order).ToListAsync(cancellation);
    }

    /// <summary>The return as it was accepted; null while it is not.</summary>
    public async Task<AcceptedPicture?> PictureAsync(string caseId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ReturnPicture>().AsNoTracking().SingleOrDefaultAsync(picture => picture.CaseId == caseId, cancellation) is { } picture ? AcceptedReturn.Read(picture) : null;
    }

    /// <summary>Saves lines. Saved again with the same words nothing changes.</summary>
    public Task<Outcome<LinesSaved>> SaveAsync(string caseId, IReadOnlyList<LineEdit> edits, Principal who, string from, CancellationToken cancellation = default) =>
        SaveAsync(caseId, edits, [], who, from, cancellation);

    /// <summary>Saves lines of which some could not even be read: then nothing is saved, and everything that is wrong is told at once.</summary>
    /// <param name="unread">What could not be read.</param>
    public async Task<Outcome<LinesSaved>> SaveAsync(
        string caseId, IReadOnlyList<LineEdit> edits, IReadOnlyList<LineFault> unread, Principal who, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentNullException.ThrowIfNull(unread);
        ArgumentNullException.ThrowIfNull(who);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(who.ActorFrom(from), "reports.save", CaseFile.AboutOf(caseId), now), cancellation);
        var (open, refusal) = await WritableAsync(db, caseId, who, now, cancellation);
        if (open is null)
        {
            return refusal;
        }

        var lines = await db.Set<ReturnLine>().Where(line => line.CaseId == caseId).ToDictionaryAsync(line => line.Id, StringComparer.Ordinal, cancellation);
        var known = await HandedInAsync(db, open.File.OwnerUnit, edits.SelectMany(edit => Cases.UnitList.Split(edit.Evidence)), cancellation);
        var faults = unread.Concat(edits.SelectMany(edit => LineFaults.Of(edit, lines.GetValueOrDefault(edit.LineId), known))).ToImmutableArray();
        if (!faults.IsEmpty)
        {
            return new LinesSaved(0, faults);
        }

        return await KeepAsync(db, caseId, edits.Count(edit => Apply(edit, lines[edit.LineId])), now, cancellation);
    }

    /// <summary>Adds a kept file to the evidence of a line.</summary>
    public async Task<Outcome<LinesSaved>> AttachAsync(string caseId, string lineId, string hash, Principal who, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(who.ActorFrom(from), "reports.attach", CaseFile.AboutOf(caseId), now), cancellation);
        var (open, refusal) = await WritableAsync(db, caseId, who, now, cancellation);
        if (open is null)
        {
            return refusal;
        }

        if (await db.Set<ReturnLine>().SingleOrDefaultAsync(line => line.Id == lineId && line.CaseId == caseId, cancellation) is not { } line)
        {
            return new LocalizedText("本报表没有这一行，请重新打开。", "The return has no such line: open it anew.");
        }

        if (!(await HandedInAsync(db, open.File.OwnerUnit, [hash], cancellation)).Contains(hash))
        {
            return new LocalizedText("没有这份证明材料，请先上传。", "There is no such file of evidence: hand it in first.");
        }

        if (line.EvidenceHashes.Contains(hash))
        {
            return new LinesSaved(0, []);
        }

        (line.Evidence, line.Touched) = (Cases.UnitList.Join(line.EvidenceHashes.Append(hash)), true);
        return await KeepAsync(db, caseId, 1, now, cancellation);
    }

    /// <summary>Says that nothing is new: every line that was not looked at stands as it is.</summary>
    public async Task<Outcome<LinesSaved>> NothingNewAsync(string caseId, Principal who, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(who.ActorFrom(from), "reports.nothing-new", CaseFile.AboutOf(caseId), now), cancellation);
        var (open, refusal) = await WritableAsync(db, caseId, who, now, cancellation);
        if (open is null)
        {
            return refusal;
        }

        var lines = await db.Set<ReturnLine>().Where(line => line.CaseId == caseId && !line.Touched).OrderBy(line => line.Order).ToListAsync(cancellation);
        lines.ForEach(line => line.Touched = line.State != ReportedState.Unsaid);
        await BeginAsync(db, caseId, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new LinesSaved(
            lines.Count(line => line.Touched),
            [.. lines.Where(line => !line.Touched).Select(line => new LineFault(line.Id, ReturnFields.State, line.Fault ?? new("请选择进展状态。", "Choose a state.")))]);
    }

    /// <summary>Why somebody cannot change a return now; null where they can.</summary>
    internal static async Task<LocalizedText?> RefusalAsync(OfficeDb db, OpenCase open, Principal who, DateOnly today, CancellationToken cancellation) =>
        open.File.Kind != ReturnKind.Kind.Code || !who.Posts.Any(post => post.UnitId == open.File.OwnerUnit && post.RoleCode is Roles.UnitLiaison or Roles.UnitLeader) ? NotTheirs
        : open.File.State != ReturnKind.ToReport ? new($"报表现为“{open.State.Name.Zh}”，不能修改。", $"The return stands at \"{open.State.Name.En}\" and cannot be changed.")
        : await ReturnWork.IsOpenAsync(db, open.Snapshot.Data[ReturnData.Round], open.File.OwnerUnit, today, cancellation) ? null
        : new("报送期已关闭；确需补报或更正的，请由办公室为本单位开例外。", "The round is closed; where something must still be reported, let the office make an exception for the unit.");

    private async Task<(OpenCase? Open, LocalizedText Refusal)> WritableAsync(OfficeDb db, string caseId, Principal who, DateTimeOffset now, CancellationToken cancellation) =>
        await reading.FindAsync(db, caseId, cancellation) is not { } open ? (null, NotTheirs)
        : await RefusalAsync(db, open, who, ChinaTime.DateOf(now), cancellation) is { } refusal ? (null, refusal)
        : (open, default);

    // Of these files the ones that the unit itself handed in and did not withdraw.
    private static async Task<HashSet<string>> HandedInAsync(OfficeDb db, string unit, IEnumerable<string> hashes, CancellationToken cancellation)
    {
        var named = hashes.Distinct(StringComparer.Ordinal).ToList();
        return (await db.Set<EvidenceLink>().AsNoTracking().Where(link => named.Contains(link.Hash) && link.UnitId == unit && link.WithdrawnAt == null)
            .Select(link => link.Hash).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<Outcome<LinesSaved>> KeepAsync(OfficeDb db, string caseId, int changed, DateTimeOffset now, CancellationToken cancellation)
    {
        await BeginAsync(db, caseId, now, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new LocalizedText("他人同时改了这张报表，您的修改没有保存；请核对后再保存。", "Somebody else changed the return at the same moment and yours was not saved: look at it and save again.");
        }

        return new LinesSaved(changed, []);
    }

    private static bool Apply(LineEdit edit, ReturnLine line)
    {
        var before = (line.Value, line.State, line.Narrative, line.NextStep, line.Help, line.Evidence);
        line.Value = ReturnValue.Read(edit.Value);
        line.State = edit.State;
        (line.Narrative, line.NextStep, line.Help, line.Evidence) = (ReturnSheet.Plain(edit.Narrative), ReturnSheet.Plain(edit.NextStep), ReturnSheet.Plain(edit.Help), edit.Evidence.Trim());
        var changed = before != (line.Value, line.State, line.Narrative, line.NextStep, line.Help, line.Evidence);

        // A page sends every line along, looked at or not; whoever sends a workbook back has gone through it.
        line.Touched |= changed || edit.Seen is not null;
        return changed;
    }

    private static async Task BeginAsync(OfficeDb db, string caseId, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!await db.Set<ReturnStart>().AnyAsync(start => start.CaseId == caseId, cancellation))
        {
            db.Add(new ReturnStart { CaseId = caseId, At = now });
        }
    }
}
