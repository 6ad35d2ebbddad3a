namespace Luoshi.Documents.Previews;

/// <summary>How much of a document a preview reads and shows: enough to recognise it, and no more however much it unpacks to.</summary>
internal static class PreviewLimits
{
    /// <summary>Characters of one part that are unpacked at most.</summary>
    public const int Characters = 4_000_000;

    public const int Paragraphs = 200;
    public const int Sheets = 3;
    public const int Rows = 100;
    public const int Columns = 30;

    /// <summary>Characters of one paragraph or cell.</summary>
    public const int Text = 2_000;

    /// <summary>The text as far as it is shown.</summary>
    public static string Clip(string text) => text.Length <= Text ? text : text[..(char.IsHighSurrogate(text[Text - 1]) ? Text - 1 : Text)] + "…";
}
