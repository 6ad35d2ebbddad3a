using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Office.Settings;

/// <summary>A setting (参数): a threshold or time limit that the office may set for itself, from a day on.</summary>
/// <param name="Key">Its name in the record and in files: <c>accounts.idle-minutes</c>. Never used again for something else.</param>
/// <param name="Meaning">What it governs.</param>
/// <param name="Unit">The unit of its value; empty where it has none.</param>
/// <param name="Source">Where its default comes from.</param>
public abstract record Setting(string Key, LocalizedText Meaning, LocalizedText Unit, LocalizedText Source)
{
    /// <summary>Its default as text.</summary>
    public abstract string DefaultText { get; }

    /// <summary>What values it takes, for people.</summary>
    public abstract LocalizedText Accepts { get; }

    /// <summary>Whether the text is a value of it.</summary>
    public abstract bool IsValue(string text);
}

/// <summary>A setting of a type.</summary>
public abstract record Setting<T>(string Key, T Default, LocalizedText Meaning, LocalizedText Unit, LocalizedText Source)
    : Setting(Key, Meaning, Unit, Source)
{
    public abstract bool TryRead(string text, [MaybeNullWhen(false)] out T value);

    public sealed override bool IsValue(string text) => TryRead(text, out _);
}

/// <summary>A whole number within bounds.</summary>
public sealed record NumberSetting(
    string Key, int Default, int Least, int Most, LocalizedText Meaning, LocalizedText Unit, LocalizedText Source)
    : Setting<int>(Key, Default, Meaning, Unit, Source)
{
    public override string DefaultText => Default.ToString(CultureInfo.InvariantCulture);

    public override LocalizedText Accepts => new(
        string.Create(CultureInfo.InvariantCulture, $"{Least}―{Most} 之间的整数"),
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {Least} to {Most}"));

    public override bool TryRead(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= Least && value <= Most;
}

/// <summary>One of a few words.</summary>
public sealed record ChoiceSetting(
    string Key, string Default, IReadOnlyDictionary<string, LocalizedText> Choices, LocalizedText Meaning, LocalizedText Source)
    : Setting<string>(Key, Default, Meaning, default, Source)
{
    public override string DefaultText => Default;

    public override LocalizedText Accepts => new(
        string.Join("、", Choices.Select(choice => $"{choice.Key}（{choice.Value.Zh}）")),
        string.Join(", ", Choices.Select(choice => $"{choice.Key} ({choice.Value.En})")));

    public override bool TryRead(string text, [MaybeNullWhen(false)] out string value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = text;
        return Choices.ContainsKey(text);
    }
}

/// <summary>Words, each on its own, with commas or line breaks between them.</summary>
public sealed record WordsSetting(string Key, string DefaultText, int MostCharacters, LocalizedText Meaning, LocalizedText Source)
    : Setting<IReadOnlyList<string>>(Key, Split(DefaultText), Meaning, default, Source)
{
    public override string DefaultText { get; } = DefaultText;

    public override LocalizedText Accepts => new(
        string.Create(CultureInfo.InvariantCulture, $"用顿号、逗号或换行分开的词语，共不超过 {MostCharacters} 字"),
        string.Create(CultureInfo.InvariantCulture, $"words with commas or line breaks between them, {MostCharacters} characters at most"));

    public override bool TryRead(string text, [MaybeNullWhen(false)] out IReadOnlyList<string> value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = Split(text);
        return text.Length <= MostCharacters;
    }

    private static string[] Split(string text) =>
        text.Split(['、', '，', ',', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
