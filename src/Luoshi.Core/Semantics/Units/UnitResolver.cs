using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Units;

/// <summary>
/// Makes one unit of all the names that mean it: 市科技创新委 and 科技创新委 are one. A name without 市 or 区 is the
/// one that carries it; names that would fit several bodies stay apart.
/// </summary>
internal sealed class UnitResolver(CompileContext context)
{
    private static readonly WordList Prefixes = ["自治区", "市", "省", "区", "县", "州"];
    private readonly List<(string Name, Stretch Place)> _mentions = [];
    private readonly HashSet<string> _implementing = [];

    /// <summary>Notes a place that names a unit.</summary>
    /// <param name="place">The words.</param>
    /// <param name="name">What a person says that they name; null for the words themselves.</param>
    /// <returns>The name.</returns>
    public string Mention(Stretch place, string? name = null)
    {
        name ??= UnitNames.WithoutAside(context.Surface(place));
        _mentions.Add((name, place));
        return name;
    }

    /// <summary>Notes a name from the plan's list of implementing units.</summary>
    public void MentionImplementing(Stretch place)
    {
        _implementing.Add(Core(Mention(place)));
    }

    /// <summary>The units, and the identifier of the unit of each mention, in order.</summary>
    public ImmutableArray<Unit> Resolve(out string[] idByMention)
    {
        var placeOfKey = new Dictionary<string, int>();
        var groups = new List<(string Key, List<(string Name, Stretch Place)> Mentions)>();
        var groupOf = new int[_mentions.Count];
        for (var i = 0; i < groupOf.Length; i++)
        {
            var key = Core(_mentions[i].Name);
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(placeOfKey, key, out var known);
            if (!known)
            {
                place = groups.Count;
                groups.Add((key, []));
            }

            groups[place].Mentions.Add(_mentions[i]);
            groupOf[i] = place;
        }

        var units = ImmutableArray.CreateBuilder<Unit>(groups.Count);
        foreach (var (key, mentions) in groups)
        {
            units.Add(MakeUnit(key, mentions, units.Count));
        }

        idByMention = Array.ConvertAll(groupOf, group => units[group].Id);
        return units.ToImmutable();
    }

    private Unit MakeUnit(string key, List<(string Name, Stretch Place)> mentions, int index)
    {
        var (first, place) = mentions[0];
        ImmutableArray<string> names = mentions.TrueForAll(m => m.Name == first)
            ? [first]
            : [.. mentions.Select(m => m.Name).Distinct().OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
        var kind = UnitNames.IsGroup(first) ? UnitKind.Group
            : first.EndsWith("公司", StringComparison.Ordinal) || first.EndsWith("集团", StringComparison.Ordinal) ? UnitKind.Company
            : UnitKind.Body;
        return new Unit(
            context.Ids.Make('U', key, []), CompileContext.Number('U', index), context.Source.LineOf(context.Text.ToSource(place.Start)),
            context.Span(place), names[0], names, kind, _implementing.Contains(key));
    }

    /// <summary>The name without the 市 or 区 that its neighbours in a list may carry for it.</summary>
    public static string Core(string name)
    {
        // 市场监管局 and 区域合作办 open with words of their own.
        var cut = Prefixes.AtStart(name);
        return cut > 0 && name.Length > cut + 1 && !"场政容域".Contains(name[cut]) ? name[cut..] : name;
    }
}
