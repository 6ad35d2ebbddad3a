using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Office.Cases;

/// <summary>A mistake in a table.</summary>
/// <param name="Code">Stable name of the kind of mistake.</param>
/// <param name="Text">Where it is and what to do.</param>
public sealed record CaseTableProblem(string Code, LocalizedText Text);

/// <summary>Finds the mistakes in a table before any case runs on it.</summary>
public static class CaseKindCheck
{
    /// <summary>Every mistake; empty for a sound table.</summary>
    public static ImmutableArray<CaseTableProblem> Problems(CaseKind kind, CaseVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return [.. States(kind), .. kind.Transitions.SelectMany(t => Transition(kind, vocabulary, t)), .. Doubled(kind), .. Names(kind), .. Addressees(kind, vocabulary)];
    }

    private static IEnumerable<CaseTableProblem> States(CaseKind kind)
    {
        foreach (var code in Repeated(kind.States.Select(s => s.Code)))
        {
            yield return Problem("state-twice", $"状态“{code}”写了两次，请只留一个。", $"The state \"{code}\" stands twice: keep one.");
        }

        if (kind.State(kind.Initial) is null)
        {
            yield return Problem("unknown-state", $"初始状态“{kind.Initial}”不存在，请补上或改正。", $"The initial state \"{kind.Initial}\" does not exist: add or correct it.");
        }

        var reached = Closure([kind.Initial], state => kind.Transitions.Where(t => t.From.Contains(state)).Select(t => t.To));
        var ends = Closure(
            kind.States.Where(s => s.IsFinal).Select(s => s.Code), state => kind.Transitions.Where(t => t.To == state).SelectMany(t => t.From));
        foreach (var state in kind.States)
        {
            var leaves = kind.Transitions.Any(t => t.From.Contains(state.Code));
            if (!reached.Contains(state.Code))
            {
                yield return Problem("unreachable", $"没有途径到达状态“{state.Code}”，请补上或删去。", $"Nothing leads to the state \"{state.Code}\": add a way or remove it.");
            }

            if (!state.IsFinal && !ends.Contains(state.Code))
            {
                yield return Problem("dead-end", $"状态“{state.Code}”不是终态，却到不了任何终态。", $"The state \"{state.Code}\" is not final and leads to no final state.");
            }

            if (state.IsFinal && leaves)
            {
                yield return Problem("final-left", $"终态“{state.Code}”还有后续操作，请删去其一。", $"The final state \"{state.Code}\" has actions: remove one or the other.");
            }

            if (state.IsFinal == (state.WaitingFor is not null))
            {
                yield return Problem("waiting", $"状态“{state.Code}”：非终态须写明等待谁，终态不等待。", $"The state \"{state.Code}\": a state that is not final says whom it waits for, a final one waits for nobody.");
            }
        }
    }

    private static IEnumerable<CaseTableProblem> Transition(CaseKind kind, CaseVocabulary vocabulary, CaseTransition transition)
    {
        var (zh, en) = ($"操作“{transition.Action.Code}”", $"The action \"{transition.Action.Code}\"");
        foreach (var state in transition.From.Append(transition.To).Where(code => kind.State(code) is null))
        {
            yield return Problem("unknown-state", $"{zh}：状态“{state}”不存在。", $"{en}: the state \"{state}\" does not exist.");
        }

        if (transition.From.IsEmpty)
        {
            yield return Problem("no-start", $"{zh}没有起始状态。", $"{en} starts in no state.");
        }

        if (transition.May.IsEmpty || transition.May.Any(may => may.Roles.IsEmpty && may.Relations.All(IsExclusion)))
        {
            yield return Problem("anybody", $"{zh}没有限定谁可办理，请写明角色或人。", $"{en} does not say who may: name roles or people.");
        }

        foreach (var role in transition.May.SelectMany(may => may.Roles).Where(role => !vocabulary.Knows(role)).Distinct())
        {
            yield return Problem("unknown-role", $"{zh}：没有角色“{role}”。", $"{en}: there is no role \"{role}\".");
        }

        foreach (var relation in transition.May.SelectMany(may => may.Relations).Where(relation => !Known(kind, relation)))
        {
            yield return Problem("unknown-relation", $"{zh}：关系所指的“{relation.Key}”不存在。", $"{en}: a relation speaks of \"{relation.Key}\", which does not exist.");
        }

        foreach (var guard in transition.Guards.Where(name => kind.Guard(name) is null))
        {
            yield return Problem("unknown-guard", $"{zh}：没有条件“{guard}”。", $"{en}: there is no guard \"{guard}\".");
        }

        foreach (var template in transition.Notify.Select(n => n.Template).Where(template => !vocabulary.Templates.Contains(template)))
        {
            yield return Problem("unknown-template", $"{zh}：没有通知模板“{template}”。", $"{en}: there is no template \"{template}\".");
        }

        if (transition.DueOn is { } day && !HasDatum(kind, day))
        {
            yield return Problem("unknown-day", $"{zh}：期限所指的“{day}”不存在。", $"{en}: the due day is \"{day}\", which does not exist.");
        }

        var sets = transition.Term is not null || transition.DueOn is not null;
        if ((transition.Term is not null && transition.DueOn is not null) || (transition.Course == DeadlineCourse.Kept && sets) || (transition.Course is DeadlineCourse.Extended or DeadlineCourse.Renewed or DeadlineCourse.KeptIfAny && !sets))
        {
            yield return Problem("deadline-unclear", $"{zh}：期限来自时限、指定日期或延续原期限，只能取其一；延期须有新期限。", $"{en}: a deadline comes of a term, of a named day or runs on, one of them; an extension needs a new one.");
        }

        // Time acts by itself only when it is up.
        if (transition.May.Any(may => may.Roles.Contains(CaseActor.ClockRole)) && !transition.Guards.Contains(CaseGuard.DeadlinePassed.Name))
        {
            yield return Problem("clock-unguarded", $"{zh}由系统按期限办理，须有条件“{CaseGuard.DeadlinePassed.Name}”。", $"{en} is done by the clock and needs the guard \"{CaseGuard.DeadlinePassed.Name}\".");
        }
    }

    private static IEnumerable<CaseTableProblem> Doubled(CaseKind kind) =>
        Repeated(kind.Transitions.SelectMany(t => t.From.Select(from => (from, t.Action.Code))))
            .Select(twice => Problem(
                "doubled",
                $"状态“{twice.from}”下的操作“{twice.Code}”有两条去路，请只留一条。",
                $"The action \"{twice.Code}\" in the state \"{twice.from}\" leads two ways: keep one."));

    private static IEnumerable<CaseTableProblem> Names(CaseKind kind)
    {
        IEnumerable<(string Code, LocalizedText Name)> named =
        [
            (kind.Code, kind.Name),
            .. kind.States.Select(s => (s.Code, s.Name)),
            .. kind.Transitions.Select(t => (t.Action.Code, t.Action.Name)),
            .. kind.Guards.Select(g => (g.Name, g.Meaning)),
            .. kind.Opening.Concat(kind.Transitions.SelectMany(t => t.Data)).Select(d => (d.Key, d.Name)),
        ];
        var distinct = named.Distinct().ToList();
        return distinct
            .Where(n => string.IsNullOrWhiteSpace(n.Name.Zh) || string.IsNullOrWhiteSpace(n.Name.En))
            .Select(n => Problem("unnamed", $"“{n.Code}”缺少中文或英文名称。", $"\"{n.Code}\" has no name in Chinese or in English."))
            .Concat(Repeated(kind.Transitions.Select(t => t.Action).Distinct().Select(a => a.Code)).Select(code =>
                Problem("two-names", $"操作“{code}”有两个名称，请统一。", $"The action \"{code}\" has two names: settle on one.")));
    }

    private static IEnumerable<CaseTableProblem> Addressees(CaseKind kind, CaseVocabulary vocabulary) =>
        kind.States.Select(s => s.WaitingFor).OfType<CaseAddressee>()
            .Concat(kind.Transitions.SelectMany(t => t.Notify).Select(n => n.To))
            .Distinct()
            .Where(to => !(to.Kind switch
            {
                AddresseeKind.Named => HasDatum(kind, to.Key),
                AddresseeKind.WhoDid => HasAction(kind, to.Key),
                AddresseeKind.RoleInUnitNamed => vocabulary.Knows(to.Key) && HasDatum(kind, to.UnitKey),
                _ => vocabulary.Knows(to.Key),
            }))
            .Select(to => Problem("unknown-addressee", $"等待或通知的对象“{to.Key}”不存在。", $"\"{to.Key}\", who is waited for or told, does not exist."));

    private static bool IsExclusion(CaseRelation relation) =>
        relation.Kind is RelationKind.NotNamed or RelationKind.DidNot or RelationKind.NotOfUnitConcerned or RelationKind.MayRule;

    private static bool Known(CaseKind kind, CaseRelation relation) => relation.Kind switch
    {
        RelationKind.Named or RelationKind.NotNamed or RelationKind.OfUnitNamed => HasDatum(kind, relation.Key),
        RelationKind.Did or RelationKind.DidNot => HasAction(kind, relation.Key),
        _ => true,
    };

    private static bool HasDatum(CaseKind kind, string key) =>
        kind.Opening.Concat(kind.Transitions.SelectMany(t => t.Data)).Any(d => d.Key == key);

    private static bool HasAction(CaseKind kind, string code) => kind.Transitions.Any(t => t.Action.Code == code);

    private static HashSet<string> Closure(IEnumerable<string> start, Func<string, IEnumerable<string>> next)
    {
        var seen = start.ToHashSet();
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var at))
        {
            foreach (var state in next(at).Where(seen.Add))
            {
                open.Enqueue(state);
            }
        }

        return seen;
    }

    private static IEnumerable<T> Repeated<T>(IEnumerable<T> all) => all.GroupBy(x => x).Where(g => g.Count() > 1).Select(g => g.Key);

    private static CaseTableProblem Problem(string code, string zh, string en) => new(code, new(zh, en));
}
