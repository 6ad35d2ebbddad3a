using Luoshi.Office.Facts;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Settings;

/// <summary>That a setting has a value from a day on, until another begins.</summary>
public sealed class SettingFact : Fact
{
    public required string Value { get; init; }

    public required string Reason { get; init; }
}

internal sealed class SettingFactMapping() : FactMapping<SettingFact>("setting_facts")
{
    protected override void Map(EntityTypeBuilder<SettingFact> builder)
    {
    }
}
