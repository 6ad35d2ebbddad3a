using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Luoshi.Core.Model;
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
            if (Chinese().IsMatch(text.Zh) && Chinese().IsMatch(filled) && text.En.Length < 60)
            {
                wrong.Add($"{field}: the English is Chinese");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
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
}
