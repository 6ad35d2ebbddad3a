using Microsoft.AspNetCore.Authorization;

namespace Luoshi.Web.Permissions;

/// <summary>Lets a request pass where the claims of who is signed in hold the permission that the endpoint asks for.</summary>
internal sealed class PermitHandler : AuthorizationHandler<PermitAttribute, HttpContext>
{
    /// <summary>The claim that holds the code of a permission, one claim for each.</summary>
    public const string PermissionClaim = "luoshi.permission";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermitAttribute requirement, HttpContext resource)
    {
        if (context.User.HasClaim(PermissionClaim, Luoshi.Office.Permissions.PermissionNames.Code(requirement.For(resource.Request.Method))))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
