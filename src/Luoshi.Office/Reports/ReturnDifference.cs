using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Office.Reports;

/// <summary>A field that differs between two accepted returns.</summary>
public sealed record FieldChange(LocalizedText Field, string Before, string After);

/// <summary>A line that differs between two accepted returns; one of the two may lack it.</summary>
public sealed record LineChange(string ItemId, string Number, string Title, ImmutableArray<FieldChange> Fields);

/// <summary>Two accepted returns, field by field.</summary>
public static class ReturnDifference
{
    private static readonly ImmutableArray<(LocalizedText Name, Func<AcceptedLine, string> Of)> Fields =
    [
        (ReturnFields.Value, line => ReturnFields.Write(line.Value)),
        (ReturnFields.State, line => ReturnFields.Name(line.State).Zh),
        (ReturnFields.Narrative, line => line.Narrative),
        (ReturnFields.NextStep, line => line.NextStep),
        (ReturnFields.Help, line => line.Help),
        (ReturnFields.Evidence, line => line.Evidence),
    ];

    /// <summary>The lines that differ, in the order of the later return; those that it lacks come last.</summary>
    public static ImmutableArray<LineChange> Between(ImmutableArray<AcceptedLine> before, ImmutableArray<AcceptedLine> after)
    {
        var earlier = before.ToDictionary(line => line.ItemId, StringComparer.Ordinal);
        var later = after.Select(line => line.ItemId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after.Select(line => Compare(line, earlier.GetValueOrDefault(line.ItemId), line)).Concat(before.Where(line => !later.Contains(line.ItemId)).Select(line => Compare(line, line, null)))
                .Where(change => !change.Fields.IsEmpty),
        ];
    }

    private static LineChange Compare(AcceptedLine named, AcceptedLine? before, AcceptedLine? after) => new(
        named.ItemId, named.Number, named.Title,
        [
            .. Fields.Select(field => new FieldChange(field.Name, before is null ? string.Empty : field.Of(before), after is null ? string.Empty : field.Of(after)))
                .Where(change => change.Before != change.After),
        ]);
}
