using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Web.Permissions;
using Luoshi.Web.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.RateLimiting;

namespace Luoshi.Web.Pages.SignIn;

[EnableRateLimiting(SignInRate.Policy)]
public partial class SignInPage
{
    private string _user = string.Empty;
    private LocalizedText? _refused;
    private bool _demoPeople;

    [Inject]
    public required Office.Accounts.SignIn SignIn { get; set; }

    [Inject]
    public required DemoPeople Demo { get; set; }

    [Inject]
    public required LuoshiWebOptions Options { get; set; }

    [Inject]
    public required Entrance Entrance { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>Where to go afterwards; a path of this server, or it is passed over.</summary>
    [SupplyParameterFromQuery(Name = SignInLinks.ReturnKey)]
    public string? Return { get; set; }

    /// <summary>Set where a session has ended by itself.</summary>
    [SupplyParameterFromQuery(Name = SignInLinks.EndedKey)]
    public string? Ended { get; set; }

    /// <summary>What came of going to the outside provider.</summary>
    [SupplyParameterFromQuery(Name = SignInLinks.OutsideKey)]
    public string? Outside { get; set; }

    protected override async Task OnInitializedAsync() => _demoPeople = Options.Demo && await Demo.AreHereAsync(Http?.RequestAborted ?? default);

    private async Task SignInAsync()
    {
        if (Http is null)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Http.RequestAborted);
        _user = filled["user"].ToString().Trim();
        await TryAsync(Http, _user, filled["password"].ToString());
    }

    private async Task DemoAsync()
    {
        if (Http is not null && _demoPeople)
        {
            var filled = await Http.Request.ReadFormAsync(Http.RequestAborted);
            await TryAsync(Http, filled["demo"].ToString(), DemoPeople.Password);
        }
    }

    private async Task TryAsync(HttpContext http, string user, string password)
    {
        var outcome = await SignIn.PasswordAsync(user, password, Caller.From, http.RequestAborted);
        if (await Entrance.AfterAsync(http, outcome, Return) is { } address)
        {
            Navigation.NavigateTo(address);
            return;
        }

        _refused = (outcome as Refused)?.Reason;
        http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
