using Luoshi.Office.Record;

namespace Luoshi.Web.Viewing;

/// <summary>Who asks, as acts are recorded under them. One for each request.</summary>
public sealed class Caller(IHttpContextAccessor request)
{
    /// <summary>The caller under a name that was typed.</summary>
    public Actor Named(string name) => new(null, name, null, From);

    /// <summary>Stands for whoever is not asked for a name.</summary>
    public const string NoName = "未署名";

    private string From => request.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "?";
}
