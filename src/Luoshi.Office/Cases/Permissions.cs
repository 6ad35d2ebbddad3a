using Luoshi.Core.Model;

namespace Luoshi.Office.Cases;

/// <summary>Whether somebody may do something, and as what.</summary>
/// <param name="ActingAs">The role that allows it; null where a relation alone does.</param>
/// <param name="StandIn">They act for somebody who holds the role.</param>
/// <param name="Refusal">Why they may not; null where they may.</param>
internal sealed record Allowance(string? ActingAs, bool StandIn, LocalizedText? Refusal);

/// <summary>Who may, by the table: what no permission allows is refused.</summary>
internal sealed class Permissions(CaseVocabulary vocabulary, CaseWording wording)
{
    public Allowance Of(CaseTransition transition, CaseSnapshot snapshot, CaseActor actor, CaseFacts facts)
    {
        List<LocalizedText> refusals = [];
        foreach (var permission in transition.May)
        {
            var answer = Of(permission, snapshot, actor, facts);
            if (answer.Refusal is not { } refusal)
            {
                return answer;
            }

            refusals.Add(refusal);
        }

        var why = CaseWording.Join(refusals.Distinct(), new("；或者", "; or "));
        return new(null, false, new(
            $"您不能办理“{transition.Action.Name.Zh}”：{why.Zh}。",
            $"You may not do \"{transition.Action.Name.En}\": {why.En}."));
    }

    private Allowance Of(WhoMay permission, CaseSnapshot snapshot, CaseActor actor, CaseFacts facts)
    {
        var role = permission.Roles.FirstOrDefault(r => HasRole(actor, r));
        var standIn = role is null
            ? permission.Roles.FirstOrDefault(r => r != CaseActor.ClockRole
                && (facts.StandIns.Contains(new(actor.Person, r)) || (permission.Relations.Contains(CaseRelation.MayRule) && facts.RulingStandIns.Contains(new(actor.Person, r)))))
            : null;
        if (!permission.Roles.IsEmpty && role is null && standIn is null)
        {
            var needed = CaseWording.Join(permission.Roles.Select(vocabulary.Role), new("或", " or "));
            return Refusal(new($"须由{needed.Zh}办理", $"this is for the {needed.En}"));
        }

        var broken = permission.Relations.FirstOrDefault(relation => !Holds(relation, snapshot, actor, facts));
        return broken is null ? new(role ?? standIn, standIn is not null, null) : Refusal(Mend(broken));
    }

    // Nobody can be given the role of the clock.
    private static bool HasRole(CaseActor actor, string role) =>
        actor.Roles.Contains(role) && (role != CaseActor.ClockRole || actor.Person == CaseActor.Clock.Person);

    private static bool Holds(CaseRelation relation, CaseSnapshot snapshot, CaseActor actor, CaseFacts facts) => relation.Kind switch
    {
        RelationKind.OfOwningUnit => actor.Unit == snapshot.OwningUnit,
        RelationKind.OfUnitNamed => snapshot.Data.TryGetValue(relation.Key, out var unit) && unit == actor.Unit,
        RelationKind.NotOfUnitConcerned => !facts.UnitsConcerned.Contains(actor.Unit),
        RelationKind.MayRule => !facts.UnitsConcerned.Contains(actor.Unit) && !facts.UnitsNotRuling.Contains(actor.Unit),
        RelationKind.Named => snapshot.Data.TryGetValue(relation.Key, out var named) && named == actor.Person,
        RelationKind.NotNamed => !snapshot.Data.TryGetValue(relation.Key, out var other) || other != actor.Person,
        RelationKind.Did => snapshot.Events.LastOrDefault(e => e.Action == relation.Key)?.Person == actor.Person,
        RelationKind.DidNot => !snapshot.Events.Any(e => e.Action == relation.Key && e.Person == actor.Person),
        _ => false,
    };

    private LocalizedText Mend(CaseRelation relation) => relation.Kind switch
    {
        RelationKind.OfOwningUnit => new("须由本事项主管单位的人办理", "this is for somebody of the unit that owns the case"),
        RelationKind.OfUnitNamed => new(
            $"须由{wording.Datum(relation.Key).Zh}的人办理", $"this is for somebody of the {wording.Datum(relation.Key).En}"),
        RelationKind.NotOfUnitConcerned => new(
            "您的单位是当事单位，应当回避，请由其他单位指定的人员代行",
            "your unit is concerned and stands aside; let a stand-in of another unit be named"),
        RelationKind.MayRule => new(
            "当事单位是您的单位或办公室的承办单位，应当回避，请由指定的代行岗位裁定（在“承办单位”页设定）",
            "the unit concerned is yours, or the one that hosts your office, and you stand aside; the post named to stand in rules (it is named under \"Host unit\")"),
        RelationKind.NotNamed => new(
            $"您是本事项的{wording.Datum(relation.Key).Zh}，应当回避，请由他人办理",
            $"you are the {wording.Datum(relation.Key).En} and stand aside; let somebody else do it"),
        RelationKind.DidNot => new(
            $"您办理过“{wording.Action(relation.Key).Zh}”，不能再办本步，请由他人办理",
            $"you did \"{wording.Action(relation.Key).En}\" yourself; let somebody else do this step"),
        _ => new($"须由{wording.Relation(relation).Zh}办理", $"this is for {wording.Relation(relation).En}"),
    };

    private static Allowance Refusal(LocalizedText why) => new(null, false, why);
}
