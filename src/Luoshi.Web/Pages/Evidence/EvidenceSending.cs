using Luoshi.Office.Evidence;

namespace Luoshi.Web.Pages.Evidence;

/// <summary>Sends the bytes of evidence so that nothing in them can run: as what they are by their signs, to be saved and not opened, in a sandbox.</summary>
internal static class EvidenceSending
{
    public const string Sandbox = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The answer that carries the file under the name that it was last handed in by.</summary>
    public static IResult Send(HttpContext http, KeptEvidence kept, Stream content)
    {
        http.Response.Headers.ContentSecurityPolicy = Sandbox;
        return Results.File(content, EvidenceKind.Of(kept.File.Kind)?.MediaType ?? "application/octet-stream", kept.Link.Name);
    }
}
