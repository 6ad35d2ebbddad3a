using System.Collections.Immutable;

namespace Luoshi.Documents.Previews;

/// <summary>The opening of an office document as plain text and tables, to look at without opening a program that could run what is in it.</summary>
/// <param name="Parts">What it opens with, in its own order.</param>
/// <param name="Cut">Whether there is more, or what follows cannot be read.</param>
public sealed record DocumentPreview(ImmutableArray<PreviewPart> Parts, bool Cut);

/// <summary>A piece of a preview.</summary>
public abstract record PreviewPart;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text; a break within it is a line feed.</param>
public sealed record PreviewParagraph(string Text) : PreviewPart;

/// <summary>A table, or a sheet of a workbook.</summary>
/// <param name="Title">The sheet's name; null for a table of a text.</param>
/// <param name="Rows">Its rows; not all need have the same number of cells.</param>
public sealed record PreviewTable(string? Title, ImmutableArray<ImmutableArray<string>> Rows) : PreviewPart;
