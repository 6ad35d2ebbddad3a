using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Record;
using Luoshi.Office.Scopes;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Evidence;

/// <summary>A file that was handed in, or why it was not taken.</summary>
public sealed record EvidenceReceipt(KeptEvidence? Kept, LocalizedText? Refusal);

/// <summary>A file of evidence with what it was handed in for.</summary>
public sealed record KeptEvidence(EvidenceLink Link, EvidenceFile File);

/// <summary>
/// Keeps files of evidence: by the hash of their bytes, checked for what they are and looked over by a scanner before they are kept, never
/// changed afterwards. Who may see one is decided by whoever asks: by what it is about, and by unit.
/// </summary>
public sealed class EvidenceStore(IDbContextFactory<OfficeDb> databases, EvidenceOptions options, TimeProvider clock)
{
    private const int LongestName = 200;
    private readonly EvidenceFolder _folder = new(options.Folder, options.FlushEach);
    private readonly EvidenceScanner _scanner = new(options.Scanner);

    /// <summary>Takes a file as evidence of something. The same bytes again from the same unit for the same thing are the evidence that is already there.</summary>
    /// <param name="unitId">The unit that hands it in; null where it is nobody's in particular.</param>
    public async Task<EvidenceReceipt> ReceiveAsync(Stream content, string name, string about, string? unitId, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(by);
        var taken = await _folder.TakeAsync(content, options.MaxBytes, cancellation);
        try
        {
            name = CleanName(name);
            var (kind, refusal) = Check(taken.Path, taken.Size, name);
            refusal ??= await _scanner.RefusalAsync(taken.Path, cancellation);
            return refusal is not null || kind is null ? new(null, refusal) : new(await KeepAsync(taken, kind, new EvidenceLink
            {
                Id = Ids.Next(clock.GetUtcNow()),
                Hash = taken.Hash,
                About = about,
                Name = name,
                UnitId = unitId,
                By = by.Name,
                At = clock.GetUtcNow(),
            }, by, cancellation), null);
        }
        finally
        {
            File.Delete(taken.Path);
        }
    }

    /// <summary>Evidence that a scope covers, the last handed in first; what was withdrawn stays in the list. That somebody looked is told.</summary>
    /// <param name="about">What it is evidence of; null for anything.</param>
    /// <param name="before">Only what was handed in before the link of this id.</param>
    /// <param name="reading">Who looks.</param>
    public async Task<IReadOnlyList<KeptEvidence>> ListAsync(
        Scope scope, string? about, string? before, int limit, Act reading, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // Ids rise with time.
        var links = db.Seen(scope).Where(link => (about == null || link.About == about) && (before == null || link.Id.CompareTo(before) < 0));
        var found = await Kept(db, links.OrderByDescending(link => link.Id).Take(limit)).ToListAsync(cancellation);
        await db.NoteAsync(reading, cancellation);
        return [.. found.OrderByDescending(kept => kept.Link.Id, StringComparer.Ordinal)];
    }

    /// <summary>What a file was handed in for, as far as a scope covers it, the first first; empty where there is no such file or none of it is covered. That somebody looked is told.</summary>
    public async Task<IReadOnlyList<KeptEvidence>> OfFileAsync(string hash, Scope scope, Act reading, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await Kept(db, db.Seen(scope).Where(link => link.Hash == hash)).ToListAsync(cancellation);
        if (found.Count > 0)
        {
            await db.NoteAsync(reading, cancellation);
        }

        return [.. found.OrderBy(kept => kept.Link.Id, StringComparer.Ordinal)];
    }

    /// <summary>Under which names files were handed in for something, the first first, as far as a scope covers it. A name is told where it is cited; the file is another matter.</summary>
    public async Task<IReadOnlyList<EvidenceLink>> LinksAsync(string about, Scope scope, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Seen(scope).AsNoTracking().Where(link => link.About == about).OrderBy(link => link.Id).ToListAsync(cancellation);
    }

    /// <summary>Opens the bytes, after checking that they are still those that were handed in. That somebody reads them is told by whoever asked for the file.</summary>
    /// <exception cref="InvalidDataException">The file is gone or was changed behind the application's back.</exception>
    public async Task<Stream> OpenAsync(EvidenceFile kept, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var path = _folder.PathOf(kept.Hash);
        if (!File.Exists(path) || await EvidenceFolder.HashAsync(path, cancellation) != kept.Hash)
        {
            throw new InvalidDataException($"Evidence {kept.Hash}: the file is gone or was changed; run luoshi verify.");
        }

        return File.OpenRead(path);
    }

    /// <summary>Withdraws evidence that one of these units handed in; the link stays on record with the reason. False where it is withdrawn already, or theirs never was.</summary>
    public async Task<bool> WithdrawAsync(string linkId, IReadOnlyCollection<string> unitIds, Actor by, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<EvidenceLink>().SingleOrDefaultAsync(link => link.Id == linkId && link.WithdrawnAt == null, cancellation) is not { UnitId: { } unit } link || !unitIds.Contains(unit))
        {
            return false;
        }

        link.WithdrawnAt = clock.GetUtcNow();
        link.WithdrawnBy = by.Name;
        link.WithdrawnWhy = reason;
        db.Act = new Act(by, "evidence.withdraw", link.About, link.WithdrawnAt.Value, reason);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<KeptEvidence> KeepAsync((string Path, string Hash, long Size) taken, EvidenceKind kind, EvidenceLink link, Actor by, CancellationToken cancellation)
    {
        await using var db = await databases.OpenAsync(new Act(by, "evidence.add", link.About, link.At), cancellation);
        var there = db.Set<EvidenceLink>().Where(other => other.About == link.About && other.Hash == link.Hash && other.UnitId == link.UnitId && other.WithdrawnAt == null);
        if (await Kept(db, there).FirstOrDefaultAsync(cancellation) is { } already)
        {
            return already;
        }

        _folder.Keep(taken.Path, taken.Hash);
        var file = await db.Set<EvidenceFile>().SingleOrDefaultAsync(file => file.Hash == taken.Hash, cancellation);
        if (file is null)
        {
            file = new EvidenceFile { Hash = taken.Hash, Size = taken.Size, Kind = kind.Code, ReceivedAt = link.At };
            db.Add(file);
        }

        db.Add(link);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another request kept the same bytes in the meantime: only the link is new then. Anything else fails again.
            await using var again = await databases.OpenAsync(new Act(by, "evidence.add", link.About, link.At), cancellation);
            again.Add(link);
            file = await again.Set<EvidenceFile>().SingleAsync(kept => kept.Hash == taken.Hash, cancellation);
            await again.SaveChangesAsync(cancellation);
        }

        return new KeptEvidence(link, file);
    }

    private (EvidenceKind? Kind, LocalizedText? Refusal) Check(string path, long size, string name)
    {
        if (size > options.MaxBytes)
        {
            var most = (options.MaxBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
            return (null, new($"“{name}”超过 {most} MB，没有收下。请压缩图片或拆成几份。", $"“{name}” is larger than {most} MB and was not taken. Make its pictures smaller or hand it in as several files."));
        }

        if (size == 0)
        {
            return (null, new($"“{name}”是空文件，没有收下。", $"“{name}” is empty and was not taken."));
        }

        using var file = File.OpenRead(path);
        var (read, special) = EvidenceSigns.Read(file);
        if (special is { } harm)
        {
            return (null, new($"“{name}”：{harm.Zh}", $"“{name}”: {harm.En}"));
        }

        if (read is not { } kind)
        {
            var taken = string.Join("、", EvidenceKind.All.Select(one => one.Name.Zh));
            return (null, new(
                $"“{name}”的内容不是可以收的类型（{taken}），没有收下。",
                $"“{name}” is by its content no kind of file that is taken ({string.Join(", ", EvidenceKind.All.Select(one => one.Name.En))}); it was not taken."));
        }

        return kind.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
            ? (kind, null)
            : (null, new(
                $"“{name}”的内容是{kind.Name.Zh}，与文件名的后缀不符，没有收下。请改成 {string.Join(" 或 ", kind.Endings)} 后再交。",
                $"“{name}” is by its content a file of the kind {kind.Name.En}, unlike its name says; it was not taken. Name it {string.Join(" or ", kind.Endings)} and hand it in again."));
    }

    private static IQueryable<KeptEvidence> Kept(OfficeDb db, IQueryable<EvidenceLink> links) =>
        links.AsNoTracking().Join(db.Set<EvidenceFile>().AsNoTracking(), link => link.Hash, file => file.Hash, (link, file) => new KeptEvidence(link, file));

    private static string CleanName(string name)
    {
        var last = Path.GetFileName(name.Replace('\\', '/'));
        // Marks that turn the order of writing round could make cod.exe of exe.doc.
        last = string.Concat(last.Where(character => !char.IsControl(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format)).Trim();
        return last.Length <= LongestName ? last : Path.ChangeExtension(last[..(LongestName - 8)], Path.GetExtension(last));
    }
}
