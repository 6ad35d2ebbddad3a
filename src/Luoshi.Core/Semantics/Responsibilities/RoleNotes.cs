using Luoshi.Core.Model;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>Notes behind units that say what they owe: 市住建局（牵头）、市城管局, or A局（牵头）；B局、C局（配合）.</summary>
internal static class RoleNotes
{
    private const int Longest = 6;

    /// <summary>The role that a note gives the unit at an index of its list; null where none does.</summary>
    public static Role? Of(string chars, List<Stretch> units, int index)
    {
        if (At(chars, units[index].End) is { } own)
        {
            return own;
        }

        // Between semicolons the note behind the last holds for all.
        var (first, last) = (index, index);
        while (first > 0 && !Parted(chars, units[first - 1], units[first]))
        {
            first--;
        }

        while (last + 1 < units.Count && !Parted(chars, units[last], units[last + 1]))
        {
            last++;
        }

        if (last == index || (first == 0 && last == units.Count - 1))
        {
            return null;
        }

        for (var i = first; i < last; i++)
        {
            if (At(chars, units[i].End) is not null)
            {
                return null;
            }
        }

        return At(chars, units[last].End);
    }

    private static bool Parted(string chars, Stretch before, Stretch after) => chars.AsSpan(before.End, after.Start - before.End).IndexOf('；') >= 0;

    private static Role? At(string chars, int end)
    {
        var rest = chars.AsSpan(end, Math.Min(Longest, chars.Length - end));
        return rest.Length > 3 && rest[0] == '（' && rest.IndexOf('）') is > 0 and var close && RoleWords.ClosingAt(rest[1..close]) is var (length, role) && length == close - 1 ? role : null;
    }
}
