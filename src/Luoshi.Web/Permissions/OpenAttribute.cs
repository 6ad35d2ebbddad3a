using Microsoft.AspNetCore.Authorization;

namespace Luoshi.Web.Permissions;

/// <summary>Marks the few pages and endpoints that nobody needs to sign in for.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenAttribute(string reason) : Attribute, IAllowAnonymous
{
    /// <summary>Why nothing is given away by it.</summary>
    public string Reason { get; } = reason;
}
