using System.IO.Compression;
using System.Text;

namespace Luoshi.Documents.Tests.Forms;

/// <summary>Does to a workbook what people and their programs do: a part is changed as text.</summary>
static class Workbook
{
    public static byte[] With(byte[] workbook, string part, Func<string, string> change)
    {
        using var packed = new MemoryStream();
        packed.Write(workbook);
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(part);
            var text = string.Empty;
            if (entry is not null)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                text = reader.ReadToEnd();
                reader.Dispose();
                entry.Delete();
            }

            using var writer = new StreamWriter(archive.CreateEntry(part).Open(), new UTF8Encoding(false));
            writer.Write(change(text));
        }

        return packed.ToArray();
    }

    public static string Part(byte[] workbook, string part)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(archive.GetEntry(part)?.Open() ?? throw new InvalidOperationException($"There is no {part}."), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
