using Luoshi.Office.Calendar;
using Luoshi.Office.Tokens;
using Luoshi.Web.Components;

namespace Luoshi.Web.Pages.Tokens;

/// <summary>Tokens in words.</summary>
internal static class TokenWords
{
    /// <summary>Up to when a token works: its last day where it ends with a day, as the form asks for it, else the moment.</summary>
    public static string Until(MachineToken token)
    {
        var last = ChinaTime.DateOf(token.ExpiresAt.AddTicks(-1));
        return token.ExpiresAt == ChinaTime.EndOf(last) ? Words.Date(last) : Words.Instant(token.ExpiresAt);
    }
}
