using System.Buffers;
using System.Text;

namespace Luoshi.Web.SharedPages;

/// <summary>All that a page depends on.</summary>
internal sealed record PageKey(
    object Plan, string PlanId, long Corrections, DateOnly? PublishedFrom, long Amendments, long Acknowledgements, string Address, string Language, DateOnly AsOf, DateOnly Today, string Permissions, bool Demo);

/// <summary>A page as bytes, without what is different for each person: that is put in its places each time.</summary>
/// <param name="Pieces">What stands before, between and after the places; in pieces that are no burden on the memory for large things.</param>
/// <param name="Places">Before which piece each of them is.</param>
internal sealed record MadePage(IReadOnlyList<ReadOnlyMemory<byte>> Pieces, IReadOnlyList<int> Places)
{
    private const string ContentType = "text/html; charset=utf-8";

    public int Size { get; } = Pieces.Sum(piece => piece.Length);

    /// <summary>Cuts a page where it was marked; null where the marks are not there once each and in their order.</summary>
    public static MadePage? Cut(IReadOnlyList<ReadOnlyMemory<byte>> page, IReadOnlyList<ReadOnlyMemory<byte>> marks)
    {
        List<ReadOnlyMemory<byte>> pieces = [.. page];
        var places = new List<int>();
        foreach (var mark in marks)
        {
            var from = places.Count == 0 ? 0 : places[^1];
            var number = pieces.FindIndex(piece => piece.Span.IndexOf(mark.Span) >= 0);
            if (number < from)
            {
                return null;
            }

            var (piece, at) = (pieces[number], pieces[number].Span.IndexOf(mark.Span));
            pieces[number] = piece[..at];
            pieces.Insert(number + 1, piece[(at + mark.Length)..]);
            places.Add(number + 1);
            if (pieces.Exists(other => other.Span.IndexOf(mark.Span) >= 0))
            {
                return null;
            }
        }

        return new(pieces, places);
    }

    /// <summary>The same page, in memory of its own.</summary>
    public MadePage Copy() => new([.. Pieces.Select(piece => (ReadOnlyMemory<byte>)piece.ToArray())], Places);

    /// <summary>Gives the page out with the personal parts in their places.</summary>
    public async Task WriteAsync(HttpResponse response, IReadOnlyList<string> parts)
    {
        byte[][] between = [.. parts.Select(part => Encoding.UTF8.GetBytes(part))];
        response.ContentType = ContentType;
        response.ContentLength = Size + between.Sum(part => part.Length);
        var next = 0;
        for (var number = 0; number < Pieces.Count; number++)
        {
            if (next < Places.Count && number == Places[next])
            {
                response.BodyWriter.Write(between[next]);
                next++;
            }

            response.BodyWriter.Write(Pieces[number].Span);
        }

        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }
}
