using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Luoshi.Office.Sqlite;

/// <summary>What <c>dotnet ef migrations add</c> uses; nothing is opened at design time.</summary>
internal sealed class DesignTimeOffice : IDesignTimeDbContextFactory<OfficeDb>
{
    public OfficeDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<OfficeDb>();
        SqliteOffice.Configure(options, SqliteOffice.FileName);
        return new OfficeDb(options.Options);
    }
}
