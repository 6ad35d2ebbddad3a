using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Documents.Tables;

/// <summary>A dated deliverable as a table shows it.</summary>
/// <param name="Id">The milestone.</param>
/// <param name="When">Its date.</param>
/// <param name="Before">As for <see cref="DatedItem.Before"/>.</param>
/// <param name="Text">The deliverable.</param>
/// <param name="Hand">What a person did to it; null where it is as the compiler read it.</param>
public sealed record DatedWork(string Id, PlanDate When, bool Before, string Text, CorrectionKind? Hand = null);

/// <summary>The units of one piece of work, each under its one full name and once.</summary>
/// <param name="Lead">Who leads, in the order of the text.</param>
/// <param name="Assist">Who assists.</param>
/// <param name="Responsible">Who is responsible without being told apart.</param>
public sealed record UnitsOwed(ImmutableArray<string> Lead, ImmutableArray<string> Assist, ImmutableArray<string> Responsible)
{
    /// <summary>Names in which a person's hand is, and what was done.</summary>
    public ImmutableDictionary<string, CorrectionKind> Hands { get; init; } = ImmutableDictionary<string, CorrectionKind>.Empty;

    /// <summary>True where nobody is named.</summary>
    public bool None => Lead.IsEmpty && Assist.IsEmpty && Responsible.IsEmpty;

    /// <summary>Gathers the units that responsibilities designate.</summary>
    internal static UnitsOwed From(PlanLookup index, IEnumerable<Responsibility> responsibilities)
    {
        var all = responsibilities.ToList();
        var owed = all.ToLookup(each => each.Role, index.UnitName);
        return new UnitsOwed([.. owed[Role.Lead].Distinct()], [.. owed[Role.Assist].Distinct()], [.. owed[Role.Responsible].Distinct()])
        {
            Hands = all.Select(each => (Name: index.UnitName(each), each.ByHand)).DistinctBy(pair => pair.Name)
                .Where(pair => pair.ByHand is not null).ToImmutableDictionary(pair => pair.Name, pair => pair.ByHand?.Kind ?? CorrectionKind.Change, StringComparer.Ordinal),
        };
    }
}

/// <summary>A row of the table of responsibilities: one clause, or work that nobody is named for.</summary>
/// <param name="ItemId">The clause, or the task where no clause assigns the work.</param>
/// <param name="Programme">Title of the section above the task; empty where there is none.</param>
/// <param name="Task">Title of the task.</param>
/// <param name="Work">The work in the words of the plan.</param>
/// <param name="Units">Who owes it.</param>
/// <param name="Milestones">By when, in the order of their dates.</param>
/// <param name="Line">1-based line of the source.</param>
public sealed record ResponsibilityRow(
    string ItemId, string Programme, string Task, string Work, UnitsOwed Units, ImmutableArray<DatedWork> Milestones, int Line)
{
    /// <summary>True where the document lost the programme's heading, so that its title is made of what stands under it.</summary>
    public bool Lost { get; init; }
}
