using Luoshi.Office.Permissions;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Authorization;

namespace Luoshi.Web.Permissions;

/// <summary>Lets a request pass where the claims of who is signed in hold the permission that the endpoint asks for.</summary>
internal sealed class PermitHandler : AuthorizationHandler<PermitAttribute, HttpContext>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermitAttribute requirement, HttpContext resource)
    {
        if (context.User.HasClaim(Caller.PermissionClaim, requirement.For(resource.Request.Method).Code()))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
