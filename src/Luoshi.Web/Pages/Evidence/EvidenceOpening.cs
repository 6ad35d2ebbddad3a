using Luoshi.Documents.Plain;
using Luoshi.Documents.Previews;
using Luoshi.Office.Evidence;

namespace Luoshi.Web.Pages.Evidence;

/// <summary>The opening of a file of evidence as text and tables, for its page.</summary>
internal static class EvidenceOpening
{
    private const int TextRead = 64 * 1024;

    /// <summary>What can be shown of it; null where its kind is not shown so.</summary>
    public static async Task<DocumentPreview?> ReadAsync(EvidenceFile file, Func<Task<Stream>> open, CancellationToken cancellation)
    {
        var shown = EvidenceKind.Of(file.Kind)?.Shown;
        if (shown is not (EvidencePreview.Text or EvidencePreview.Document or EvidencePreview.Table))
        {
            return null;
        }

        await using var content = await open();
        return shown switch
        {
            EvidencePreview.Document => DocxPreview.Read(content),
            EvidencePreview.Table => XlsxPreview.Read(content),
            _ => await TextAsync(content, cancellation),
        };
    }

    private static async Task<DocumentPreview> TextAsync(Stream content, CancellationToken cancellation)
    {
        var buffer = new byte[TextRead];
        var read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        var cut = content.Length > read;
        // Cut between lines, so that no character is cut in two.
        var end = cut && Array.LastIndexOf(buffer, (byte)'\n', read - 1) is > 0 and var line ? line : read;
        var text = PlainTextReader.Read("evidence.txt", buffer.AsSpan(0, end)).Source.Text;
        return new(text.Length == 0 ? [] : [new PreviewParagraph(text)], cut);
    }
}
