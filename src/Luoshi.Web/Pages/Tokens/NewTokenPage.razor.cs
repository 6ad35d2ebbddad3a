using System.Globalization;
using Luoshi.Office.Calendar;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Office.Settings;
using Luoshi.Office.Tokens;
using Luoshi.Web.Components;
using Luoshi.Web.Forms;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Tokens;

public partial class NewTokenPage
{
    private const int Usual = 365;

    private IReadOnlyList<UnitOn> _units = [];
    private IReadOnlyList<FormFault> _faults = [];
    private HashSet<Permission> _scopes = [];
    private string _purpose = string.Empty;
    private string _unit = string.Empty;
    private string _expiry = string.Empty;
    private string? _secret;
    private int _longest;

    [Inject]
    public required TokenStore Store { get; set; }

    [Inject]
    public required UnitStore Units { get; set; }

    [Inject]
    public required SettingStore Settings { get; set; }

    /// <summary>The role that the token is to have.</summary>
    [SupplyParameterFromQuery(Name = "role")]
    public string? RoleCode { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private Luoshi.Office.People.Role? Chosen => RoleCode is { } code ? Roles.Find(code) : null;

    private CancellationToken Cancellation => Http?.RequestAborted ?? CancellationToken.None;

    protected override async Task OnInitializedAsync()
    {
        _units = [.. (await Units.DirectoryAsync(View.Today, cancellation: Cancellation)).Units];
        _longest = await Settings.GetAsync(ServiceSettings.TokenDays, View.Today, cancellation: Cancellation);
        _expiry = Words.Date(View.Today.AddDays(Math.Min(Usual, _longest) - 1));
    }

    /// <summary>What a token of the role can be made for.</summary>
    private static List<Permission> Offered(string role) => [.. Enum.GetValues<Permission>().Where(scope => RoleTable.Of(role).Contains(scope) && !TokenRules.Never.Contains(scope))];

    private async Task IssueAsync()
    {
        if (Http is null || Chosen is not { } role)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        (_purpose, _unit, _expiry) = (filled["purpose"].ToString().Trim(), filled["unit"].ToString(), filled["expiresAt"].ToString().Trim());
        _scopes = [.. filled["scopes"].OfType<string>().Select(PermissionNames.Find).OfType<Permission>()];
        if (!DateOnly.TryParseExact(_expiry, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
        {
            _faults = [new("expiresAt", TokensTexts.NoDay)];
        }
        else
        {
            // The last day counts to its end.
            var made = await Store.MakeAsync(new TokenRequest(_purpose, _unit, role.Code, _scopes, ChinaTime.EndOf(last)), Caller.Actor, Cancellation);
            _faults = [.. made.Faults.Select(fault => new FormFault(fault.Field, fault.Text))];
            _secret = made.Secret;
        }

        if (_secret is null)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }

    private FormFault? FaultOf(string field) => _faults.FirstOrDefault(fault => fault.Field == field);
}
