using System.Text;

namespace Luoshi.Documents.Tests.Plain;

/// <summary>A short plan in our own words and its bytes in every encoding.</summary>
internal static class Texts
{
    public const string Plan = "示范区工作方案\n一、主要目标\n到2015年，工业总产值达到300亿元，新增企业20家以上。（市科技局牵头，市财政局配合）\n";

    public static Encoding Gb18030 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(54936) ?? throw new InvalidOperationException("GB18030 is missing.");

    public static Encoding ByName(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-8-bom" => new UTF8Encoding(true),
        "utf-16le" => new UnicodeEncoding(false, false),
        "utf-16le-bom" => new UnicodeEncoding(false, true),
        "utf-16be" => new UnicodeEncoding(true, false),
        "utf-16be-bom" => new UnicodeEncoding(true, true),
        _ => Gb18030,
    };

    public static byte[] Bytes(string name, string text)
    {
        var encoding = ByName(name);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }
}
