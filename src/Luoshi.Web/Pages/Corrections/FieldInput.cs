using System.Globalization;
using System.Text;

namespace Luoshi.Web.Pages.Corrections;

/// <summary>What people write into fields, brought into the form that plan.json has.</summary>
public static class FieldInput
{
    public static string Normalise(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        value = value.Trim();
        return field switch
        {
            "low" or "high" => Number(value),
            "deadline" or "when" => Date(value),
            _ => value,
        };
    }

    // 1,300 and full-width digits are what an office types.
    private static string Number(string value) => Narrow(value).Replace(",", string.Empty, StringComparison.Ordinal).Replace("，", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);

    // 2015年6月30日, 2015/6/30 and 2015.6 all mean what 2015-06-30 and 2015-06 do; two years are a period.
    private static string Date(string value)
    {
        var parts = new List<string>();
        var digits = new StringBuilder();
        foreach (var character in Narrow(value) + " ")
        {
            if (char.IsAsciiDigit(character))
            {
                digits.Append(character);
            }
            else if (digits.Length > 0)
            {
                parts.Add(digits.ToString());
                digits.Clear();
            }
        }

        return parts switch
        {
            [{ Length: 4 } year] => year,
            [{ Length: 4 } from, { Length: 4 } to] => from + "/" + to,
            [{ Length: 4 } year, { Length: <= 2 } month] => $"{year}-{Two(month)}",
            [{ Length: 4 } year, { Length: <= 2 } month, { Length: <= 2 } day] => $"{year}-{Two(month)}-{Two(day)}",
            _ => value,
        };
    }

    private static string Two(string digits) => digits.PadLeft(2, '0');

    private static string Narrow(string value) => string.Concat(value.Select(character => character is >= '０' and <= '９' ? ((int)(character - '０')).ToString(CultureInfo.InvariantCulture)
        : character switch { '．' => ".", '－' => "-", _ => character.ToString() }));
}
