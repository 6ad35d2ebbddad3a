using Luoshi.Web.Plans;

namespace Luoshi.Web.Api.Shared;

/// <summary>A document that is the body of a request.</summary>
internal static class RequestText
{
    public const string NameKey = "name";
    private const int LongestName = 200;

    /// <summary>The body; null where it is larger than allowed.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (content.Length + read > most)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>The file's name without folders, and what is wrong with it.</summary>
    public static (string Name, Fault? Fault) Name(HttpRequest request)
    {
        var name = Path.GetFileName(request.Query[NameKey].ToString().Trim().Replace('\\', '/'));
        return name.Length is 0 or > LongestName || !name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            ? (name, new Fault(NameKey, new("请写文件名，以 .txt 结尾", "give the name of the file; it ends in .txt")))
            : (name, null);
    }

    /// <summary>Why a document cannot be read.</summary>
    public static IEnumerable<Fault> Faults(Reading reading) => reading.Findings.Select(finding => new Fault("body", new($"{finding.Code} {finding.Message.Zh}", $"{finding.Code} {finding.Message.En}")));
}
