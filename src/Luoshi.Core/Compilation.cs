using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core;

/// <summary>The result of compiling one document: always complete, whatever the text was.</summary>
/// <param name="Source">The text that was compiled.</param>
/// <param name="Plan">What it promises.</param>
/// <param name="Findings">What is wrong with it, in order of place.</param>
public sealed record Compilation(SourceDocument Source, Plan Plan, ImmutableArray<Finding> Findings);
