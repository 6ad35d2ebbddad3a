using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Core.Model;

/// <summary>What the document says about itself.</summary>
/// <param name="Title">Title as printed, lines joined; the file name where there is none.</param>
/// <param name="TitleSpan">Where it stands; null where there is none.</param>
/// <param name="DocumentNumber">发文字号; null where there is none.</param>
/// <param name="Issuer">Signing body; null where there is none.</param>
/// <param name="Issued">Date of signature; null where there is none.</param>
/// <param name="Period">The years that the title promises (2012―2015年); null where it gives none.</param>
/// <param name="Regulation">True for law-like texts (第一条…), which promise no targets.</param>
public sealed record DocumentInfo(
    string Title, TextSpan? TitleSpan, string? DocumentNumber, string? Issuer, PlanDate? Issued, PlanDate? Period, bool Regulation);

/// <summary>An attachment that the document announces or opens.</summary>
/// <param name="Label">附件1.</param>
/// <param name="Title">Its announced title; empty where only the opening line exists.</param>
/// <param name="Announced">The line in the attachment note; null where not announced.</param>
/// <param name="Opened">The line that opens it; null where the text stops before.</param>
/// <param name="Empty">True where nothing follows the opening line, or the attachment is not there at all.</param>
public sealed record Annex(string Label, string Title, TextSpan? Announced, TextSpan? Opened, bool Empty);

/// <summary>What became of a stretch of text.</summary>
public enum CoverageKind
{
    /// <summary>It became an item, or is work that a clause of responsibility assigns.</summary>
    Promise,

    /// <summary>Frame, headings, background and guidance: read, and promising nothing.</summary>
    Context,

    /// <summary>Text where promises are to be expected and none was found.</summary>
    Uncompiled,
}

/// <summary>A stretch of text and what became of it.</summary>
public readonly record struct CoverageSpan(TextSpan Span, CoverageKind Kind);

/// <summary>The account of every character of the document.</summary>
/// <param name="Spans">In order, without gap or overlap, from the first character to the last.</param>
/// <param name="Share">Share of the text that is promise or context, 0 to 1, white space left out; 1 for an empty text.</param>
public sealed record Coverage(ImmutableArray<CoverageSpan> Spans, double Share);

/// <summary>A compiled plan: every promise with the words that made it. Immutable.</summary>
public sealed record Plan(
    DocumentInfo Document,
    ImmutableArray<Section> Sections,
    ImmutableArray<Paragraph> Paragraphs,
    ImmutableArray<Heading> Headings,
    ImmutableArray<Target> Targets,
    ImmutableArray<Responsibility> Responsibilities,
    ImmutableArray<Clause> Clauses,
    ImmutableArray<Milestone> Milestones,
    ImmutableArray<PlanTask> Tasks,
    ImmutableArray<Unit> Units,
    ImmutableArray<Project> Projects,
    ImmutableArray<DateMention> Dates,
    ImmutableArray<Relation> Relations,
    ImmutableArray<CountedList> CountedLists,
    ImmutableArray<Annex> Annexes,
    Coverage Coverage)
{
    /// <summary>What the compiler took for items and a person rejected, in order of place within each kind; in no other list.</summary>
    public ImmutableArray<PlanItem> Rejected { get; init; } = [];

    /// <summary>The corrections that the plan was compiled with, and what became of each; in order of when they were made.</summary>
    public ImmutableArray<CorrectionOutcome> Corrections { get; init; } = [];
}
