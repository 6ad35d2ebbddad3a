using System.Text;
using Luoshi.Cli.Terminal;
using Luoshi.Office.Calendar;

namespace Luoshi.Cli.Serving;

/// <summary>Reads the file that --calendar names: an office's own days off and make-up days, laid over those that the product comes with.</summary>
internal static class OwnCalendar
{
    /// <summary>The calendar to count on; null where the file cannot be used, which has been said then.</summary>
    public static async Task<WorkingCalendar?> ReadAsync(CliConsole console, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return WorkingCalendar.Standard;
        }

        if (await GivenFile.ReadAsync(console, path, cancellationToken) is not { } bytes)
        {
            return null;
        }

        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException trouble)
        {
            var line = bytes.AsSpan(0, Math.Min(trouble.Index < 0 ? 0 : trouble.Index, bytes.Length)).Count((byte)'\n') + 1;
            console.WriteError(new($"{path}: 第{line}行：不是 UTF-8；请另存为 UTF-8 编码的 CSV。", $"{path}: Line {line}: this is no UTF-8; save the file as CSV in UTF-8."));
            return null;
        }

        var reading = HolidayFile.Read(text);
        foreach (var problem in reading.Problems)
        {
            console.WriteError(new($"{path}: {problem.Zh}", $"{path}: {problem.En}"));
        }

        return reading.Problems.IsEmpty ? WorkingCalendar.Standard.With(reading.Table) : null;
    }
}
