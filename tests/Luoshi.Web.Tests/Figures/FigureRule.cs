namespace Luoshi.Web.Tests.Figures;

/// <summary>A figure that breaks the rule.</summary>
/// <param name="Page">The address of the page that it stands on.</param>
sealed record WrongFigure(string Page, string Digits, string Around, string Fault)
{
    public override string ToString() => $"{Page}: {Digits} in “{Around}” {Fault}";
}

/// <summary>
/// Holds figures to the product's rule: each leads in one click to the sentence that promised it and to the evidence behind it, or, where it
/// counts things, to the list that it counts.
/// <para>The click is the link that the figure is in. Where it is in none, it is the link of what it stands in: the header of its table row, its list
/// item, the legend of its fields, or the page's or panel's own subject (<c>.subject</c>). It keeps the rule where the page behind that link</para>
/// <list type="bullet">
/// <item>quotes the sentence, has the section of evidence, and tells this figure in one of them;</item>
/// <item>or, for a count, has a list with at least as many entries;</item>
/// <item>or, for a whole number that belongs to a record of the office (days late, fields of a return), is that record with its story;</item>
/// <item>or, for a sum of such numbers, is the table in which the same figure stands, with the records under it;</item>
/// <item>or, for a share of the text that was understood (<c>a.coverage</c>), is the text itself, with what was not understood in grey.</item>
/// </list>
/// <para>A figure that stands on a page with the sentence and the evidence is there already, and so is a count that heads, adds up or captions a
/// list of at least as many entries, and what a record says of itself in its story.</para>
/// </summary>
/// <param name="get">The page at an address as the same person sees it; null where there is none, or what is there is no page.</param>
sealed class FigureRule(Func<string, Task<SeenPage?>> get)
{
    /// <summary>The figures of a page, and those of them that break the rule, with why.</summary>
    public async Task<(int Figures, List<WrongFigure> Wrong)> CheckAsync(SeenPage page)
    {
        var (count, wrong) = (0, new List<WrongFigure>());
        foreach (var figure in Figure.In(page.Root))
        {
            count++;
            if (await FaultAsync(page, figure) is { } fault)
            {
                wrong.Add(new(page.Address, figure.Digits, figure.Around, fault));
            }
        }

        foreach (var marked in page.Main.Inside.Where(element => element.Name == "a" && element.HasClass("why")))
        {
            count++;
            if (await GoToAsync(page, marked) is not { IsWhy: true })
            {
                wrong.Add(new(page.Address, marked.Text.Trim(), marked["href"] ?? string.Empty, "is marked as a figure and leads where sentence and evidence are not shown"));
            }
        }

        return (count, wrong);
    }

    private async Task<string?> FaultAsync(SeenPage page, Figure figure)
    {
        var around = figure.At.Around.ToList();
        if (around.Find(element => element.Name == "a" && element["href"] is not null) is { } link)
        {
            return await KeepsAsync(page, figure, link) ? null : $"leads to {link["href"]}, which shows neither sentence and evidence nor the list that it counts";
        }

        if (page.IsWhy || IsAtHome(page, figure, around))
        {
            return null;
        }

        var links = LinksOf(page, around).ToList();
        foreach (var other in links)
        {
            if (await KeepsAsync(page, figure, other))
            {
                return null;
            }
        }

        return links.Count == 0 ? "is in no link" : $"stands beside {string.Join(", ", links.Select(other => other["href"]))}, which do not show its sentence and evidence";
    }

    // The links of what a figure stands in, the nearest first.
    private static IEnumerable<PageElement> LinksOf(SeenPage page, List<PageElement> around)
    {
        var row = around.Find(element => element.Name == "tr");
        var body = around.Find(element => element.Name == "tbody");
        IEnumerable<PageElement?> headers =
        [
            .. row?.Children.Where(cell => cell.Name == "th") ?? [],
            .. body?.Inside.Where(cell => cell.Name == "th" && cell["scope"] == "rowgroup") ?? [],
            .. around.Where(element => element.Name is "li" or "dd"),
            .. around.Find(element => element.Name == "fieldset")?.Children.Where(child => child.Name == "legend") ?? [],
            around.Find(element => element.Name is "aside" or "section" or "article")?.Inside.FirstOrDefault(element => element.HasClass("subject")),
            page.Main.Inside.FirstOrDefault(element => element.HasClass("subject") && !element.Around.Any(above => above.Name is "aside" or "section" or "article" or "li" or "tr")),
        ];
        return headers.OfType<PageElement>().SelectMany(header => header.Inside).Where(element => element.Name == "a" && element["href"] is not null).Distinct();
    }

    private static bool IsAtHome(SeenPage page, Figure figure, List<PageElement> around)
    {
        if (page.IsRecord && around.Exists(element => element.Name == "h1" || element.HasClass("line") || element.HasClass("owed")))
        {
            return true;
        }

        var head = around.Find(element => element.Name is "tfoot" or "caption" or "h1" or "h2" or "h3" or "summary" || element["scope"] == "rowgroup" || element.HasClass("counts"));
        if (head is null || !figure.IsCount || !int.TryParse(figure.Digits, out var count))
        {
            return false;
        }

        // Totals add up what stands above them; other heads stand over what they count.
        var list = head.HasClass("counts") ? page.Main : head.Around.Skip(1).FirstOrDefault(element => element.Name is "table" or "section" or "details" or "li" or "main") ?? page.Main;
        return head.Name == "tfoot" || page.LongestList(list) >= count || (head.Name is "h1" or "h2" or "h3" && page.LongestList(page.Main) >= count);
    }

    private async Task<bool> KeepsAsync(SeenPage page, Figure figure, PageElement link)
    {
        if (await GoToAsync(page, link) is not { } target)
        {
            return false;
        }

        var fragment = link["href"]?.Split('#') is [_, { Length: > 0 } part] ? part : null;
        return (target.IsWhy && target.Words.Contains(figure.Digits, StringComparison.Ordinal)) || (target.IsRecord && figure.IsCount) || (target.IsDocument && link.HasClass("coverage")) || (figure.IsCount && target.Tabulates(figure.Digits, fragment))
            || (figure.IsCount && int.TryParse(figure.Digits, out var count) && (target.ListAt(null) >= count || target.ListAt(fragment) >= count));
    }

    private async Task<SeenPage?> GoToAsync(SeenPage page, PageElement link)
    {
        var address = (link["href"] ?? string.Empty).Split('#')[0];
        return address.Length == 0 ? page : link.Attributes.ContainsKey("download") || !address.StartsWith('/') ? null : await get(address);
    }
}
