using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Office.Duties;

/// <summary>One unit's part in a piece of work.</summary>
public sealed record DutyPart(string UnitId, Role Role, int Order, DutyOrigin Origin, string Words);

/// <summary>A piece of work with everybody who owes it on a day.</summary>
/// <param name="Subject">As <c>planId/itemId</c>.</param>
public sealed record Duty(string Subject, string PlanId, string ItemId, string Number, string Title, ImmutableArray<DutyPart> Parts)
{
    /// <summary>The unit that files and reports for it: the first lead, or else the first that is responsible; null where nobody owes it.</summary>
    public string? Head =>
        Parts.Where(part => part.Role != Role.Assist).OrderBy(part => part.Role).ThenBy(part => part.Order).Select(part => part.UnitId).FirstOrDefault();

    /// <summary>The units that assist, in order.</summary>
    public IEnumerable<string> Assisting => Parts.Where(part => part.Role == Role.Assist).OrderBy(part => part.Order).Select(part => part.UnitId);

    public bool Concerns(string unitId) => Parts.Any(part => part.UnitId == unitId);

    /// <summary>Duties from the facts of a day, in the order of their numbers.</summary>
    public static ImmutableArray<Duty> From(IEnumerable<DutyFact> facts) =>
    [
        .. facts.GroupBy(fact => fact.Subject, StringComparer.Ordinal).Select(of =>
        {
            var first = of.OrderByDescending(fact => fact.Id).First();
            return new Duty(of.Key, first.PlanId, first.ItemId, first.Number, first.Title,
                [.. of.OrderBy(fact => fact.Role).ThenBy(fact => fact.Order).Select(fact => new DutyPart(fact.UnitId, fact.Role, fact.Order, fact.Origin, fact.Words))]);
        }).OrderBy(duty => duty.PlanId, StringComparer.Ordinal).ThenBy(duty => duty.Number.Length).ThenBy(duty => duty.Number, StringComparer.Ordinal),
    ];
}
