using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Luoshi.Core.Model;
using Luoshi.Testing;
using Luoshi.Web.Hosting;

namespace Luoshi.Web.Tests.Shell;

public partial class TextsTests
{
    private const string ProductName = "落实";

    public static TheoryData<string> Classes() => [.. TextClasses().Select(type => type.FullName ?? type.Name)];

    [Fact]
    public void Texts_stand_in_classes_that_are_found_by_name()
    {
        var elsewhere = typeof(LuoshiWeb).Assembly.GetTypes()
            .Where(type => !type.Name.EndsWith("Texts", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(LocalizedText) && field.IsInitOnly);

        Assert.Empty(elsewhere);
        Assert.True(TextClasses().Count() >= 5);
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Every_text_is_there_in_both_languages_with_the_same_places_to_fill_in(string name)
    {
        var wrong = new List<string>();
        foreach (var (field, text) in TextsOf(name))
        {
            // A word may be left out, but then in both languages.
            if (text.Zh.Length == 0 && text.En.Length == 0)
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(text.Zh) || string.IsNullOrWhiteSpace(text.En))
            {
                wrong.Add($"{field}: missing in one language");
                continue;
            }

            if (!Places(text.Zh).SetEquals(Places(text.En)))
            {
                wrong.Add($"{field}: the languages fill in different things");
            }

            var filled = string.Format(CultureInfo.InvariantCulture, text.En.Replace(ProductName, string.Empty, StringComparison.Ordinal), "a", "b", "c", "d", "e");
            if (FullWidth().IsMatch(ChineseWords().Replace(text.En, string.Empty)))
            {
                wrong.Add($"{field}: the English has colons or brackets of Chinese");
            }

            if (Chinese().IsMatch(text.Zh) && Chinese().IsMatch(filled) && text.En.Length < 60)
            {
                wrong.Add($"{field}: the English is Chinese");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Pages_put_no_colon_or_bracket_of_one_language_between_words_of_either()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("src", "Luoshi.Web"), "*.razor", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.Empty(from path in pages from line in File.ReadLines(path) where BesideText().IsMatch(line) select $"{Path.GetFileName(path)}: {line.Trim()}");
    }

    private static IEnumerable<Type> TextClasses() =>
        typeof(LuoshiWeb).Assembly.GetTypes().Where(type => type.Name.EndsWith("Texts", StringComparison.Ordinal) && type.IsClass);

    private static IEnumerable<(string Field, LocalizedText Text)> TextsOf(string name) =>
        (typeof(LuoshiWeb).Assembly.GetType(name, throwOnError: true)?.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static) ?? [])
            .Where(field => field.FieldType == typeof(LocalizedText))
            .Select(field => (field.Name, (LocalizedText)(field.GetValue(null) ?? default(LocalizedText))));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[\u4E00-\u9FFF]")]
    private static partial Regex Chinese();

    // Official wording that an English text quotes keeps its own marks.
    [GeneratedRegex(@"[\u4E00-\u9FFF0-9：；，。（）…、]*[\u4E00-\u9FFF][\u4E00-\u9FFF0-9：；，。（）…、]*")]
    private static partial Regex ChineseWords();

    [GeneratedRegex(@"\)[：；（]@|（@T\(|（\{T\(")]
    private static partial Regex BesideText();

    [GeneratedRegex("[：；，。（）！？]")]
    private static partial Regex FullWidth();
}
