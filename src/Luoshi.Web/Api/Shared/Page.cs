using System.ComponentModel;
using System.Globalization;

namespace Luoshi.Web.Api.Shared;

/// <summary>A part of a list.</summary>
[Description("清单的一段。A part of a list.")]
internal sealed record Page<T>(
    IReadOnlyList<T> Items,
    [property: Description("筛选后共有多少条。How many there are under these filters.")] int Total,
    [property: Description("下一段的 cursor；没有下一段时为 null。The cursor of the next part; null where this is the last.")] string? Next);

/// <summary>Which part of a list is asked for.</summary>
internal static class Paging
{
    public const string CursorKey = "cursor";
    public const string LimitKey = "limit";
    public const int Usual = 100;
    public const int Most = 500;

    /// <summary>Reads how many items are asked for at most.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static Fault? LimitFault(HttpContext http, out int most)
    {
        var limit = http.Request.Query[LimitKey].ToString();
        most = Usual;
        return limit.Length > 0 && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > Most)
            ? new Fault(LimitKey, new($"应为 1 到 {Most} 的整数", $"it is a whole number from 1 to {Most}"))
            : null;
    }

    /// <summary>Cuts the part out that the address asks for. A cursor is the key of the last item that was seen, so that what is added meanwhile shifts nothing.</summary>
    public static IResult Send<TRow, T>(HttpContext http, IReadOnlyList<TRow> rows, Func<TRow, string> key, Func<TRow, T> show)
    {
        var cursor = http.Request.Query[CursorKey].ToString();
        if (LimitFault(http, out var most) is { } wrong)
        {
            return Problem.Of(http, ProblemKinds.BadParameter, null, wrong);
        }

        var start = 0;
        if (cursor.Length > 0)
        {
            while (start < rows.Count && key(rows[start]) != cursor)
            {
                start++;
            }

            if (start == rows.Count)
            {
                return Problem.Of(http, ProblemKinds.BadParameter, null, new Fault(CursorKey, new("不是本清单给出的 cursor；请从头读起", "it is no cursor of this list; begin again without one")));
            }

            start++;
        }

        var part = rows.Skip(start).Take(most).ToList();
        var next = start + part.Count < rows.Count && part.Count > 0 ? key(part[^1]) : null;
        return Results.Ok(new Page<T>([.. part.Select(show)], rows.Count, next));
    }
}
