using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luoshi.Office.Backup;

/// <summary>The tables of a backup, those first that others refer to.</summary>
internal static class TableOrder
{
    public static IReadOnlyList<IEntityType> Of(OfficeDb db)
    {
        var ordered = new List<IEntityType>();
        var seen = new HashSet<IEntityType>();
        foreach (var table in db.Model.GetEntityTypes().Where(Fleeting.IsKept).OrderBy(table => table.GetTableName(), StringComparer.Ordinal))
        {
            Visit(table);
        }

        return ordered;

        void Visit(IEntityType table)
        {
            if (seen.Add(table))
            {
                foreach (var key in table.GetForeignKeys())
                {
                    Visit(key.PrincipalEntityType);
                }

                ordered.Add(table);
            }
        }
    }
}
