using System.Globalization;
using System.Text.Json;
using Luoshi.Core.Model;

namespace Luoshi.Office.Notices.Files;

/// <summary>One object of a file of notices: reads its fields and says, with the line, which are wrong. Values are not repeated, since they may be secrets.</summary>
internal sealed class FileSection
{
    private readonly PlacedJson _written;
    private readonly List<NoticesFileProblem> _problems;

    /// <param name="known">The names of the fields that it may have.</param>
    public FileSection(PlacedJson written, List<NoticesFileProblem> problems, params string[] known)
    {
        (_written, _problems) = (written, problems);
        var names = string.Join(", ", known);
        if (!IsObject)
        {
            _problems.Add(new(written.Line, new($"这里应为对象 {{ … }}，可写 {names}。", $"This should be an object {{ … }} of {names}.")));
        }

        foreach (var (name, value) in written.Members)
        {
            if (!known.Contains(name))
            {
                _problems.Add(new(value.Line, new($"不认识“{name}”；可写 {names}。", $"\"{name}\" is not known; write {names}.")));
            }
            else if (written.Members.First(member => member.Name == name).Value != value)
            {
                _problems.Add(new(value.Line, new($"{name} 写了两次；留下一处。", $"{name} stands twice; leave one.")));
            }
        }
    }

    public bool IsObject => _written.Kind == JsonTokenType.StartObject;

    /// <summary>A field; null where it is left out or null.</summary>
    public PlacedJson? Find(string name) => _written.Members.FirstOrDefault(member => member.Name == name).Value is { Kind: not JsonTokenType.Null } value ? value : null;

    /// <summary>Says what is wrong with a field, or with the object where the field is missing.</summary>
    public void Complain(string name, LocalizedText message) => _problems.Add(new((Find(name) ?? _written).Line, message));

    /// <summary>A text that is not empty; null where there is none, which is wrong where it is needed.</summary>
    public string? Text(string name, bool needed = false)
    {
        if (Find(name) is not { } value)
        {
            if (needed)
            {
                Complain(name, new($"缺少 {name}。", $"{name} is missing."));
            }

            return null;
        }

        if (value is { Kind: JsonTokenType.String, Text: { } text } && !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        Complain(name, new($"{name} 应为引号里的文字，不能为空。", $"{name} should be text in quotes, and not empty."));
        return null;
    }

    /// <summary>A whole number within bounds; null where there is none.</summary>
    public int? Number(string name, int least, int most)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonTokenType.Number && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Complain(name, new($"{name} 应为 {least} 至 {most} 的整数，不加引号。", $"{name} should be a whole number from {least} to {most}, without quotes."));
        return null;
    }

    /// <summary>One of a few words.</summary>
    /// <param name="otherwise">The word that counts where there is none.</param>
    public T Word<T>(string name, string otherwise, params (string Word, T Meaning)[] words)
        where T : struct
    {
        var word = Find(name) is null ? otherwise : Text(name);
        foreach (var (written, meaning) in words)
        {
            if (written == word)
            {
                return meaning;
            }
        }

        if (word is not null)
        {
            var all = string.Join(", ", words.Select(known => known.Word));
            Complain(name, new($"{name} 应为以下之一：{all}。", $"{name} should be one of {all}."));
        }

        return words[0].Meaning;
    }
}
