using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Luoshi.Office.Postgres;

/// <summary>What <c>dotnet ef migrations add</c> uses; nothing is opened at design time.</summary>
internal sealed class DesignTimeOffice : IDesignTimeDbContextFactory<OfficeDb>
{
    public OfficeDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<OfficeDb>();
        PostgresOffice.Configure(options, "Host=localhost;Database=luoshi;Username=luoshi");
        return new OfficeDb(options.Options);
    }
}
