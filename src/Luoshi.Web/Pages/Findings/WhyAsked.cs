using Luoshi.Web.Forms;

namespace Luoshi.Web.Pages.Findings;

/// <summary>The reason that a form was sent with, and what is wrong with it.</summary>
public sealed record WhyAsked(Signature Signature, IReadOnlyList<FormFault> Faults)
{
    /// <summary>Before anything was sent.</summary>
    public static WhyAsked Blank => new(new Signature(), []);

    /// <summary>Reads a form; what cannot be recorded makes the answer say so.</summary>
    public static async Task<WhyAsked> ReadAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var filled = await http.Request.ReadFormAsync(http.RequestAborted);
        var signature = new Signature();
        signature.Fill(field => filled[field]);
        var asked = new WhyAsked(signature, [.. signature.Faults()]);
        if (asked.Faults.Count > 0)
        {
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return asked;
    }
}
