using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Evidence;
using Luoshi.Office.Record;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Evidence;

/// <summary>Something that evidence is handed in for.</summary>
/// <param name="About">As the record names it: <c>plan:9f2c</c>.</param>
/// <param name="Address">Its page; null where it has none.</param>
public sealed record EvidenceMatter(string About, LocalizedText Title, string? Address);

/// <summary>Evidence as the caller sees it and hands it in. Whatever they look at is put on record.</summary>
public sealed class EvidenceDesk(EvidenceStore store, OwnPlans plans, CaseStore cases, Caller caller, Viewpoint view, TimeProvider clock)
{
    public const string List = "evidence.list";
    public const string Read = "evidence.read";
    public const string Download = "evidence.download";
    private const string PlanPrefix = "plan:";

    private IReadOnlyList<EvidenceMatter>? _plans;

    /// <summary>The posts by whose units the caller hands evidence in.</summary>
    public IReadOnlyList<HeldPost> Units => caller.Who is { } who ? EvidenceSight.HandingIn(who) : [];

    public Task<IReadOnlyList<KeptEvidence>> ListAsync(string? about, string? before, int limit, CancellationToken cancellation) =>
        store.ListAsync(caller.Scope, about, before, limit, Looking(List, about ?? "evidence:all", null), cancellation);

    /// <summary>What a file was handed in for, as far as the caller sees it; empty where they see none of it.</summary>
    /// <param name="action">What they do with it: <see cref="Read"/> or <see cref="Download"/>.</param>
    /// <param name="why">More about it, for the record.</param>
    public Task<IReadOnlyList<KeptEvidence>> OfFileAsync(string hash, string action, string? why, CancellationToken cancellation) =>
        store.OfFileAsync(hash, caller.Scope, Looking(action, "evidence:" + hash, why), cancellation);

    public Task<Stream> OpenAsync(EvidenceFile file, CancellationToken cancellation) => store.OpenAsync(file, cancellation);

    /// <summary>The plans that the caller may hand evidence in for.</summary>
    public async Task<IReadOnlyList<EvidenceMatter>> PlansAsync(CancellationToken cancellation) => _plans ??=
        [.. (await plans.ListAsync(view.AsOf, cancellation)).Select(plan => new EvidenceMatter(PlanPrefix + plan.Id, Of(EvidenceTexts.Plan, plan.Title, plan.Title), PlanLinks.Reader(plan.Id)))];

    /// <summary>What is named so; null where there is no such thing, or the caller does not see it.</summary>
    public async Task<EvidenceMatter?> MatterAsync(string? about, CancellationToken cancellation)
    {
        if (about?.StartsWith(CaseFile.AboutPrefix, StringComparison.Ordinal) == true && caller.Who is { } who)
        {
            return await cases.FindAsync(about[CaseFile.AboutPrefix.Length..], who, cancellation) is { } open
                ? new(about, Of(EvidenceTexts.Case, open.File.TitleZh, open.File.TitleEn), open.Link) : null;
        }

        return (await PlansAsync(cancellation)).FirstOrDefault(matter => matter.About == about);
    }

    /// <summary>Takes a file; what it is evidence of and for which unit are held against what the caller sees and where they work.</summary>
    public async Task<EvidenceReceipt> ReceiveAsync(Stream content, string name, string? about, string? unitId, CancellationToken cancellation)
    {
        var unit = string.IsNullOrEmpty(unitId) && Units is [var only] ? only : Units.FirstOrDefault(post => post.UnitId == unitId);
        return await MatterAsync(about, cancellation) is not { } matter ? new(null, EvidenceTexts.NoMatter)
            : unit is null ? new(null, EvidenceTexts.NoUnit)
            : await store.ReceiveAsync(content, name, matter.About, unit.UnitId, caller.Actor, cancellation);
    }

    public Task<bool> WithdrawAsync(string linkId, string reason, CancellationToken cancellation) =>
        store.WithdrawAsync(linkId, [.. Units.Select(post => post.UnitId)], caller.Actor, reason, cancellation);

    private Act Looking(string action, string about, string? why) => new(caller.Actor, action, about, clock.GetUtcNow(), why);

    private static LocalizedText Of(LocalizedText kind, string zh, string en) =>
        new(kind.Zh.Replace("{0}", zh, StringComparison.Ordinal), kind.En.Replace("{0}", en, StringComparison.Ordinal));
}
