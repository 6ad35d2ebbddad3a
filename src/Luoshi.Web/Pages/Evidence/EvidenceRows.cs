using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Evidence;
using Luoshi.Office.People;

namespace Luoshi.Web.Pages.Evidence;

/// <summary>A piece of evidence in words.</summary>
/// <param name="Matter">What it is evidence of; null where the caller does not see that, or it is gone.</param>
/// <param name="Unit">The unit that handed it in, as it is called on the day.</param>
public sealed record EvidenceRow(KeptEvidence Kept, EvidenceMatter? Matter, string Unit)
{
    /// <summary>What a browser offers to choose from.</summary>
    public static string Endings { get; } = string.Join(',', EvidenceKind.All.SelectMany(kind => kind.Endings));

    public LocalizedText Kind => EvidenceKind.Of(Kept.File.Kind)?.Name ?? new(Kept.File.Kind, Kept.File.Kind);

    public string Kilobytes => Math.Max(1, (Kept.File.Size + 512) / 1024).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Addresses of evidence.</summary>
internal static class EvidenceLinks
{
    public static string Page(string hash) => "/evidence/" + hash;

    public static string Content(string hash) => Page(hash) + "/content";

    public static string Picture(string hash) => Page(hash) + "/picture";
}

/// <summary>Puts evidence into words.</summary>
public sealed class EvidenceRows(EvidenceDesk desk, UnitStore units)
{
    public async Task<IReadOnlyList<EvidenceRow>> OfAsync(IReadOnlyList<KeptEvidence> evidence, DateOnly on, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var directory = await units.DirectoryAsync(on, cancellation: cancellation);
        var matters = new Dictionary<string, EvidenceMatter?>(StringComparer.Ordinal);
        var rows = new List<EvidenceRow>();
        foreach (var kept in evidence)
        {
            if (!matters.TryGetValue(kept.Link.About, out var matter))
            {
                matters[kept.Link.About] = matter = await desk.MatterAsync(kept.Link.About, cancellation);
            }

            rows.Add(new(kept, matter, kept.Link.UnitId is { } unit ? directory.Find(unit)?.Name ?? unit : "—"));
        }

        return rows;
    }
}
