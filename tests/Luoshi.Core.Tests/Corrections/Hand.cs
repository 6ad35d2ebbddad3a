using System.Collections.Immutable;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Corrections;

/// <summary>A plan to correct, and short ways to correct it.</summary>
internal static class Hand
{
    public const string Plan =
        "某县产业园工作方案\n一、发展目标\n到2015年，工业总产值达到1200亿元，其中软件业300亿元，新增孵化器10家。\n二、重点任务\n（一）建设道路。2014年，新建道路10公里。（县住建局牵头，县财政局配合）\n（二）整治河道。完成清淤和护岸，由县水务局负责。县气象局做好预报。\n";

    private static readonly DateTimeOffset Start = new(2014, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    public static SourceDocument Document(string text) => SourceDocument.FromText("plan", text);

    public static Compilation Compile(string text, params Correction[] corrections) =>
        PlanCompiler.Compile(Document(text), new CompilerOptions { Corrections = [.. corrections] });

    public static Correction Add(string id, CorrectedList list, string words, params string[] fields) => Make(id, CorrectionKind.Add, list, words, fields);

    public static Correction Reject(string id, CorrectedList list, string words) => Make(id, CorrectionKind.Reject, list, words, []);

    /// <summary>A change of an item of <see cref="Plan"/>, with what the compiler reads there noted.</summary>
    public static Correction Change(string id, CorrectedList list, string words, params string[] fields)
    {
        var plan = Compile(Plan).Plan;
        IEnumerable<PlanItem> items = list switch { CorrectedList.Targets => plan.Targets, CorrectedList.Responsibilities => plan.Responsibilities, _ => plan.Milestones };
        var item = items.First(i => Plan.Substring(i.Span.Start, i.Span.Length).Contains(words, StringComparison.Ordinal));
        return Correction.Of(id, CorrectionKind.Change, item, Document(Plan), Pairs(fields), "陈一", At(id), "与附件不符");
    }

    public static DateTimeOffset At(string id) => Start.AddMinutes(id[^1]);

    private static Correction Make(string id, CorrectionKind kind, CorrectedList list, string words, string[] fields) =>
        new(id, kind, list, Anchor.Of(Document(Plan), new TextSpan(Plan.IndexOf(words, StringComparison.Ordinal), words.Length)), Pairs(fields), Pairs([]), "陈一", At(id), "与附件不符");

    private static ImmutableSortedDictionary<string, string> Pairs(string[] fields) =>
        fields.Chunk(2).ToImmutableSortedDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
}
