using Luoshi.Office.Permissions;

namespace Luoshi.Web.Permissions;

/// <summary>Declares on an endpoint what a page declares with an attribute.</summary>
public static class PermitEndpoints
{
    /// <summary>Only who has the permission reaches the endpoint.</summary>
    public static T Permit<T>(this T endpoint, Permission permission)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new PermitAttribute(permission));

    /// <summary>Each look through the endpoint goes into the audit trail under this action.</summary>
    public static T Noted<T>(this T endpoint, string action)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new NotedAttribute(action));

    /// <summary>Anybody reaches the endpoint, signed in or not.</summary>
    public static T Open<T>(this T endpoint, string reason)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenAttribute(reason));
}
