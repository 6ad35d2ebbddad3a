using Luoshi.Documents.Tables;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Lists;

/// <summary>Tables as files to take away.</summary>
public static class TableFiles
{
    /// <summary>The media type of a worksheet.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>What a file says about where it was made from; of simulated data it says that too.</summary>
    public static TableProvenance Provenance(Viewpoint view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new TableProvenance(view.AsOf, Sheet.Program, view.Language) { Warning = view.Simulation?.Notice };
    }

    /// <summary>A table as a worksheet, under the name that is made of its title and ending; under that itself where nothing else is asked.</summary>
    public static IResult Worksheet(TableData table, Func<string, string>? name = null) => File(table, XlsxTableWriter.Write(table), Xlsx, ".xlsx", name);

    /// <summary>A table as a document, named in the same way.</summary>
    public static IResult Document(TableData table, Func<string, string>? name = null) => File(table, DocxTableWriter.Write(table), Docx, ".docx", name);

    private static IResult File(TableData table, byte[] content, string type, string ending, Func<string, string>? name) =>
        Results.File(content, type, name is null ? table.Title + ending : name(table.Title + ending));
}
