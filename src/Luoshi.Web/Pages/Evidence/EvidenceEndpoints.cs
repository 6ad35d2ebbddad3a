using Luoshi.Office.Evidence;
using Luoshi.Office.Permissions;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Evidence;

internal static class EvidenceEndpoints
{
    /// <summary>The bytes of evidence: to take away, and as the picture of a preview.</summary>
    public static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/evidence/{Hash}/content", (HttpContext http, string hash, EvidenceDesk desk, Caller caller) => SendAsync(http, hash, desk, caller, EvidenceDesk.Download, _ => true))
            .Permit(Permission.EvidenceRead).Noted(EvidenceDesk.Download);
        routes.MapGet("/evidence/{Hash}/picture", (HttpContext http, string hash, EvidenceDesk desk, Caller caller) => SendAsync(
                http, hash, desk, caller, EvidenceDesk.Read, kept => EvidenceKind.Of(kept.File.Kind)?.Shown == EvidencePreview.Picture))
            .Permit(Permission.EvidenceRead).Noted(EvidenceDesk.Read);
    }

    private static async Task<IResult> SendAsync(HttpContext http, string hash, EvidenceDesk desk, Caller caller, string action, Func<KeptEvidence, bool> fits)
    {
        if (await desk.OfFileAsync(hash, action, null, http.RequestAborted) is not [.., var kept] || !fits(kept))
        {
            return Results.NotFound();
        }

        try
        {
            return EvidenceSending.Send(http, kept, await desk.OpenAsync(kept.File, http.RequestAborted));
        }
        catch (InvalidDataException)
        {
            caller.Refusal = EvidenceTexts.Damaged;
            return Results.StatusCode(StatusCodes.Status500InternalServerError);
        }
    }
}
