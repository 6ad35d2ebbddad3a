using Luoshi.Core.Model;
using Luoshi.Web.Forms;

namespace Luoshi.Web.Pages.Findings;

/// <summary>The name and the reason that a form was sent with, and what is wrong with them.</summary>
public sealed record WhoAndWhy(string By, string Reason, IReadOnlyList<FormFault> Faults)
{
    /// <summary>Before anything was sent.</summary>
    public static WhoAndWhy Blank { get; } = new(string.Empty, string.Empty, []);

    /// <summary>Reads a form; what cannot be recorded makes the answer say so.</summary>
    public static async Task<WhoAndWhy> ReadAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var filled = await http.Request.ReadFormAsync(http.RequestAborted);
        var (by, reason) = (filled[Signature.ByField].ToString().Trim(), filled[Signature.ReasonField].ToString().Trim());
        FormFault?[] faults =
        [
            Fault(Signature.ReasonField, reason, Signature.LongestReason, FormTexts.ReasonBlank),
            Fault(Signature.ByField, by, Signature.LongestName, FormTexts.ByBlank),
        ];
        var asked = new WhoAndWhy(by, reason, [.. faults.OfType<FormFault>()]);
        if (asked.Faults.Count > 0)
        {
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return asked;
    }

    private static FormFault? Fault(string field, string value, int longest, LocalizedText blank) =>
        value.Length == 0 ? new FormFault(field, blank)
        : value.Length > longest ? new FormFault(field, FormTexts.TooLong, longest)
        : null;
}
