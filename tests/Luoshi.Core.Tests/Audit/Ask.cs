using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Relations;
using Luoshi.Core.Text;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit;

/// <summary>Asks one rule about one plan.</summary>
internal static class Ask
{
    /// <summary>The findings of a rule on a plan whose targets the test names itself.</summary>
    public static ImmutableArray<Finding> Rule<TRule>(PlanBuilder plan)
        where TRule : AuditRule, new()
    {
        var built = plan.Build(RelationFinder.Find(plan.Source, plan.Targets), CountedListFinder.Find(plan.Source));
        return [.. new TRule().Check(new AuditContext(plan.Source, built, AuditSettings.Default))];
    }

    /// <summary>The findings of a rule on a text that the compiler reads.</summary>
    public static ImmutableArray<Finding> Rule<TRule>(string text)
        where TRule : AuditRule, new()
    {
        var compiled = PlanCompiler.Compile(SourceDocument.FromText("plan.txt", text.ReplaceLineEndings("\n")));
        return [.. new TRule().Check(new AuditContext(compiled.Source, compiled.Plan, AuditSettings.Default))];
    }

    /// <summary>The steps of the working in Chinese, without the targets that it starts from.</summary>
    public static string[] Working(this Finding finding) => [.. finding.Working.Select(w => w.Zh).SkipWhile(w => w.Length > 1 && w[0] == 'T' && char.IsAsciiDigit(w[1]))];
}
