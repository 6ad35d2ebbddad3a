using System.Text.Json;

namespace Luoshi.Office.Notices.Files;

/// <summary>A value of a JSON file with the line on which it stands, so that what is wrong with it can be found.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Text">The value of a text, number or word; null for objects and lists.</param>
internal sealed record PlacedJson(JsonTokenType Kind, int Line, string? Text, IReadOnlyList<(string Name, PlacedJson Value)> Members, IReadOnlyList<PlacedJson> Items)
{
    // People write such files by hand.
    private static readonly JsonReaderOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static PlacedJson Parse(ReadOnlySpan<byte> utf8)
    {
        var bytes = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var reader = new Utf8JsonReader(bytes, Reading);
        reader.Read();
        var value = Value(ref reader, bytes);

        // What comes after the value is wrong, and only reading on finds it.
        reader.Read();
        return value;
    }

    private static PlacedJson Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        var (kind, line) = (reader.TokenType, bytes[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1);
        List<(string, PlacedJson)> members = [];
        List<PlacedJson> items = [];
        string? text = null;
        switch (kind)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = Words(ref reader, bytes);
                    reader.Read();
                    members.Add((name, Value(ref reader, bytes)));
                }

                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, bytes));
                }

                break;
            case JsonTokenType.String:
                text = Words(ref reader, bytes);
                break;
            default:
                text = System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
                break;
        }

        return new(kind, line, text, members, items);
    }

    // Bytes that are no text are wrong where they stand, as a missing quote is.
    private static string Words(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return reader.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException trouble)
        {
            var line = bytes[..(int)reader.TokenStartIndex].Count((byte)'\n');
            throw new JsonException(trouble.Message, null, line, null, trouble);
        }
    }
}
