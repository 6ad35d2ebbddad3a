using System.Globalization;

namespace Luoshi.Office.Jobs;

/// <summary>The moment that a scheduled job is about, as its argument.</summary>
public static class JobTime
{
    public static string Write(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It is no such moment.</exception>
    public static DateTimeOffset Read(string argument) => DateTimeOffset.ParseExact(argument, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
