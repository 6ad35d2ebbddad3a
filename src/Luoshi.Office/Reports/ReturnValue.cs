using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Office.Reports;

/// <summary>Values as people write them into returns.</summary>
internal static class ReturnValue
{
    // 28 digits are what a decimal keeps exactly; a value of a plan has far fewer.
    private const decimal Most = 1e15m;

    /// <summary>Why a value cannot be taken; null where it can.</summary>
    public static LocalizedText? Fault(string text, ReturnLine line)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (line.Unit.Length == 0 && line.Kind != LineKind.Target)
        {
            return new($"{line.Number}：这一行不填数值。", $"{line.Number}: this line takes no value.");
        }

        return Read(text) is not { } value
            ? new($"{line.Number}：“{text.Trim()}”不是数值，请只写数字，如1234.5（单位：{line.Unit}）。", $"{line.Number}: \"{text.Trim()}\" is no number; write digits only, as 1234.5 (unit: {line.Unit}).")
            : IsCounted(line.Unit) && (value < 0 || value != decimal.Truncate(value))
                ? new($"{line.Number}：“{text.Trim()}”不能以“{line.Unit}”计，请写不小于零的整数。", $"{line.Number}: \"{text.Trim()}\" cannot be counted in {line.Unit}; write a whole number, zero or more.")
                : null;
    }

    /// <summary>Whether things of a unit are counted one by one.</summary>
    internal static bool IsCounted(string unit) => unit is "个" or "家" or "项" or "人" or "名" or "件" or "座" or "所" or "条" or "次" or "户" or "处" or "栋" or "台";

    /// <summary>Reads a value; thousands may be separated. Null for none and for what is no number.</summary>
    public static decimal? Read(string text) =>
        decimal.TryParse(text.Trim().Replace("，", ",", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) <= Most
            ? value
            : null;
}
