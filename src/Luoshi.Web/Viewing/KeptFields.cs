namespace Luoshi.Web.Viewing;

/// <summary>
/// What the caller had typed into the form of this page when their session ended; nothing for almost every request. Fields of forms show
/// it in place of what they would begin with.
/// </summary>
public sealed class KeptFields(IHttpContextAccessor request)
{
    private IReadOnlyDictionary<string, string[]>? Values => request.HttpContext?.Features.Get<Fields>()?.Values;

    public bool Any => Values is { Count: > 0 };

    public bool Has(string name) => Values?.ContainsKey(name) == true;

    /// <summary>The value of a field; null where none was kept.</summary>
    public string? Of(string name) => Values?.GetValueOrDefault(name) is { Length: > 0 } values ? values[0] : null;

    /// <summary>All values of a field that may have several; null where none was kept.</summary>
    public IReadOnlyCollection<string>? All(string name) => Values?.GetValueOrDefault(name);

    /// <summary>The fields as a feature of the request.</summary>
    internal sealed record Fields(IReadOnlyDictionary<string, string[]> Values);
}
