using System.Diagnostics.Metrics;

namespace Luoshi.Web.Api.Access;

/// <summary>What the API tells whoever watches the server.</summary>
internal static class ApiMetrics
{
    public const string MeterName = "Luoshi.Api";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("luoshi.tokens.refused", "{token}", "Tokens that were unknown, expired or revoked.");

    public static void TokenRefused() => Refused.Add(1);
}
