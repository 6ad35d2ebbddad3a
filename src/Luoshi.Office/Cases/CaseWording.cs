using Luoshi.Core.Model;

namespace Luoshi.Office.Cases;

/// <summary>Permissions and addressees of a table in words.</summary>
internal sealed class CaseWording(CaseKind kind, CaseVocabulary vocabulary)
{
    public LocalizedText May(CaseTransition transition) =>
        Join(transition.May.Select(May), new("；或", "; or "));

    public LocalizedText May(WhoMay permission)
    {
        var roles = Join(permission.Roles.Select(vocabulary.Role), new("、", " or "));
        var relations = Join(permission.Relations.Select(Relation), new("，", ", "));
        return permission.Roles.IsEmpty ? relations
            : permission.Relations.IsEmpty ? roles
            : new($"{roles.Zh}（{relations.Zh}）", $"{roles.En} ({relations.En})");
    }

    public LocalizedText Addressee(CaseAddressee addressee) => addressee.Kind switch
    {
        AddresseeKind.Role => vocabulary.Role(addressee.Key),
        AddresseeKind.RoleInOwningUnit => new($"本单位{InUnit(addressee.Key).Zh}", $"{InUnit(addressee.Key).En} of the owning unit"),
        AddresseeKind.RoleInUnitNamed => new(
            $"{Datum(addressee.UnitKey).Zh}的{InUnit(addressee.Key).Zh}", $"{InUnit(addressee.Key).En} of the {Datum(addressee.UnitKey).En}"),
        AddresseeKind.Named => Datum(addressee.Key),
        _ => new($"“{Action(addressee.Key).Zh}”的办理人", $"whoever did \"{Action(addressee.Key).En}\""),
    };

    public LocalizedText Relation(CaseRelation relation) => relation.Kind switch
    {
        RelationKind.OfOwningUnit => new("属本事项的主管单位", "of the unit that owns the case"),
        RelationKind.OfUnitNamed => new($"属{Datum(relation.Key).Zh}", $"of the {Datum(relation.Key).En}"),
        RelationKind.NotOfUnitConcerned => new("不属当事单位", "not of a unit concerned"),
        RelationKind.MayRule => new("不属当事单位；当事单位是承办单位的，由代行岗位裁定", "not of a unit concerned; where that hosts the office, the post that stands in"),
        RelationKind.Named => new($"本事项的{Datum(relation.Key).Zh}", $"the {Datum(relation.Key).En}"),
        RelationKind.NotNamed => new($"不是{Datum(relation.Key).Zh}", $"not the {Datum(relation.Key).En}"),
        RelationKind.Did => new($"办理过“{Action(relation.Key).Zh}”的人", $"whoever did \"{Action(relation.Key).En}\""),
        _ => new($"未办理过“{Action(relation.Key).Zh}”", $"not whoever did \"{Action(relation.Key).En}\""),
    };

    public LocalizedText Action(string code) =>
        kind.Transitions.FirstOrDefault(t => t.Action.Code == code)?.Action.Name ?? new(code, code);

    public LocalizedText Datum(string key) =>
        kind.Opening.Concat(kind.Transitions.SelectMany(t => t.Data)).FirstOrDefault(d => d.Key == key)?.Name ?? new(key, key);

    // Beside the name of its unit a role does not say again that it is one of a unit.
    private LocalizedText InUnit(string role)
    {
        var (name, zh, en) = (vocabulary.Role(role), "单位", "unit ");
        return new(
            name.Zh.StartsWith(zh, StringComparison.Ordinal) ? name.Zh[zh.Length..] : name.Zh,
            name.En.StartsWith(en, StringComparison.Ordinal) ? name.En[en.Length..] : name.En);
    }

    public static LocalizedText Join(IEnumerable<LocalizedText> texts, LocalizedText with)
    {
        var all = texts.ToList();
        return new(string.Join(with.Zh, all.Select(t => t.Zh)), string.Join(with.En, all.Select(t => t.En)));
    }
}
