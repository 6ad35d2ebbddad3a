using System.Text.RegularExpressions;

namespace Luoshi.Web.Tests.Figures;

/// <summary>
/// A figure of a page: a run of digits in the main content, with the measure after it.
/// <para>No figure is a run of digits that is part of</para>
/// <list type="bullet">
/// <item>a date or a time: 2013-10-31, 2013年10月, 第4季度, 09:30, 2012–2015, "October 2012", a year by itself;</item>
/// <item>the words of the document: quotation blocks, <c>q</c>, the reader's text and its outline, the excerpt under a finding;</item>
/// <item>numbering: 第3行, 步骤2, "line 3", "version 2", T12, LS0301, 深府〔2012〕83号, a number that begins a line, a name with digits in it (UTF-8, 3G);</item>
/// <item>what people fill in or choose from: forms that filter, fields and buttons; pages of a list; years to choose from;</item>
/// <item>the name of a file, its size, its words, or a hash; the number of the line that a link leads to.</item>
/// </list>
/// <para>Numbers in Chinese characters are not looked at. What a component marks as a figure (<c>a.why</c>) is held to the strictest rule whatever it says.</para>
/// </summary>
/// <param name="Digits">The run itself: 1300, 0.5.</param>
/// <param name="Around">Words around it, for whoever reads that it leads nowhere.</param>
/// <param name="IsCount">Whether it may count things: a whole number without a measure such as %, 亿元, 平方米 or 家.</param>
/// <param name="At">The text that holds it.</param>
sealed partial record Figure(string Digits, string Around, bool IsCount, PageElement At)
{
    private const int Context = 24;

    private static readonly HashSet<string> Silent = ["script", "style", "title", "input", "select", "option", "textarea", "button", "label", "nav", "blockquote", "q", "code", "kbd"];

    private static readonly string[] SilentClasses = ["document", "accused", "filters", "find", "field", "ref", "choices", "legend", "sheet-form", "upload", "opening", "size"];

    /// <summary>The main content of a page; the whole of it where it has none.</summary>
    public static PageElement MainOf(PageElement page) => page.Inside.FirstOrDefault(element => element.Name == "main") ?? page;

    /// <summary>Every figure of a page's main content, in order.</summary>
    public static IEnumerable<Figure> In(PageElement page)
    {
        foreach (var text in MainOf(page).Inside.Where(element => element.IsText && !element.Around.Any(IsSilent) && !IsLine(element)))
        {
            // What stands around tells a measure that is an element of its own: <b>1300</b> 万平方米.
            var (words, after) = (text.Words, After(text));
            var bare = Numbering().Replace(Dates().Replace(words, Blank), Blank);
            foreach (Match digits in Run().Matches(bare))
            {
                var rest = words[(digits.Index + digits.Length)..] + after;
                var from = Math.Max(0, digits.Index - Context);
                yield return new(
                    digits.Value, words[from..Math.Min(words.Length, digits.Index + digits.Length + Context)].ReplaceLineEndings(" ").Trim(),
                    !digits.Value.Contains('.', StringComparison.Ordinal) && !Measure().IsMatch(rest), text);
            }
        }
    }

    private static string Blank(Match match) => new('_', match.Length);

    private static bool IsSilent(PageElement element) => Silent.Contains(element.Name) || Array.Exists(SilentClasses, element.HasClass);

    private static bool IsLine(PageElement text) => text.Parent?["href"]?.EndsWith("#l" + text.Words.Trim(), StringComparison.Ordinal) == true;

    private static string After(PageElement text)
    {
        var block = text.Around.First(element => element.Name is "td" or "th" or "li" or "dd" or "p" or "div" or "section" or "main" or "page");
        return string.Concat(block.Inside.Where(element => element.IsText).SkipWhile(element => element != text).Skip(1).Take(2).Select(element => element.Words));
    }

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*")]
    private static partial Regex Run();

    [GeneratedRegex(
        @"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|(?:19|20)[0-9]{2}\s?[—–~至-]\s?(?:19|20)[0-9]{2}年?|[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?"
        + @"|[0-9]{1,2}\s?月(?:[0-9]{1,2}日)?|第[0-9]季度|quarter [0-9] of [0-9]{4}|(?<![0-9.])(?:19|20)[0-9]{2}(?![0-9.,]|\s*[%％亿万千个家平公亩吨人])")]
    private static partial Regex Dates();

    [GeneratedRegex(
        @"第\s*[0-9]+\s*[行条稿步部分版期次处页项]|(?:步骤|决定|议题|版本|附件|问题)\s*[0-9]+|(?i:line|version|step|part|page|decision|item|no\.|clause|annex|round)\s+[0-9]+|〔[0-9]{4}〕[0-9]+号|[0-9]+号"
        + @"|[A-Za-z][A-Za-z]*-?[0-9]+\w*|[0-9]+[GDC]\b|^\s*[（(]?[0-9]+(?:[)）.、])(?![0-9])|\S+\.(?:png|jpe?g|pdf|xlsx|docx|txt|csv|zip)|\b[0-9a-f]{12,}\b|[0-9]+(?=…)")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^\s*(?:%|％|‰|个百分点|percent|[亿万千百]|元|平方|㎡|m²|公里|公顷|千米|米|km|亩|吨|倍|所|座|宗|家|栋|人)")]
    private static partial Regex Measure();
}
