using Luoshi.Core.Judging;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Amendments.Differences;

/// <summary>Targets raised, lowered, bound otherwise, dated otherwise, added and dropped.</summary>
internal static class TargetChanges
{
    public static IEnumerable<PlanChange> Between(Compilation old, Compilation @new)
    {
        var figures = old.Plan.Targets.Concat(@new.Plan.Targets).Select(Figure.Of).ToList();
        var of = new Dictionary<Target, Figure>(ReferenceEqualityComparer.Instance as IEqualityComparer<Target>);
        foreach (var figure in figures)
        {
            of[figure.Target] = figure;
        }

        var (pairs, dropped, added) = Matching.Match(
            old.Plan.Targets, @new.Plan.Targets, null, 1, t => t.Id, t => Key(of[t]) + "|" + t.Deadline + "|" + Figures.Stated(t), t => Key(of[t]) + "|" + t.Deadline, t => Key(of[t]));
        return pairs.SelectMany(p => Compare(old, @new, of[p.Old], of[p.New]))
            .Concat(dropped.Select(t => new PlanChange(
                ChangeKind.TargetDropped, ChangeDirection.Easier, t.Id, null, t.Span, null, Words(t).Zh, string.Empty,
                new($"取消指标：{Words(t).Zh}。", $"Target dropped: {Words(t).En}."))))
            .Concat(added.Select(t => new PlanChange(
                ChangeKind.TargetAdded, ChangeDirection.Harder, null, t.Id, null, t.Span, string.Empty, Words(t).Zh,
                new($"新增指标：{Words(t).Zh}。", $"Target added: {Words(t).En}."))))
            .OrderBy(c => c.NewSpan?.Start ?? c.OldSpan?.Start ?? 0);
    }

    // What a target is about, whatever it asks for.
    private static string Key(Figure f) =>
        $"{f.Name.Core}|{f.Name.Per}|{f.Name.ShareOf}|{f.Where}{f.Name.Where}|{f.Measure.Dimension}|{f.Increment}";

    private static IEnumerable<PlanChange> Compare(Compilation old, Compilation @new, Figure before, Figure after)
    {
        var (from, to) = (before.Target, after.Target);
        var falls = TargetWords.Of(@new.Source, to) is { Falls: true } || to.Bound == Bound.AtMost;
        var (was, now) = (End(before, falls), End(after, falls));
        var (wasText, nowText) = (Figures.Stated(from), Figures.Stated(to));
        var name = TargetText.Name(to);
        PlanChange Made(ChangeKind kind, ChangeDirection direction, string text, string otherText, LocalizedText message) =>
            new(kind, direction, from.Id, to.Id, from.Span, to.Span, text, otherText, message);
        if (was != now)
        {
            var more = now > was;
            var direction = was is null || now is null ? ChangeDirection.Neutral : more != falls ? ChangeDirection.Harder : ChangeDirection.Easier;
            yield return Made(ChangeKind.TargetAmount, direction, wasText, nowText, new(
                $"“{name}”由{wasText}{(more ? "提高" : "降低")}到{nowText}{Hard(direction).Zh}。",
                $"{name}: {(more ? "raised" : "lowered")} from {Figures.StatedEn(from)} to {Figures.StatedEn(to)}{Hard(direction).En}."));
        }
        else if (Tightness(from) != Tightness(to) || (from.Bound == Bound.AtMost) != (to.Bound == Bound.AtMost) || before.Stated != after.Stated)
        {
            var direction = Tightness(to) > Tightness(from) ? ChangeDirection.Harder : Tightness(to) < Tightness(from) ? ChangeDirection.Easier : ChangeDirection.Neutral;
            yield return Made(ChangeKind.TargetBound, direction, wasText, nowText, new(
                $"“{name}”由{wasText}改为{nowText}{Tight(direction).Zh}。", $"{name}: {Figures.StatedEn(from)} became {Figures.StatedEn(to)}{Tight(direction).En}."));
        }

        if (from.Deadline?.End != to.Deadline?.End)
        {
            var (direction, message) = Dates.Moved(name, from.Deadline, to.Deadline);
            yield return Made(ChangeKind.TargetDeadline, direction, from.Deadline?.End ?? string.Empty, to.Deadline?.End ?? string.Empty, message);
        }
    }

    // The end that has to be reached, in base units.
    private static decimal? End(Figure figure, bool falls) => falls ? figure.Stated.High ?? figure.Stated.Low : figure.Stated.Low ?? figure.Stated.High;

    private static int Tightness(Target target) => target.Bound switch { Bound.About => 0, Bound.Range => 1, _ => 2 };

    private static LocalizedText Words(Target target)
    {
        var by = target.Deadline is { } deadline ? new LocalizedText($"，期限{deadline.End}", $", by {deadline.End}") : new(string.Empty, string.Empty);
        return new($"{TargetText.Name(target)} {Figures.Stated(target)}{by.Zh}", $"{TargetText.Name(target)} {Figures.StatedEn(target)}{by.En}");
    }

    private static LocalizedText Hard(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Harder => new("，要求更高", ", which asks for more"),
        ChangeDirection.Easier => new("，要求更低", ", which asks for less"),
        _ => new(string.Empty, string.Empty),
    };

    private static LocalizedText Tight(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Harder => new("，约束收紧", ", bound more tightly"),
        ChangeDirection.Easier => new("，约束放松", ", bound more loosely"),
        _ => new(string.Empty, string.Empty),
    };
}
