using Luoshi.Core;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Text;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Workbench;

/// <summary>A draft that was compiled, or one that is too long to be. It lives as long as the request.</summary>
public sealed class Draft
{
    /// <summary>Some ten times the longest plan we know; recompiling it stays below what a typist notices.</summary>
    public const int MaxLength = 200_000;

    private Draft(string text, Compilation? compilation) => (Text, Compilation) = (text, compilation);

    public string Text { get; }

    public Compilation? Compilation { get; }

    public bool IsTooLong => Text.Length > MaxLength;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Compiles a text. Line ends are taken as a text box counts them, one character each.</summary>
    public static Draft Of(string? text, AuditSettings settings)
    {
        text = (text ?? string.Empty).ReplaceLineEndings("\n");
        return new Draft(text, text.Length > MaxLength || string.IsNullOrWhiteSpace(text) ? null : Intake.ReadDraft("draft.txt", text, MaxLength, settings).Compilation);
    }

    public string Words(TextSpan span) => Compilation?.Source.Slice(span) ?? string.Empty;
}
