using System.Globalization;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>The text refers to an attachment beyond those that it lists.</summary>
internal sealed class AnnexReferredTo : AuditRule
{
    private const string Word = "附件";
    private const int MostPlaces = 1000;

    public override string Code => "LS2015";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("引用了没有的附件", "An attachment that is referred to and not listed");

    public override LocalizedText Help => new("核对附件编号；补列附件，或改正引用。", "Check the number; list the attachment, or correct the reference.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var text = context.Source.Text;
        var listed = context.Plan.Annexes.Where(a => a.Label.StartsWith(Word, StringComparison.Ordinal)).Select(a => Number(a.Label, Word.Length)).Where(n => n > 0).ToHashSet();
        if (listed.Count == 0)
        {
            yield break;
        }

        var said = new HashSet<int>();
        var looked = 0;
        for (var at = text.IndexOf(Word, StringComparison.Ordinal); at >= 0 && looked < MostPlaces; looked++, at = text.IndexOf(Word, at + Word.Length, StringComparison.Ordinal))
        {
            var number = Number(text, at + Word.Length);
            if (number > listed.Max() && IsReference(text, at) && said.Add(number))
            {
                var words = text.Substring(at, Word.Length + 1);
                yield return Report(
                    context, new(at, words.Length),
                    new($"引用了附件{Figures.Number(number)}，而列出的附件只到附件{Figures.Number(listed.Max())}。", $"The text refers to attachment {Figures.Number(number)}, but lists none beyond {Figures.Number(listed.Max())}."),
                    related: [.. context.Plan.Annexes.Select(a => a.Announced ?? a.Opened).OfType<TextSpan>().Select(s => new RelatedSpan(s, new("列出的附件", "listed here")))]);
            }
        }
    }

    // 见附件3, （附件3）, 附件2、附件3; an attachment of another document is told with its title or number before it.
    private static bool IsReference(string text, int at) => at > 0 && text[at - 1] is '见' or '（' or '(' or '按' or '照' or '如' && !(at > 1 && text[at - 2] is '》' or '号');

    private static int Number(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 2 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at && int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
