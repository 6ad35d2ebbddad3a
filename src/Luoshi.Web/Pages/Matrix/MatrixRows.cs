using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Matrix;

/// <summary>What one unit owes in one row.</summary>
/// <param name="Lead">It leads.</param>
/// <param name="Joint">It leads with others, and the plan does not say who is first among them.</param>
/// <param name="Assist">It assists.</param>
/// <param name="Responsible">It is responsible.</param>
/// <param name="Source">A responsibility behind it, for the link; null for an empty cell.</param>
/// <param name="Hand">Whose hand is in it; null where it is as the compiler read it.</param>
public readonly record struct MatrixCell(bool Lead, bool Joint, bool Assist, bool Responsible, string? Source, ByHand? Hand = null)
{
    public bool Empty => Source is null;

    /// <summary>● lead (in brackets where joint), ○ assist, ◇ responsible.</summary>
    public string Sign => (Lead ? Joint ? "(●)" : "●" : string.Empty) + (Assist ? "○" : string.Empty) + (Responsible ? "◇" : string.Empty);
}

/// <summary>A clause, a task, or work that nobody owes, across all units.</summary>
/// <param name="Source">Clause or task, for the link.</param>
/// <param name="Units">How many units take part.</param>
public sealed record MatrixRow(string Source, string Number, string Title, PlanTask Task, ImmutableArray<MatrixCell> Cells, int Units);

/// <summary>Rows under one part of the plan.</summary>
public sealed record MatrixGroup(string Title, ImmutableArray<MatrixRow> Rows, bool Lost = false);

/// <summary>A column: a unit and its load in the rows shown.</summary>
public sealed record MatrixColumn(Unit Unit, int Lead, int Assist, int Responsible)
{
    public int Total => Lead + Assist + Responsible;

    public int Of(Role role) => role switch
    {
        Role.Lead => Lead,
        Role.Assist => Assist,
        _ => Responsible,
    };
}
