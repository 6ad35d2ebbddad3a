using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Luoshi.Office.Shared;

/// <summary>SQLite cannot order a DateTimeOffset; microseconds since 1970 sort the same on every database.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond,
    microseconds => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond));
