namespace Luoshi.Documents.Tables;

/// <summary>
/// One cell: text, a number or a day. A cell with none of them is empty, which is not the same as zero.
/// </summary>
/// <param name="Text">Text of the cell; line feeds separate paragraphs.</param>
/// <param name="Number">Number of the cell, exact.</param>
/// <param name="Day">Day of the cell.</param>
public readonly record struct TableCell(string? Text, decimal? Number = null, DateOnly? Day = null)
{
    /// <summary>A cell without a value.</summary>
    public static TableCell Empty => default;

    /// <summary>A cell of text.</summary>
    public static TableCell Of(string? text) => new(text);

    /// <summary>A cell of a number; empty where there is none.</summary>
    public static TableCell Of(decimal? number) => new(null, number);

    /// <summary>A cell of a day.</summary>
    public static TableCell Of(DateOnly day) => new(null, null, day);

    /// <summary>A cell of several lines.</summary>
    public static TableCell Lines(IEnumerable<string> lines) => new(string.Join('\n', lines));
}
