namespace Luoshi.Web.Pages.Workbench;

/// <summary>
/// The results as the page writes them, taken apart into heads and lines. Words of the draft come encoded, without a single
/// &lt; or ", so the tags that part the lines cannot be written by a draft.
/// </summary>
internal sealed class DraftMarkup
{
    private const string HeadOpens = "<div data-head=\"";
    private const string ListOpens = "<ol class=\"plain";
    private const string ListCloses = "</ol>";
    private const string RowOpens = "<li data-row=\"";
    private const string RowCloses = "</li>";
    private readonly Dictionary<string, List<string>> _rows = new(StringComparer.Ordinal);

    private DraftMarkup(string html)
    {
        var at = 0;
        while ((at = html.IndexOf(HeadOpens, at, StringComparison.Ordinal)) >= 0)
        {
            var next = html.IndexOf(HeadOpens, at + HeadOpens.Length, StringComparison.Ordinal);
            var part = html.AsSpan(at, (next < 0 ? html.Length : next) - at);
            at = next < 0 ? html.Length : next;
            Take(part);
        }
    }

    /// <summary>What stands inside each head, by its name.</summary>
    public List<KeyValuePair<string, string>> Heads { get; } = [];

    public static DraftMarkup Of(string html) => new(html);

    /// <summary>What stands inside each line of a list.</summary>
    public IReadOnlyList<string> Rows(string list) => _rows.GetValueOrDefault(list, []);

    // A head, and the list that follows it.
    private void Take(ReadOnlySpan<char> part)
    {
        var name = part[HeadOpens.Length..];
        name = name[..name.IndexOf('"')];
        var list = part.IndexOf(ListOpens, StringComparison.Ordinal);
        var head = list < 0 ? part : part[..list];
        Heads.Add(new(name.ToString(), head[(head.IndexOf('>') + 1)..head.LastIndexOf("</div>", StringComparison.Ordinal)].Trim().ToString()));
        var rows = new List<string>();
        _rows[name.ToString()] = rows;
        if (list < 0)
        {
            return;
        }

        var rest = part[list..part.LastIndexOf(ListCloses, StringComparison.Ordinal)];
        var opens = rest.IndexOf(RowOpens, StringComparison.Ordinal);
        while (opens >= 0)
        {
            rest = rest[(opens + RowOpens.Length)..];
            opens = rest.IndexOf(RowOpens, StringComparison.Ordinal);
            var row = opens < 0 ? rest : rest[..opens];
            rows.Add(row[(row.IndexOf('>') + 1)..row.LastIndexOf(RowCloses, StringComparison.Ordinal)].Trim().ToString());
        }
    }
}
