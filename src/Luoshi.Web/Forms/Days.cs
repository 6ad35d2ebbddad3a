using System.Globalization;

namespace Luoshi.Web.Forms;

/// <summary>Days as forms hold them: 2024-01-31.</summary>
public static class Days
{
    /// <summary>The day; null for what is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
