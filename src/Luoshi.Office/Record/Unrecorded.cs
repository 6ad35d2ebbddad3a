using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Record;

/// <summary>Marks tables whose rows are machinery and not facts: they change without an act and are left out of the audit trail.</summary>
public static class Unrecorded
{
    private const string Annotation = "Luoshi:Unrecorded";

    /// <summary>Leaves the table out of the audit trail.</summary>
    /// <param name="builder">The table.</param>
    /// <param name="reason">Why nothing is lost by it, for whoever reads the mapping.</param>
    public static void IsUnrecorded<T>(this EntityTypeBuilder<T> builder, string reason)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.HasAnnotation(Annotation, reason);
    }

    /// <summary>Whether changes of the table need an act.</summary>
    public static bool IsRecorded(IReadOnlyEntityType table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.FindAnnotation(Annotation) is null;
    }
}
