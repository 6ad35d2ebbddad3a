using Luoshi.Core.Model;
using Luoshi.Office.Permissions;

namespace Luoshi.Web.Viewing;

/// <summary>A page that somebody's work begins at.</summary>
/// <param name="Back">How a link there is called.</param>
public sealed record Landing(string Address, LocalizedText Back)
{
    private static readonly (Permission Permission, Landing Place)[] InOrder =
    [
        (Permission.PlansRead, new("/", LandingTexts.Plans)),
        (Permission.PeopleRead, new("/people", LandingTexts.People)),
        (Permission.TrailRead, new("/trail", LandingTexts.Trail)),
        (Permission.SettingsRead, new("/settings", LandingTexts.Settings)),
        (Permission.OwnInbox, new("/inbox", LandingTexts.Inbox)),
        (Permission.OwnAccount, new("/account", LandingTexts.Account)),
    ];

    /// <summary>The first page that the caller may see; the sign-in page for nobody.</summary>
    public static Landing Of(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return InOrder.Where(entry => caller.May(entry.Permission)).Select(entry => entry.Place).FirstOrDefault() ?? new("/sign-in", LandingTexts.SignIn);
    }
}
