using Luoshi.Core.Model;
using Luoshi.Core.Tests.Notation;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Semantics;

/// <summary>Plans compiled from a few lines, and their items written short.</summary>
internal static class Compiled
{
    public static Compilation From(params string[] lines) => PlanCompiler.Compile(SourceDocument.FromText("plan", string.Join('\n', lines)));

    public static Plan Plan(params string[] lines) => From(lines).Plan;

    /// <summary>The items of one kind, without the name of the kind.</summary>
    public static string[] Items(string kind, params string[] lines) =>
        [.. new PlanLines(From(lines)).Of(kind).Select(l => l[(kind.Length + 1)..])];

    /// <summary>The targets of one paragraph of a section of goals.</summary>
    public static string[] Goals(string paragraph) => Items("target", "一、发展目标", paragraph);
}
