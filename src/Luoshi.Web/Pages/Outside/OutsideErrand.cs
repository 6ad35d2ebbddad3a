using Microsoft.AspNetCore.Authentication;

namespace Luoshi.Web.Pages.Outside;

/// <summary>What somebody goes to the provider for.</summary>
public enum OutsidePurpose
{
    /// <summary>To sign in.</summary>
    SignIn,

    /// <summary>To link the identity to the account that they are signed in with.</summary>
    Link,

    /// <summary>To accept an invitation.</summary>
    Invitation,
}

/// <summary>What somebody goes to the provider for, as it travels there and back: encrypted, in the state.</summary>
/// <param name="About">The account to link to, or the token of the invitation; where to go after a sign-in.</param>
public sealed record OutsideErrand(OutsidePurpose Purpose, string About)
{
    private const string PurposeKey = "luoshi.purpose";
    private const string AboutKey = "luoshi.about";

    public AuthenticationProperties Pack() => new(new Dictionary<string, string?> { [PurposeKey] = Purpose.ToString(), [AboutKey] = About }) { RedirectUri = "/" };

    /// <summary>The errand again; null where there is none.</summary>
    public static OutsideErrand? Unpack(AuthenticationProperties? properties) =>
        properties is not null && Enum.TryParse<OutsidePurpose>(properties.GetString(PurposeKey), out var purpose) && properties.GetString(AboutKey) is { } about
            ? new(purpose, about)
            : null;
}
