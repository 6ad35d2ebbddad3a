using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Shared;

/// <summary>Holds what an address asks to what its operation says that it takes: a filter that is mistyped would otherwise give everything, and look right.</summary>
internal static class KnownParameters
{
    /// <summary>What is wrong with the names of the parameters of a request.</summary>
    public static IEnumerable<Fault> Faults(HttpContext http)
    {
        string[] known = [.. http.GetEndpoint()?.Metadata.GetOrderedMetadata<ApiParameter>().Where(parameter => !parameter.Header).Select(parameter => parameter.Name) ?? []];
        var names = string.Join(", ", known);
        return http.Request.Query.Keys
            .Where(key => !known.Contains(key) && key is not (ViewpointMiddleware.LanguageKey or ViewpointMiddleware.AsOfKey))
            .Select(key => new Fault(key, new($"没有这个参数；可写 {names}", $"there is no such parameter; there are {names}")));
    }
}
