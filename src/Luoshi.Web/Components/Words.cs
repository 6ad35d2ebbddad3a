using System.Globalization;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Web.Components;

/// <summary>How figures, dates and kinds are written, the same on every page.</summary>
public static class Words
{
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment in Beijing time, where the plans are dated.</summary>
    public static string Instant(DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Share(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);

    public static string Number(decimal value) => Fractions.Of(value) ?? value.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>The figure without its unit and bound: 1300, 6–7, or a dash where the text gives no number.</summary>
    public static string Figure(Target target) => (target.Low, target.High) switch
    {
        (decimal low, decimal high) when low != high => $"{Number(low)}–{Number(high)}",
        (decimal low, _) => Number(low),
        (null, decimal high) => Number(high),
        _ => "—",
    };

    /// <summary>The whole quantity as promised: 不少于 1300 万平方米, an addition of 6–7 家.</summary>
    public static string Quantity(Target target, string language)
    {
        if (target.Low is null && target.High is null)
        {
            return SharedTexts.NoNumber.For(language);
        }

        var gap = target.Unit is "" or "%" or "％" ? string.Empty : " ";
        var words = Figure(target) + gap + target.Unit;
        words = target.Bound switch
        {
            Bound.AtLeast => Fill(SharedTexts.AtLeast, language, words),
            Bound.AtMost => Fill(SharedTexts.AtMost, language, words),
            Bound.About => Fill(SharedTexts.About, language, words),
            _ => words,
        };
        return target.Increment ? Fill(SharedTexts.Increment, language, words) : words;
    }

    /// <summary>Words as the beginning of a sentence; names of actions and states begin small.</summary>
    public static string Capital(string words) => string.IsNullOrEmpty(words) ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Words on one line, cut where they would fill a panel.</summary>
    public static string Shorten(string words, int longest = 36)
    {
        words = words.Trim().ReplaceLineEndings(" ");
        return words.Length <= longest ? words : string.Concat(words.AsSpan(0, longest), "…");
    }

    /// <summary>Who did something, by the name that was recorded; where it was nobody by name, in either language.</summary>
    public static LocalizedText Somebody(string recorded) => SharedTexts.Nobodies.TryGetValue(recorded, out var nobody) ? nobody : new(recorded, recorded);

    public static LocalizedText Of(Role role) => role switch
    {
        Role.Lead => SharedTexts.Lead,
        Role.Assist => SharedTexts.Assist,
        _ => SharedTexts.Responsible,
    };

    /// <summary>What a person did to an item.</summary>
    public static LocalizedText Of(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Add => SharedTexts.Added,
        CorrectionKind.Change => SharedTexts.Corrected,
        _ => SharedTexts.Rejected,
    };

    /// <summary>Who corrected an item, when and why, on one line.</summary>
    public static string Who(ByHand hand, string language)
    {
        ArgumentNullException.ThrowIfNull(hand);
        return string.Format(CultureInfo.InvariantCulture, SharedTexts.CorrectedBy.For(language), hand.By, Instant(hand.At), hand.Reason);
    }

    public static LocalizedText Of(FindingLevel level) => level switch
    {
        FindingLevel.Error => SharedTexts.Error,
        FindingLevel.Warning => SharedTexts.Warning,
        _ => SharedTexts.Info,
    };

    public static LocalizedText Of(FindingFamily family) => family switch
    {
        FindingFamily.Reading => SharedTexts.Reading,
        FindingFamily.Arithmetic => SharedTexts.Arithmetic,
        _ => SharedTexts.Delivery,
    };

    public static LocalizedText Of(SectionKind kind) => kind switch
    {
        SectionKind.Frame => SharedTexts.Frame,
        SectionKind.Background => SharedTexts.Background,
        SectionKind.Guidance => SharedTexts.Guidance,
        SectionKind.Goals => SharedTexts.Goals,
        SectionKind.Work => SharedTexts.Work,
        SectionKind.Safeguards => SharedTexts.Safeguards,
        _ => SharedTexts.Annex,
    };

    /// <summary>What sort of item it is.</summary>
    public static LocalizedText Kind(PlanItem item) => item switch
    {
        Target => SharedTexts.Target,
        Responsibility => SharedTexts.Responsibility,
        Clause => SharedTexts.Clause,
        Milestone => SharedTexts.Milestone,
        PlanTask => SharedTexts.Task,
        Unit => SharedTexts.Unit,
        Project => SharedTexts.Project,
        _ => SharedTexts.Heading,
    };

    private static string Fill(LocalizedText text, string language, string value) =>
        string.Format(CultureInfo.InvariantCulture, text.For(language), value);
}
