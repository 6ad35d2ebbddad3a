using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Documents.Tables;

/// <summary>A dated deliverable as a table shows it.</summary>
/// <param name="Id">The milestone.</param>
/// <param name="When">Its date.</param>
/// <param name="Before">As for <see cref="DatedItem.Before"/>.</param>
/// <param name="Text">The deliverable.</param>
public sealed record DatedWork(string Id, PlanDate When, bool Before, string Text);

/// <summary>The units of one piece of work, each under its one full name and once.</summary>
/// <param name="Lead">Who leads, in the order of the text.</param>
/// <param name="Assist">Who assists.</param>
/// <param name="Responsible">Who is responsible without being told apart.</param>
public sealed record UnitsOwed(ImmutableArray<string> Lead, ImmutableArray<string> Assist, ImmutableArray<string> Responsible)
{
    /// <summary>True where nobody is named.</summary>
    public bool None => Lead.IsEmpty && Assist.IsEmpty && Responsible.IsEmpty;

    /// <summary>Gathers the units that responsibilities designate.</summary>
    internal static UnitsOwed From(PlanLookup index, IEnumerable<Responsibility> responsibilities)
    {
        var owed = responsibilities.ToLookup(each => each.Role, index.UnitName);
        return new UnitsOwed([.. owed[Role.Lead].Distinct()], [.. owed[Role.Assist].Distinct()], [.. owed[Role.Responsible].Distinct()]);
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
