using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>Takes names out of a list together with the mark that joins each to the one before it.</summary>
internal static class Removal
{
    /// <summary>The edits; none where a name does not stand behind another one.</summary>
    public static ImmutableArray<TextEdit> Of(string text, ImmutableArray<TextSpan> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var name in names)
        {
            if (name.Start == 0 || text[name.Start - 1] is not ('、' or '，' or ',' or '和' or '及' or '与'))
            {
                return [];
            }

            edits.Add(new(TextSpan.FromBounds(name.Start - 1, name.End), string.Empty));
        }

        return edits.ToImmutable();
    }
}
