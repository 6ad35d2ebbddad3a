namespace Luoshi.Web.Tests.Figures;

/// <summary>A page as somebody was shown it.</summary>
/// <param name="Address">Path and query.</param>
sealed record SeenPage(string Address, PageElement Root)
{
    private readonly Dictionary<PageElement, int> _lists = [];
    private string? _words;

    public PageElement Main { get; } = Figure.MainOf(Root);

    /// <summary>Whether it shows a sentence that promises, word for word, and beside it the evidence.</summary>
    public bool IsWhy { get; } = Figure.MainOf(Root).Inside.Any(IsQuote) && Figure.MainOf(Root).Inside.Any(element => element.Attributes.ContainsKey("data-evidence"));

    /// <summary>All its words.</summary>
    public string Words => _words ??= Main.Text;

    /// <summary>Whether it is the record of a case or return: with the story of who did what when.</summary>
    public bool IsRecord { get; } = Figure.MainOf(Root).Inside.Any(element => element["id"] == "story");

    /// <summary>Whether it is the document itself, with what was not understood in grey.</summary>
    public bool IsDocument { get; } = Figure.MainOf(Root).Inside.Any(element => element.HasClass("document"));

    /// <summary>The longest list of the page, or of the part of it that has an id.</summary>
    public int ListAt(string? fragment)
    {
        var part = fragment is null ? Main : Main.Inside.FirstOrDefault(element => element["id"] == fragment);
        // A heading stands for the section that it opens.
        part = part is { Name: "h1" or "h2" or "h3" } ? part.Parent : part;
        return part is null ? 0 : LongestList(part);
    }

    /// <summary>How many rows or items the longest list of an element has.</summary>
    public int LongestList(PageElement part)
    {
        if (!_lists.TryGetValue(part, out var longest))
        {
            _lists[part] = longest = part.Inside.Prepend(part).Select(LengthOf).DefaultIfEmpty(0).Max();
        }

        return longest;
    }

    // Tables under one another, such as what a unit owes in each role, are one list; a cell may hold a list, or be an entry itself.
    private static int LengthOf(PageElement element) => element.Name switch
    {
        "table" or "main" => new[]
        {
            element.Inside.Count(row => row.Name == "tr" && row.Parent?.Name == "tbody" && !row.HasClass("group")),
            element.Inside.Count(item => item.Name == "li" && item.Parent?.HasClass("milestones") == true),
            element.Inside.Count(link => link.Name == "a" && link.Parent?.HasClass("cell") == true),
            element.Inside.Count(section => section.Name == "section" && section.HasClass("act")),
        }.Max(),
        "ul" or "ol" => Math.Max(element.Children.Count(item => item.Name == "li"), element.Inside.Count(item => item.HasClass("finding-line"))),
        "form" => element.Children.Count(child => child.Name == "fieldset"),
        _ => 0,
    };

    /// <summary>Whether a part of the page has a table in which a figure stands, so that its rows add it up or tell of what.</summary>
    public bool Tabulates(string digits, string? fragment) =>
        Main.Inside.FirstOrDefault(element => element["id"] == fragment)?.Around.Skip(1).First().Inside.Any(cell => cell.Name == "td" && cell.Text.Trim() == digits) == true;

    private static bool IsQuote(PageElement element) => element.Name == "blockquote" && element.HasClass("official");
}
