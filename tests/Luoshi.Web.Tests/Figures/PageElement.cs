using System.Net;
using System.Text.RegularExpressions;

namespace Luoshi.Web.Tests.Figures;

/// <summary>An element of a page, or (without a name) a run of its text.</summary>
sealed partial class PageElement(string name, PageElement? parent)
{
    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    /// <summary>Lower case; empty for text.</summary>
    public string Name { get; } = name;

    public PageElement? Parent { get; } = parent;

    /// <summary>Of an element the text before it is told by its children; of text, the words with references resolved.</summary>
    public string Words { get; private init; } = string.Empty;

    public List<PageElement> Children { get; } = [];

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsText => Name.Length == 0;

    public string Text => IsText ? Words : string.Concat(Children.Select(child => child.Text));

    /// <summary>This element and those around it, the innermost first.</summary>
    public IEnumerable<PageElement> Around
    {
        get
        {
            for (var at = this; at is not null; at = at.Parent)
            {
                yield return at;
            }
        }
    }

    /// <summary>Everything inside, in the order of the page.</summary>
    public IEnumerable<PageElement> Inside
    {
        get
        {
            var open = new Stack<PageElement>(Children.AsEnumerable().Reverse());
            while (open.TryPop(out var next))
            {
                yield return next;
                for (var last = next.Children.Count - 1; last >= 0; last--)
                {
                    open.Push(next.Children[last]);
                }
            }
        }
    }

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public bool HasClass(string name) => this["class"]?.Split(' ').Contains(name) == true;

    /// <summary>Reads a page as the server writes it: every element that is opened is closed, but for those that are always empty.</summary>
    public static PageElement Read(string html)
    {
        var root = new PageElement("page", null);
        var (open, at) = (root, 0);
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            if (tag != at)
            {
                var words = html[at..(tag < 0 ? html.Length : tag)];
                open.Children.Add(new PageElement(string.Empty, open) { Words = WebUtility.HtmlDecode(words) });
            }

            if (tag < 0)
            {
                break;
            }

            if (html.AsSpan(tag).StartsWith("<!"))
            {
                at = html.IndexOf(html.AsSpan(tag).StartsWith("<!--") ? "-->" : ">", tag, StringComparison.Ordinal);
                at = html.IndexOf('>', at) + 1;
                continue;
            }

            var match = Tag().Match(html, tag);
            at = tag + match.Length;
            var name = match.Groups[2].Value.ToLowerInvariant();
            if (match.Groups[1].Length > 0)
            {
                open = (open.Around.FirstOrDefault(around => around.Name == name) ?? open).Parent ?? root;
                continue;
            }

            var element = new PageElement(name, open);
            foreach (Match attribute in Attribute().Matches(match.Groups[3].Value))
            {
                element.Attributes[attribute.Groups[1].Value] = WebUtility.HtmlDecode(attribute.Groups[2].Value);
            }

            open.Children.Add(element);
            if (name is "script" or "style")
            {
                at = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
            }

            if (!Void.Contains(name) && !match.Groups[3].Value.EndsWith('/'))
            {
                open = element;
            }
        }

        return root;
    }

    [GeneratedRegex(@"\G<(/?)([a-zA-Z][\w-]*)((?:[^>""]|""[^""]*"")*)>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"([^\s=""'/]+)(?:=""([^""]*)"")?")]
    private static partial Regex Attribute();
}
