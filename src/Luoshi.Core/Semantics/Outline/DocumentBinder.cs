using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Outline;

/// <summary>Reads what the document says about itself: title, number, issuer, date, period.</summary>
internal static class DocumentBinder
{
    private const int ShortestSigner = 4;
    private static readonly string[] TitleFields = ["信息名称：", "标题：", "名称：", "题名：", "文件名称："];
    private static readonly string[] NumberFields = ["文号：", "发文字号：", "文件编号："];
    private static readonly string[] IssuerFields = ["发布机构：", "发文机关：", "发文单位：", "制发机关："];
    private static readonly string[] DateFields = ["成文日期：", "发文日期：", "发布日期：", "生成日期：", "公开日期："];

    public static DocumentInfo Bind(SourceDocument source, NormalizedText text, List<ParagraphSyntax> lines)
    {
        var frame = new FrameLines(source, text, lines);
        var (title, titleSpan) = frame.Title();
        return new DocumentInfo(
            title.Length == 0 ? source.Name : title, titleSpan, frame.DocumentNumber(), frame.Issuer(), frame.Issued(), PeriodIn(title),
            OutlineReader.IsRegulation(lines));
    }

    private static PlanDate? PeriodIn(string title)
    {
        var normal = NormalizedText.From(title).Chars;
        var date = new DateScanner(normal, null).Scan(0, normal.Length).Find(d => d.When.FromYear is not null);
        if (date.End == 0 && normal.Contains("五”", StringComparison.Ordinal))
        {
            // “十四五”规划 names its five years without saying 期间.
            var named = normal.Replace("五”", "五”期间", StringComparison.Ordinal);
            date = new DateScanner(named, null).Scan(0, named.Length).Find(d => d.When.FromYear is not null);
        }

        return date.End > 0 ? date.When : null;
    }

    private sealed class FrameLines(SourceDocument source, NormalizedText text, List<ParagraphSyntax> lines)
    {
        // A notice names the plan it issues in 《》; that title is the plan's. Otherwise the title lines are.
        public (string Title, TextSpan? Span) Title()
        {
            foreach (var line in lines.Where(l => l.Kind == ParagraphKind.Body).Take(3))
            {
                var body = Words(line);
                var open = body.IndexOf('《');
                var close = open == 0 ? body.IndexOf('》') : -1;
                if (close > 0 && body[close..].Contains('现'))
                {
                    return (Surface(line.Start + 1, line.Start + close), text.ToSource(line.Start + 1, line.Start + close));
                }
            }

            var titles = lines.SkipWhile(l => l.Kind != ParagraphKind.Title).TakeWhile(l => l.Kind == ParagraphKind.Title).ToList();
            if (titles.Count > 0)
            {
                return (WithoutNotice(string.Concat(titles.Select(l => Surface(l.Start, l.End)))), text.ToSource(titles[0].Start, titles[^1].End));
            }

            return Field(TitleFields) is { } field ? (WithoutNotice(Surface(field.Start, field.End)), text.ToSource(field.Start, field.End)) : (string.Empty, null);
        }

        // 某府关于印发某方案的通知: the plan is what is issued.
        private static string WithoutNotice(string title)
        {
            var verb = title.IndexOf("印发", StringComparison.Ordinal);
            var end = title.LastIndexOf("的通知", StringComparison.Ordinal);
            return verb >= 0 && end > verb + 6 ? title[(verb + 2)..end].Trim('《', '》') : title;
        }

        public string? DocumentNumber() =>
            lines.Find(l => l.Kind == ParagraphKind.DocumentNumber) is { } line ? Surface(line.Start, line.End)
            : Field(NumberFields) is { } field ? Surface(field.Start, field.End)
            : null;

        public string? Issuer() =>
            lines.Find(l => l.Kind == ParagraphKind.Signature) is { } line ? Signer(line)
            : Field(IssuerFields) is { } field ? Surface(field.Start, field.End)
            : null;

        // 白 沙 镇 人 民 政 府 is one body; where two sign on one line, the first.
        private string Signer(ParagraphSyntax line)
        {
            var end = text.GapsIn(line.Start, line.End, 1).FirstOrDefault(g => g - line.Start >= ShortestSigner && line.End - g >= ShortestSigner, line.End);
            return string.Concat(Surface(line.Start, end).Where(c => !char.IsWhiteSpace(c)));
        }

        public PlanDate? Issued()
        {
            if (lines.Find(l => l.Kind == ParagraphKind.Date) is { } line)
            {
                return ReadDate(line.Start, line.End);
            }

            return Field(DateFields) is { } field ? ReadDate(field.Start, field.End) ?? IsoDate(field) : NumberYear();
        }

        private PlanDate? ReadDate(int start, int end)
        {
            var date = new DateScanner(text.Chars, null).Scan(start, end).Find(d => d.End > 0);
            return date.End > 0 ? date.When : null;
        }

        private PlanDate? IsoDate(Stretch field) =>
            DateOnly.TryParseExact(text.Chars.AsSpan(field.Start, field.Length), "yyyy-MM-dd", out var date) ? new PlanDate(date.Year, date.Month, date.Day) : null;

        // 〔2012〕: the year of the document number.
        private PlanDate? NumberYear()
        {
            var number = DocumentNumber() is { } words ? NormalizedText.From(words).Chars : string.Empty;
            var open = number.IndexOf('〔');
            return open >= 0 && number.Length > open + 5 && int.TryParse(number.AsSpan(open + 1, 4), out var year) ? new PlanDate(year) : null;
        }

        private Stretch? Field(string[] names)
        {
            foreach (var line in lines.Where(l => l.Kind == ParagraphKind.Metadata))
            {
                var name = Array.Find(names, n => Words(line).StartsWith(n));
                if (name is not null && line.Start + name.Length < line.End)
                {
                    return new Stretch(line.Start + name.Length, line.End);
                }
            }

            return null;
        }

        private ReadOnlySpan<char> Words(ParagraphSyntax line) => text.Chars.AsSpan(line.Start, line.End - line.Start);

        private string Surface(int start, int end) => source.Slice(text.ToSource(start, end)).Trim();
    }
}
