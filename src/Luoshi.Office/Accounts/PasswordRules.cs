using System.Globalization;
using System.Text;
using Luoshi.Core.Model;

namespace Luoshi.Office.Accounts;

/// <summary>
/// What a password must be: long, and not made of words that everybody tries. Nothing is asked about kinds of characters, which makes
/// passwords worse (NIST SP 800-63B, 5.1.1.2).
/// </summary>
public static class PasswordRules
{
    public const int Longest = 128;

    // So many characters must remain when weak words, runs and years are taken out.
    private const int LeastRemaining = 5;
    private const int ShortestRun = 3;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "01234567890", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];
    private static readonly string[] Weak = ReadWeak();

    /// <summary>What is wrong with it and how to do better; null where nothing is.</summary>
    /// <param name="names">What may not make it up either: the user name, the names of the person and their units, words of the place.</param>
    public static LocalizedText? Refusal(string password, int least, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(names);
        if (password.Length < least || password.Length > Longest)
        {
            return new(
                string.Create(CultureInfo.InvariantCulture, $"密码应为 {least}―{Longest} 个字符；几个不相干的词连起来既好记又难猜。"),
                string.Create(CultureInfo.InvariantCulture, $"A password has {least} to {Longest} characters; a few unrelated words together are easy to keep and hard to guess."));
        }

        return Remaining(password, names) < LeastRemaining
            ? new(
                "密码由常见词语、用户名、本人或单位的名称、年份、重复或连续的字符组成，太容易猜到；请换几个不相干的词。",
                "The password is made of common words, the user name, names of yourself or your unit, years, or characters repeated or in a row, and is too easily guessed; use a few unrelated words.")
            : null;
    }

    /// <summary>How many characters remain when everything that is easily guessed is taken out.</summary>
    private static int Remaining(string password, IEnumerable<string> names)
    {
        var left = UserNames.Fold(password);
        // Two Chinese characters are a whole name; two letters are in every word.
        var words = Weak.Concat(names.Select(UserNames.Fold).Where(name => name.Length >= ShortestRun || (name.Length == 2 && !name.Any(char.IsAscii)))).OrderByDescending(word => word.Length);
        left = words.Aggregate(left, (text, word) => text.Replace(word, "\n", StringComparison.Ordinal));
        var kept = new StringBuilder();
        for (var at = 0; at < left.Length;)
        {
            var run = RunAt(left, at);
            if (run >= ShortestRun)
            {
                at += run;
                continue;
            }

            if (char.IsLetterOrDigit(left[at]))
            {
                kept.Append(left[at]);
            }

            at++;
        }

        // Digits alone are a date or a telephone number.
        return kept.ToString().All(char.IsAsciiDigit) ? 0 : kept.ToString().Distinct().Count();
    }

    // The length of what begins here and repeats one character or walks along the alphabet, the digits or the keyboard.
    private static int RunAt(string text, int start)
    {
        var same = 1;
        while (start + same < text.Length && text[start + same] == text[start])
        {
            same++;
        }

        return Rows.SelectMany(row => new[] { row, string.Concat(row.Reverse()) }).Select(row => Along(row, text, start)).Append(same).Max();
    }

    private static int Along(string row, string text, int start)
    {
        var at = row.IndexOf(text[start], StringComparison.Ordinal);
        var length = at < 0 ? 0 : 1;
        while (length > 0 && at + length < row.Length && start + length < text.Length && row[at + length] == text[start + length])
        {
            length++;
        }

        return length;
    }

    private static string[] ReadWeak()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Accounts/weak-words.txt")
            ?? throw new InvalidOperationException("Accounts/weak-words.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Distinct(StringComparer.Ordinal)];
    }
}
