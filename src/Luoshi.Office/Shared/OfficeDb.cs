using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Shared;

/// <summary>
/// The office's database. It knows no slice by name: each slice maps its own entities in a configuration class beside them.
/// </summary>
public sealed class OfficeDb(DbContextOptions<OfficeDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OfficeDb).Assembly);
}
