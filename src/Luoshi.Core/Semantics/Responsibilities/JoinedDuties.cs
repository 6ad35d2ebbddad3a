using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>The clauses behind one that designates, which say who else owes the same work: …牵头，B局、C局分工落实.</summary>
internal static class JoinedDuties
{
    private const int Longest = 120;

    // The longest first where one ends another.
    private static readonly (string Verb, Role Role)[] Duties =
    [
        ("按职责分工负责", Role.Responsible), ("分工负责", Role.Responsible), ("分工落实", Role.Responsible), ("负责实施", Role.Responsible), ("负责落实", Role.Responsible), ("负责具体实施", Role.Responsible),
        ("共同负责", Role.Responsible), ("具体负责", Role.Responsible), ("抓好落实", Role.Responsible), ("给予支持", Role.Assist), ("予以支持", Role.Assist), ("给予配合", Role.Assist), ("予以配合", Role.Assist), ("做好配合", Role.Assist), ("共同参与", Role.Assist),
    ];

    private static readonly WordList Verbs = [.. Duties.Select(d => d.Verb)];

    /// <summary>Adds the units of the clause; false where it is no such clause.</summary>
    public static bool Read(string chars, Stretch clause, List<Designation> found)
    {
        var text = chars.AsSpan(clause.Start, clause.Length);
        var index = text.Length <= Longest ? Verbs.IndexAtEnd(text) : -1;
        if (index < 0 || UnitListParser.Parse(chars, clause.Start, clause.End - Duties[index].Verb.Length, loose: Duties[index].Role == Role.Responsible) is not { } units)
        {
            return false;
        }

        found.AddRange(units.Select(u => new Designation(u, Duties[index].Role)));
        return true;
    }
}
