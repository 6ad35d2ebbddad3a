using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Acknowledgements;

/// <summary>The findings of a document with what people said about them.</summary>
/// <param name="Findings">All findings, those that somebody acknowledged marked so.</param>
/// <param name="Obsolete">Acknowledgements whose finding is gone, or no longer rests on the same words.</param>
public sealed record AcknowledgedFindings(ImmutableArray<Finding> Findings, ImmutableArray<Acknowledgement> Obsolete);

/// <summary>Ties acknowledgements to the findings that they are about.</summary>
public static class Acknowledging
{
    private const int DigestLength = 16;

    /// <summary>The acknowledgement of a finding of a document.</summary>
    public static Acknowledgement Of(SourceDocument source, Finding finding, string by, DateTimeOffset at, string reason)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(finding);
        var anchor = Anchor.Of(source, finding.Span);
        var basis = Basis(source, finding);
        var id = Digest([finding.Code, anchor.Quote, anchor.Ordinal.ToString(CultureInfo.InvariantCulture), basis, at.UtcTicks.ToString(CultureInfo.InvariantCulture)]);
        return new("a" + id, finding.Code, anchor, basis, by, at, reason);
    }

    /// <summary>Marks the findings that are acknowledged. Of two acknowledgements of one finding the later counts.</summary>
    public static AcknowledgedFindings Apply(SourceDocument source, ImmutableArray<Finding> findings, IEnumerable<Acknowledgement> acknowledgements)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(acknowledgements);
        ImmutableArray<Acknowledgement> all = [.. acknowledgements.OrderBy(a => a.At).ThenBy(a => a.Id, StringComparer.Ordinal)];
        if (all.IsEmpty)
        {
            return new(findings, []);
        }

        var text = AnchorText.Of(source);
        var marked = findings.ToBuilder();
        var obsolete = ImmutableArray.CreateBuilder<Acknowledgement>();
        var places = findings.Select((f, i) => (f.Code, Index: i)).ToLookup(p => p.Code, p => p.Index, StringComparer.Ordinal);
        foreach (var acknowledgement in all)
        {
            if (Place(acknowledgement, places[acknowledgement.Code], source, text, findings) is int at)
            {
                marked[at] = marked[at] with { Acknowledged = acknowledgement };
            }
            else
            {
                obsolete.Add(acknowledgement);
            }
        }

        return new(marked.ToImmutable(), obsolete.ToImmutable());
    }

    // The finding at the words; of several there, the one that rests on the same.
    private static int? Place(Acknowledgement acknowledgement, IEnumerable<int> candidates, SourceDocument source, AnchorText text, ImmutableArray<Finding> findings)
    {
        if (!candidates.Any() || acknowledgement.Anchor.Find(text) is not { } span)
        {
            return null;
        }

        foreach (var at in candidates)
        {
            var there = findings[at].Span;
            if ((there == span || there.Overlaps(span)) && (acknowledgement.Basis.Length == 0 || acknowledgement.Basis == Basis(source, findings[at])))
            {
                return at;
            }
        }

        return null;
    }

    // The accused words and all others that it rests on, in order; white space and width of characters make no difference.
    private static string Basis(SourceDocument source, Finding finding) =>
        Digest(finding.Related.Select(r => r.Span).Prepend(finding.Span).Select(s => AnchorText.Fold(source.Slice(s))));

    private static string Digest(IEnumerable<string> words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))))[..DigestLength];
}
