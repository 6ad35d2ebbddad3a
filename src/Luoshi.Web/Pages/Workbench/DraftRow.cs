using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Web.Pages.Workbench;

/// <summary>
/// A line of the results. The key is made of what the line is about, not of where it stands, so that a line keeps its key,
/// and what is read or focused stays in place, while words are typed elsewhere.
/// </summary>
/// <param name="Key">Told from every other line of its list.</param>
/// <param name="Places">The words it leads to, in the order of its links.</param>
public abstract record DraftRow(string Key, ImmutableArray<TextSpan> Places);

/// <summary>A finding.</summary>
public sealed record FindingRow(string Key, ImmutableArray<TextSpan> Places, Finding Finding) : DraftRow(Key, Places);

/// <summary>A heading.</summary>
public sealed record HeadingRow(string Key, ImmutableArray<TextSpan> Places, Heading Heading) : DraftRow(Key, Places);

/// <summary>An item that promises something.</summary>
public sealed record ItemRow(string Key, ImmutableArray<TextSpan> Places, PlanItem Item) : DraftRow(Key, Places);
