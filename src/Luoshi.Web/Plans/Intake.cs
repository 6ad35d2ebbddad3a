using System.Text;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Web.Plans;

/// <summary>What came of reading a file: its text, or why there is none.</summary>
public sealed record ReadFile(SourceDocument? Source, string Encoding, LocalizedText? Problem);

/// <summary>Turns received bytes into text.</summary>
internal static class Intake
{
    public static ReadFile Read(string name, byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return new ReadFile(SourceDocument.FromText(Path.GetFileNameWithoutExtension(name), text.TrimStart('\uFEFF')), "UTF-8", null);
        }
        catch (DecoderFallbackException)
        {
            return new ReadFile(null, string.Empty, new("文件不是 UTF-8 文本。", "The file is not UTF-8 text."));
        }
    }
}
