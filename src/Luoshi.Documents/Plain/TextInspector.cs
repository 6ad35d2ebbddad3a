using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Documents.Plain;

/// <summary>Turns what decoding met, and what the text looks like, into findings in order of place.</summary>
internal static class TextInspector
{
    private const char Replacement = '\uFFFD';

    public static ImmutableArray<Finding> Inspect(
        SourceDocument source, DetectedEncoding encoding, DecodedText decoded, PlainTextOptions options)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            findings.Add(ReadingFindings.Empty());
        }

        if (!encoding.Certain)
        {
            findings.Add(ReadingFindings.Uncertain(encoding.Kind));
        }

        if (LooksLikeMarkup(source.Text))
        {
            findings.Add(ReadingFindings.Markup());
        }

        AddDamage(findings, source, encoding.Kind, decoded, options.MaxDamageFindings);
        return findings.ToImmutable();
    }

    private static void AddDamage(
        ImmutableArray<Finding>.Builder findings, SourceDocument source, TextEncodingKind kind, DecodedText decoded, int keep)
    {
        var count = source.Text.AsSpan().Count(Replacement);
        var at = source.Text.IndexOf(Replacement, StringComparison.Ordinal);
        for (var i = 0; at >= 0; i++)
        {
            if (i == keep)
            {
                findings.Add(ReadingFindings.MoreDamage(source, at, count - keep));
                return;
            }

            var bytes = count == decoded.Damaged && i < decoded.FirstBytes.Length ? decoded.FirstBytes[i] : null;
            findings.Add(decoded.Damaged > 0
                ? ReadingFindings.Undecodable(source, at, kind, bytes)
                : ReadingFindings.ReplacementCharacter(source, at));
            at = source.Text.IndexOf(Replacement, at + 1);
        }
    }

    private static bool LooksLikeMarkup(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
    }
}
