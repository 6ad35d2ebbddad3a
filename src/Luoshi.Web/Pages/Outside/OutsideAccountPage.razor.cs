using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Web.Permissions;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Outside;

public partial class OutsideAccountPage
{
    private IReadOnlyList<OutsideIdentity> _linked = [];
    private VouchedIdentity? _arrived;
    private LocalizedText? _told;
    private LocalizedText? _refused;

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>What came of going to the provider.</summary>
    [SupplyParameterFromQuery(Name = SignInLinks.OutsideKey)]
    public string? Came { get; set; }

    private string Provider => Options.Outside?.Title ?? string.Empty;

    private CancellationToken Cancellation => Http?.RequestAborted ?? CancellationToken.None;

    protected override async Task OnInitializedAsync()
    {
        if (Http is not null && Caller.Who is { } who)
        {
            _linked = await Accounts.OutsideOfAsync(who.AccountId, Cancellation);
            _arrived = Arrived.Find(Http, new(OutsidePurpose.Link, who.AccountId));
        }
    }

    private async Task LinkAsync()
    {
        if (Http is null || Caller.Who is not { } who || _arrived is not { } arrived)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        _refused = await Passwords.RefusalOfAsync(who.AccountId, filled["link-password"].ToString(), Caller.Actor, Cancellation);
        _refused ??= (await Accounts.LinkOutsideAsync(who.AccountId, arrived, Caller.Actor, Cancellation)).Refusal;
        await ShowAsync(Http, who.AccountId, OutsideTexts.Linked);
        if (_refused is null)
        {
            ArrivedIdentities.Forget(Http);
            _arrived = null;
        }
    }

    private async Task UnlinkAsync()
    {
        if (Http is null || Caller.Who is not { } who)
        {
            return;
        }

        var filled = await Http.Request.ReadFormAsync(Cancellation);
        _refused = await Passwords.RefusalOfAsync(who.AccountId, filled["unlink-password"].ToString(), Caller.Actor, Cancellation);
        if (_refused is null)
        {
            // Only what this account has: the number counts its own identities.
            var found = int.TryParse(filled["which"].ToString(), CultureInfo.InvariantCulture, out var number) && number >= 0 && number < _linked.Count ? _linked[number] : null;
            var unlinked = found is not null && await Accounts.UnlinkOutsideAsync(found.Issuer, found.Subject, T(OutsideTexts.Unlinking), Caller.Actor, Cancellation);
            _refused = unlinked ? null : OutsideTexts.NothingThere;
        }

        await ShowAsync(Http, who.AccountId, OutsideTexts.UnlinkedDone);
    }

    private async Task ShowAsync(HttpContext http, string account, LocalizedText done)
    {
        _told = _refused is null ? done : null;
        _linked = await Accounts.OutsideOfAsync(account, Cancellation);
        if (_refused is not null)
        {
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }
}
