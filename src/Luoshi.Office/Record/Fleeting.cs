using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Record;

/// <summary>Marks tables whose rows mean nothing after a restart elsewhere, such as sessions and leases: they are left out of backups.</summary>
public static class Fleeting
{
    private const string Annotation = "Luoshi:Fleeting";

    /// <summary>Leaves the table out of backups. Only machinery may be: a recorded row must come back.</summary>
    public static void IsFleeting<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.HasAnnotation(Annotation, true);
    }

    public static bool IsKept(IReadOnlyEntityType table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.FindAnnotation(Annotation) is null || Unrecorded.IsRecorded(table);
    }
}
