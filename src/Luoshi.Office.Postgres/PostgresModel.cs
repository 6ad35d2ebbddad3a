using Luoshi.Office.Portability;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luoshi.Office.Postgres;

/// <summary>Text on PostgreSQL as SQLite keeps it.</summary>
internal class PostgresModel(ModelCustomizerDependencies dependencies) : PortableModel(dependencies)
{
    protected override void Keep(IMutableProperty text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // A server's own order depends on how it was set up, and may sort Chinese by its sounds; "C" is by code point everywhere.
        text.SetCollation("C");

        // SQLite does not enforce a length: what one keeps, the other must not refuse.
        text.SetMaxLength(null);
    }
}
