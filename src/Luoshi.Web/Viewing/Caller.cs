using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Scopes;

namespace Luoshi.Web.Viewing;

/// <summary>
/// Who asks: the person who is signed in, what they may do and how much of it they see. Everything is read from the request, so that
/// it is the same for whatever renders an answer to it.
/// </summary>
public sealed class Caller(IHttpContextAccessor request)
{
    /// <summary>The claim that holds the code of a permission, one claim for each.</summary>
    public const string PermissionClaim = "luoshi.permission";

    /// <summary>The person, or the machine whose token came with the request; null where nobody is signed in.</summary>
    public Principal? Who => request.HttpContext?.Features.Get<Principal>();

    /// <summary>Tells callers apart: the account or token, else where they are.</summary>
    public string Id => Who?.AccountId ?? From;

    /// <summary>The session of the request; null where there is none, or where a token of a machine stands for it.</summary>
    public Session? Session => request.HttpContext?.Features.Get<Session>();

    public Scope Scope => Who is { } who ? Scope.Of(who) : Scope.Nothing;

    /// <summary>Who acts, as acts are recorded.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; no endpoint that acts may be reached then.</exception>
    public Actor Actor => (Who ?? throw new InvalidOperationException("Nobody is signed in.")).ActorFrom(From);

    /// <summary>The address that the request came from.</summary>
    public string From => request.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "?";

    public bool May(Permission permission) => request.HttpContext?.User.HasClaim(PermissionClaim, permission.Code()) == true;

    /// <summary>Everything that the caller may do, in a form that can be compared.</summary>
    public string Permissions => string.Join(' ', (request.HttpContext?.User.FindAll(PermissionClaim) ?? []).Select(claim => claim.Value).Order(StringComparer.Ordinal));

    /// <summary>Why the request is answered with "not allowed" or "not found", for the page that says so.</summary>
    public LocalizedText? Refusal
    {
        get => request.HttpContext?.Items[nameof(Refusal)] as LocalizedText?;
        set => request.HttpContext?.Items[nameof(Refusal)] = value;
    }
}
