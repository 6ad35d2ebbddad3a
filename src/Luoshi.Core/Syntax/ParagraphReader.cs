using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax;

/// <summary>Splits normal text into paragraphs: its lines, and the parts of a line that lost its breaks.</summary>
internal static class ParagraphReader
{
    public static List<ParagraphSyntax> Read(NormalizedText text)
    {
        var chars = text.Chars.AsSpan();
        var paragraphs = new List<ParagraphSyntax>();
        var start = 0;
        var breaks = 0;
        while (true)
        {
            var length = chars[start..].IndexOf('\n');
            var end = length < 0 ? chars.Length : start + length;
            if (RunOnText.MayRunOn(chars, start, end))
            {
                var from = start;
                foreach (var cut in RunOnText.Cuts(text, start, end))
                {
                    Add(from, cut, runOn: true);
                    from = cut;
                }

                Add(from, end, runOn: from > start);
            }
            else
            {
                Add(start, end, runOn: false);
            }

            if (length < 0)
            {
                return paragraphs;
            }

            breaks++;
            start = end + 1;

            void Add(int from, int to, bool runOn)
            {
                var first = 1 + breaks + text.WrapsBefore(from);
                paragraphs.Add(new ParagraphSyntax(paragraphs.Count, first, from, to)
                {
                    LastLine = to > from ? 1 + breaks + text.WrapsBefore(to - 1) : first,
                    Label = LabelReader.Read(text, from, to),
                    RunOn = runOn,
                });
            }
        }
    }
}
