using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>A部商B部制定…: the first leads, those consulted assist. 商 is part of many other words.</summary>
internal static class Consultations
{
    private const string BodyEnds = "部委局厅办署院会处行府";

    /// <summary>Where 商 (consulting) stands behind the name of a body: A部商B部制定, A局会商B局; -1 where it does not.</summary>
    public static int At(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf('商') is >= 0 and var offset; at++)
        {
            at += offset;
            var from = at > 0 && text[at - 1] == '会' ? at - 1 : at;
            if (from > 1 && at + 2 < text.Length && BodyEnds.Contains(text[from - 1]) && !"务业会品标场人贸户议圈誉".Contains(text[at + 1]))
            {
                return from;
            }
        }

        return -1;
    }

    /// <summary>Adds who decides and who is consulted.</summary>
    /// <param name="chars">Normal text.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="at">Where 商 stands in it.</param>
    /// <param name="end">The end of its sentence.</param>
    /// <param name="found">The designations of the sentence.</param>
    public static void Add(string chars, Stretch clause, int at, int end, List<Designation> found)
    {
        var partners = clause.Start + at + (chars[clause.Start + at] == '会' ? 2 : 1);
        if (SentenceDesignations.TryUnits(chars, clause.Start, clause.Start + at, [""], loose: false) is { } leads && SentenceDesignations.LeadingUnits(chars, partners, end) is { Count: > 0 } helpers
            && (UnitNames.IsUnit(chars.AsSpan(helpers[0].Start, helpers[0].Length)) || SentenceDesignations.Unnamed.Has(chars.AsSpan(helpers[0].Start, helpers[0].Length))))
        {
            found.AddRange(leads.Select(u => new Designation(u, Role.Lead)));
            found.AddRange(helpers.Select(u => new Designation(u, Role.Assist)));
        }
    }
}
