using System.Collections.Immutable;
using Luoshi.Office.Duties;

namespace Luoshi.Office.Publishing;

/// <summary>What an amendment, or a change of the units, makes of a unit's part in a piece of work: it begins, or it ends.</summary>
/// <param name="Duty">The piece of work, as it is owed by those it is owed by.</param>
public sealed record DutyChange(Duty Duty, DutyPart Part, bool Begins)
{
    /// <summary>What is owed now beside what the plan asks for; a part that is owed otherwise ends and begins anew.</summary>
    public static ImmutableArray<DutyChange> Between(IEnumerable<Duty> standing, IEnumerable<Duty> asked)
    {
        var (before, after) = (Parts(standing), Parts(asked));
        var (was, will) = (before.Select(Key).ToHashSet(), after.Select(Key).ToHashSet());
        return
        [
            .. before.Where(each => !will.Contains(Key(each))).Select(each => new DutyChange(each.Duty, each.Part, Begins: false))
                .Concat(after.Where(each => !was.Contains(Key(each))).Select(each => new DutyChange(each.Duty, each.Part, Begins: true)))
                .OrderBy(change => change.Duty.Number.Length).ThenBy(change => change.Duty.Number, StringComparer.Ordinal).ThenBy(change => change.Begins),
        ];

        // Decisions of the leading group are owed whatever the plan says.
        static List<(Duty Duty, DutyPart Part)> Parts(IEnumerable<Duty> duties) =>
            [.. duties.SelectMany(duty => duty.Parts.Where(part => part.Origin != DutyOrigin.Decided).Select(part => (duty, part)))];

        static (string, string, string, DutyPart) Key((Duty Duty, DutyPart Part) each) => (each.Duty.Subject, each.Duty.Number, each.Duty.Title, each.Part);
    }
}
