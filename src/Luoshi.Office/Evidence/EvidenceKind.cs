using Luoshi.Core.Model;

namespace Luoshi.Office.Evidence;

/// <summary>A kind of file that is taken as evidence.</summary>
/// <param name="Code">Its code in the record.</param>
/// <param name="Name">What people call it.</param>
/// <param name="MediaType">How it is sent to a browser, always as a download but where <paramref name="Shown"/> allows more.</param>
/// <param name="Endings">How names of such files end.</param>
/// <param name="Shown">How it may be looked at without opening a program.</param>
public sealed record EvidenceKind(string Code, LocalizedText Name, string MediaType, IReadOnlyList<string> Endings, EvidencePreview Shown)
{
    private static readonly EvidenceKind[] Kinds =
    [
        new("pdf", new("PDF 文件", "PDF"), "application/pdf", [".pdf"], EvidencePreview.None),
        new("ofd", new("OFD 版式文件", "OFD"), "application/ofd", [".ofd"], EvidencePreview.None),
        new("docx", new("Word 文档", "Word document"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], EvidencePreview.Document),
        new("xlsx", new("Excel 表格", "Excel workbook"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], EvidencePreview.Table),
        new("pptx", new("PowerPoint 演示", "PowerPoint slides"), "application/vnd.openxmlformats-officedocument.presentationml.presentation", [".pptx"], EvidencePreview.None),
        new("office", new("旧版 Office 或 WPS 文件", "Older Office or WPS file"), "application/x-ole-storage", [".doc", ".xls", ".ppt", ".wps", ".et", ".dps"], EvidencePreview.None),
        new("png", new("PNG 图片", "PNG picture"), "image/png", [".png"], EvidencePreview.Picture),
        new("jpeg", new("JPEG 照片", "JPEG photograph"), "image/jpeg", [".jpg", ".jpeg"], EvidencePreview.Picture),
        new("tiff", new("TIFF 扫描件", "TIFF scan"), "image/tiff", [".tif", ".tiff"], EvidencePreview.None),
        new("text", new("文本", "Text"), "text/plain; charset=utf-8", [".txt", ".csv"], EvidencePreview.Text),
        new("mp4", new("MP4 视频", "MP4 video"), "video/mp4", [".mp4"], EvidencePreview.None),
    ];

    public static IReadOnlyList<EvidenceKind> All => Kinds;

    public static EvidenceKind? Of(string code) => Array.Find(Kinds, kind => kind.Code == code);
}

/// <summary>How a file may be looked at in a page. Nothing that could run anything is ever shown.</summary>
public enum EvidencePreview
{
    None,

    /// <summary>As a picture that the browser draws.</summary>
    Picture,

    /// <summary>Its opening, as encoded text.</summary>
    Text,

    /// <summary>Its opening paragraphs and tables, as encoded text.</summary>
    Document,

    /// <summary>The first rows of its sheets, as encoded text.</summary>
    Table,
}
