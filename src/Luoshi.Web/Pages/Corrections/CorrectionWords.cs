using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.Corrections;

/// <summary>How the kinds and fates of corrections are told.</summary>
internal static class CorrectionWords
{
    public static LocalizedText Of(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Add => CorrectionsTexts.KindAdd,
        CorrectionKind.Change => CorrectionsTexts.KindChange,
        _ => CorrectionsTexts.KindReject,
    };

    public static LocalizedText Of(CorrectionStatus? status) => status switch
    {
        null => CorrectionsTexts.Withdrawn,
        CorrectionStatus.Applied => CorrectionsTexts.Applied,
        CorrectionStatus.Contradicted => CorrectionsTexts.Contradicted,
        CorrectionStatus.Redundant => CorrectionsTexts.Redundant,
        CorrectionStatus.Lost => CorrectionsTexts.Lost,
        CorrectionStatus.Unmatched => CorrectionsTexts.Unmatched,
        _ => CorrectionsTexts.Invalid,
    };

    /// <summary>The old and the new value of a field on one line.</summary>
    public static string Change(CorrectedList list, (string Field, string? Was, string Now) change, string language)
    {
        var (field, now) = (FieldWords.Of(list, change.Field).For(language), FieldWords.Value(change.Field, change.Now, language));
        return change.Was is { } was
            ? Fill(CorrectionsTexts.AsBefore, field, FieldWords.Value(change.Field, was, language), now)
            : Fill(CorrectionsTexts.Gives, field, now);

        string Fill(LocalizedText text, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text.For(language), values);
    }
}
