using System.Globalization;
using Luoshi.Office.Notices;

namespace Luoshi.Web.Pages.Notices;

/// <summary>How somebody wants to be told, as the form holds it: texts, so that nothing typed is lost.</summary>
/// <param name="Version">The version that was shown; empty where nothing had been chosen.</param>
/// <param name="Mail">Empty where the form does not ask about mail: what was chosen stays for the day on which there is some.</param>
internal sealed record ChoiceAsk(string Version, string Mail, string Webhook, string Every, string Hour, string OpenFrom, string OpenUntil, string Language)
{
    public const string On = "on";
    public const string Off = "off";

    public static ChoiceAsk Of(NoticePreference? chosen) => new(
        Text(chosen?.Version), chosen is { ByMail: false } ? Off : On, chosen?.Webhook ?? string.Empty, Text(chosen?.EveryHours ?? 0), Text(chosen?.DailyHour), Text(chosen?.OpenFrom),
        Text(chosen?.OpenUntil), chosen?.Language ?? "zh");

    public static ChoiceAsk Read(IFormCollection filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        string Field(string name) => filled[name].ToString().Trim();
        return new(Field("version"), Field("mail"), Field("webhook"), Field("every"), Field("hour"), Field("from"), Field("until"), Field("language"));
    }

    public int? Seen => Number(Version);

    public NoticeChoice Choice => new(Mail.Length == 0 ? null : Mail != Off, Webhook.Length == 0 ? null : Webhook, Number(Every) ?? 0, Number(Hour), Number(OpenFrom), Number(OpenUntil), Language);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
