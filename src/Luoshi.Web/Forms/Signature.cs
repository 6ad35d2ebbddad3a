using Luoshi.Core.Model;

namespace Luoshi.Web.Forms;

/// <summary>Who does something and why, as a form asks for it: there are no accounts yet, so a name is typed.</summary>
public sealed class Signature
{
    public const string ByField = "by";
    public const string ReasonField = "reason";
    public const int LongestName = 40;
    public const int LongestReason = 500;

    public string By { get; private set; } = string.Empty;

    public string Reason { get; private set; } = string.Empty;

    public void Fill(Func<string, string?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        By = read(ByField)?.Trim() ?? string.Empty;
        Reason = read(ReasonField)?.Trim() ?? string.Empty;
    }

    /// <summary>What keeps it from being a signature, the reason first, as forms ask for it.</summary>
    public IEnumerable<FormFault> Faults(bool reason = true) =>
        (reason ? Check(ReasonField, Reason, LongestReason, FormTexts.ReasonBlank) : []).Concat(Check(ByField, By, LongestName, FormTexts.ByBlank));

    /// <summary>What a field of a signature is called; null for any other field.</summary>
    public static LocalizedText? Name(string field) => field switch
    {
        ByField => FormTexts.Your,
        ReasonField => FormTexts.YourReason,
        _ => null,
    };

    private static IEnumerable<FormFault> Check(string field, string value, int longest, LocalizedText blank) =>
        value.Length == 0 ? [new FormFault(field, blank)] : value.Length > longest ? [new FormFault(field, FormTexts.TooLong, longest)] : [];
}
