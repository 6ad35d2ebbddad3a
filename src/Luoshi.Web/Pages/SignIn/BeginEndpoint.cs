using Luoshi.Office.Permissions;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.SignIn;

internal static class BeginEndpoint
{
    /// <summary>Leads whoever just signed in to the first page that they may see.</summary>
    public static void MapBegin(this IEndpointRouteBuilder routes) =>
        routes.MapGet(SignInLinks.Begin, (Caller caller) => Results.LocalRedirect(Landing.Of(caller).Address)).Permit(Permission.OwnAccount);
}
