namespace Luoshi.Core.Tests.Spec;

/// <summary>One worked example of the specification.</summary>
/// <param name="File">The page, without its extension.</param>
/// <param name="Number">Its place on the page, from 1.</param>
/// <param name="Section">The heading above it.</param>
/// <param name="Line">Line of the page on which it opens.</param>
/// <param name="Document">The document; an arrow → stands for a tab.</param>
/// <param name="Expected">What comes out of it, a line an item.</param>
/// <param name="Given">Blocks between the document and the expectation: their fence, such as "observe 2015-12-31", and their text.</param>
/// <param name="Pending">Why the compiler does not do it yet; null where it does.</param>
internal sealed record SpecExample(string File, int Number, string Section, int Line, string Document, IReadOnlyList<string> Expected, IReadOnlyList<(string Fence, string Text)> Given, string? Pending)
{
    /// <summary>How the example is called in test results.</summary>
    public string Name => $"{File} {Number}: {Section}";
}
