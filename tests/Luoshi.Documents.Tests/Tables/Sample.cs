using System.Collections.Immutable;
using Luoshi.Documents.Tables;

namespace Luoshi.Documents.Tests.Tables;

/// <summary>Small tables for the writers.</summary>
internal static class Sample
{
    public static readonly TableProvenance Provenance = new(new DateOnly(2021, 3, 1), "Luoshi 0.1.0", "zh");

    public static TableData Of(params string[] texts) => new(
        "表", "表", [new TableColumn("词", 10)], [.. texts.Select(text => ImmutableArray.Create(TableCell.Of(text)))], [], [], []);
}
