using Microsoft.AspNetCore.WebUtilities;

namespace Luoshi.Web.Permissions;

/// <summary>Addresses of the pages that let people in.</summary>
internal static class SignInLinks
{
    public const string SignIn = "/sign-in";
    public const string Code = "/sign-in/code";
    public const string NewPassword = "/sign-in/password";
    public const string SecondFactor = "/sign-in/second-factor";

    /// <summary>Where everybody's work begins: leads on to the first page that they may see.</summary>
    public const string Begin = "/begin";
    public const string ReturnKey = "return";
    public const string EndedKey = "ended";

    /// <summary>Leads to the outside provider, and on to where the address says afterwards.</summary>
    public const string Outside = "/sign-in/outside";
    public const string OutsideAccount = "/account/outside";
    public const string OutsideSignOut = "/sign-out/outside";
    public const string OutsideKey = "outside";

    public static string OutsideInvitation(string token) => $"/invitation/{Uri.EscapeDataString(token)}/outside";

    /// <summary>A page with the code of what came of going to the outside provider.</summary>
    public static string WithOutside(string address, string code) => QueryHelpers.AddQueryString(address, OutsideKey, code);

    /// <summary>To the outside provider, and back to an address afterwards.</summary>
    public static string ToOutside(string? back) => Local(back) is { } local ? QueryHelpers.AddQueryString(Outside, ReturnKey, local) : Outside;

    /// <summary>The sign-in page, which leads back to an address afterwards.</summary>
    public static string To(string back, bool ended)
    {
        var address = Local(back) is { } local and not "/" ? QueryHelpers.AddQueryString(SignIn, ReturnKey, local) : SignIn;
        return ended ? QueryHelpers.AddQueryString(address, EndedKey, "1") : address;
    }

    /// <summary>The address where it is a path of this server; null for anything that could lead elsewhere or back to signing in.</summary>
    public static string? Local(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) && !address.Contains('\\', StringComparison.Ordinal)
            && !address.StartsWith(SignIn, StringComparison.Ordinal) && !address.StartsWith("/sign-out", StringComparison.Ordinal)
            ? address
            : null;
}
