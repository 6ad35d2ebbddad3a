namespace Luoshi.Web.Settings;

/// <summary>How much a request may carry.</summary>
internal static class UploadLimit
{
    /// <summary>
    /// Twice the limit of a file: a file that is a little too large still arrives and gets an answer that says so;
    /// anything larger is cut off while it arrives.
    /// </summary>
    public static long OfRequest(int maxUploadBytes) => (2L * maxUploadBytes) + Around;

    /// <summary>How much a request with a file of evidence may carry: the file, and what a form has around it.</summary>
    public static long OfEvidence(long maxEvidenceBytes) => maxEvidenceBytes + Around;

    private const long Around = 1024 * 1024;
}
