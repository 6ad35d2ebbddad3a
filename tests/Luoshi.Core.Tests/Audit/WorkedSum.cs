using System.Globalization;
using System.Text.RegularExpressions;
using Luoshi.Core.Measures;

namespace Luoshi.Core.Tests.Audit;

/// <summary>
/// Does a printed sum again. Numbers are taken as printed; where the bare numbers do not give the result, they are converted
/// by their units first. A result may be off by its own rounding and by that of the rounded numbers that it was made from.
/// </summary>
internal static partial class WorkedSum
{
    /// <summary>What is wrong with the sums of a line; nothing for a line that holds none.</summary>
    public static IEnumerable<string> Faults(string line) =>
        line.Split('；').SelectMany(part => Tail(part)).Where(sum => !Holds(sum)).Select(sum => $"does not come out: {sum}");

    // What stands after the last colon, and of “name = sum = result” the last two.
    private static IEnumerable<string> Tail(string part)
    {
        var sum = part[(part.LastIndexOfAny(['：', ':']) + 1)..].Trim();
        var sides = sum.Split(" = ");
        if (sides.Length >= 2 && Number().IsMatch(sides[^1]) && Number().IsMatch(sides[^2]))
        {
            yield return sides[^2] + " = " + sides[^1];
        }
    }

    private static bool Holds(string sum)
    {
        var sides = sum.Split(" = ");
        return Holds(sides[0], sides[1], scaled: false) || Holds(sides[0], sides[1], scaled: true);
    }

    private static bool Holds(string left, string right, bool scaled)
    {
        var value = new Reader(left, scaled).Sum();
        var result = new Reader(right, scaled).Sum();
        return value is { } v && result is { } r && v.Low <= r.High && r.Low <= v.High;
    }

    [GeneratedRegex(@"\d")]
    private static partial Regex Number();

    private sealed class Reader(string text, bool scaled)
    {
        private const string About = "about ";

        private int _at;

        public (double Low, double High)? Sum()
        {
            var sum = Product();
            while (sum is not null && Sign() is { } sign && sign is '+' or '−' && ++_at > 0)
            {
                var next = Product();
                sum = next is not { } n || sum is not { } s ? null : sign == '+' ? (s.Low + n.Low, s.High + n.High) : (s.Low - n.High, s.High - n.Low);
            }

            return sum;
        }

        private (double Low, double High)? Product()
        {
            var product = Power();
            while (product is not null && Sign() is { } sign && sign is '×' or '÷' or '/' && ++_at > 0)
            {
                var divide = sign != '×';
                var next = Power();
                product = next is not { } n || product is not { } p ? null : divide ? (p.Low / n.High, p.High / n.Low) : (p.Low * n.Low, p.High * n.High);
            }

            return product;
        }

        private (double Low, double High)? Power()
        {
            var value = Value();
            if (value is { } v && _at < text.Length && text[_at] == '^')
            {
                _at++;
                return Value() is { } p ? (Math.Pow(v.Low, p.Low), Math.Pow(v.High, p.High)) : null;
            }

            return value;
        }

        private (double Low, double High)? Value()
        {
            Blank();
            if (string.CompareOrdinal(text, _at, About, 0, About.Length) == 0)
            {
                _at += About.Length;
            }

            if (_at < text.Length && text[_at] == '(')
            {
                _at++;
                var inner = Sum();
                Blank();
                _at++;
                Unit();
                return inner;
            }

            while (_at < text.Length && text[_at] is '≥' or '≤' or '约' or '-')
            {
                _at++;
            }

            if (Digits() is not { } low)
            {
                return null;
            }

            var high = low;
            if (_at < text.Length && text[_at] == '―')
            {
                _at++;
                high = Digits() ?? low;
            }

            var scale = Unit();
            return ((low.Value - low.Half) * scale, (high.Value + high.Half) * scale);
        }

        // Half of the last digit that would be printed; whole numbers below a hundred are exact, since decimals would be shown.
        private (double Value, double Half)? Digits()
        {
            var start = _at;
            while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '.'))
            {
                _at++;
            }

            if (start == _at)
            {
                return null;
            }

            var digits = text[start.._at];
            var value = double.Parse(digits, CultureInfo.InvariantCulture);
            return (value, _at < text.Length && text[_at] == '%' ? 0.05 : value >= 100 ? 0.5 : value >= 1 ? 0.005 : 0.00005);
        }

        private double Unit()
        {
            var start = _at;
            while (_at < text.Length && text[_at] is not (' ' or ')' or '^' or '，' or ',') && !IsDivision(_at))
            {
                _at++;
            }

            var unit = text[start.._at];
            return unit.StartsWith('%') || scaled ? (double)Measure.Of(unit).Scale : 1;
        }

        // 1/3 divides; the stroke of 吨标准煤/万元 belongs to the unit.
        private bool IsDivision(int at) => text[at] == '/' && (at + 1 == text.Length || char.IsAsciiDigit(text[at + 1]));

        private char? Sign()
        {
            Blank();
            return _at < text.Length ? text[_at] : null;
        }

        private void Blank()
        {
            while (_at < text.Length && text[_at] == ' ')
            {
                _at++;
            }
        }
    }
}
