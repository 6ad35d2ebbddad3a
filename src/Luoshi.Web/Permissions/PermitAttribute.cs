using Luoshi.Office.Permissions;
using Microsoft.AspNetCore.Authorization;

namespace Luoshi.Web.Permissions;

/// <summary>Which permission a page or endpoint asks for. One that declares none, and is not <see cref="OpenAttribute"/>, refuses everybody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PermitAttribute(Permission permission, Permission posts) : Attribute, IAuthorizeData, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public PermitAttribute(Permission permission)
        : this(permission, permission)
    {
    }

    /// <summary>What looking asks for.</summary>
    public Permission Permission { get; } = permission;

    /// <summary>What sending a form of the page asks for.</summary>
    public Permission Posts { get; } = posts;

    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    /// <summary>What a request with this method asks for.</summary>
    public Permission For(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Permission : Posts;

    IEnumerable<IAuthorizationRequirement> IAuthorizationRequirementData.GetRequirements() => [this];
}
