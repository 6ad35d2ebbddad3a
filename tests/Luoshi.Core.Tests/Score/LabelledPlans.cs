using System.Text.Json;
using Luoshi.Core.Emit;
using Luoshi.Core.Text;
using Luoshi.Testing.Score;

namespace Luoshi.Core.Tests.Score;

/// <summary>Compiles plans that have hand labels beside them and scores the result as the outside reads it: from plan.json.</summary>
internal static class LabelledPlans
{
    /// <summary>The score over the plans of a folder whose names pass.</summary>
    public static Scorer ScoreOf(string folder, Func<string, bool> chosen)
    {
        var scorer = new Scorer();
        foreach (var path in Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            var text = path.Replace(".gold.json", ".txt", StringComparison.Ordinal);
            var name = Path.GetFileNameWithoutExtension(text);
            if (chosen(name))
            {
                using var gold = JsonDocument.Parse(File.ReadAllText(path));
                using var plan = JsonDocument.Parse(PlanJsonWriter.ToBytes(PlanCompiler.Compile(SourceDocument.FromText(name, File.ReadAllText(text)))));
                scorer.Add(name, gold.RootElement, plan.RootElement);
            }
        }

        return scorer;
    }

    /// <summary>What falls short of the least F1 of each list; empty where nothing does.</summary>
    public static string ShortOf(this Scorer scorer, params (string Kind, double Least)[] floors)
    {
        var low = floors.Where(f => scorer[f.Kind].F1 < f.Least).ToList();
        var lines = low.Select(f => $"{f.Kind}: F1 {scorer[f.Kind].F1:0.000} < {f.Least} ({scorer[f.Kind].Found} found, {scorer[f.Kind].Missed} missed, {scorer[f.Kind].Wrong} wrong)");
        return string.Join('\n', lines.Concat(scorer.Errors.Where(e => low.Exists(f => e.StartsWith(f.Kind, StringComparison.Ordinal)))));
    }
}
