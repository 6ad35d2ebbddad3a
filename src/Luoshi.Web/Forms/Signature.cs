using Luoshi.Core.Model;

namespace Luoshi.Web.Forms;

/// <summary>Why somebody does something, as a form asks for it. Who they are is known: they are signed in.</summary>
public sealed class Signature
{
    public const string ReasonField = "reason";
    public const int LongestReason = 500;

    public string Reason { get; private set; } = string.Empty;

    public void Fill(Func<string, string?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Reason = read(ReasonField)?.Trim() ?? string.Empty;
    }

    /// <summary>What keeps the reason from being one.</summary>
    public IEnumerable<FormFault> Faults() =>
        Reason.Length == 0 ? [new FormFault(ReasonField, FormTexts.ReasonBlank)]
        : Reason.Length > LongestReason ? [new FormFault(ReasonField, FormTexts.TooLong, LongestReason)]
        : [];

    /// <summary>What a field of a signature is called; null for any other field.</summary>
    public static LocalizedText? Name(string field) => field == ReasonField ? FormTexts.YourReason : null;
}
