using System.ComponentModel;

namespace Luoshi.Web.Api.Shared;

/// <summary>Where the same thing is found in the API and on a page.</summary>
internal sealed record Links(
    [property: Description("在接口里的地址。Its address in the API.")] string Self,
    [property: Description("在网页上的地址。Its address on a page.")] string Page);

/// <summary>Addresses of the API.</summary>
internal static class ApiLinks
{
    public const string Root = "/api/v1";

    public static string Plan(string id) => $"{Root}/plans/{id}";

    /// <summary>Something of a plan.</summary>
    public static string Of(string planId, string list, string? key = null) =>
        key is null ? $"{Plan(planId)}/{list}" : $"{Plan(planId)}/{list}/{Uri.EscapeDataString(key)}";
}
