using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Record;

/// <summary>Marks tables whose rows stay as they were put in: what was said, decided or accepted.</summary>
public static class AppendOnly
{
    /// <summary>Has the database context refuse to change a row once it is saved. Called last: it sees the properties mapped by then.</summary>
    public static void IsAppendOnly<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var property in builder.Metadata.GetProperties().Where(property => !property.IsPrimaryKey()))
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}
