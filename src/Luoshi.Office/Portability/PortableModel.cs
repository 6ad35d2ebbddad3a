using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luoshi.Office.Portability;

/// <summary>
/// The office's model with text made to behave the same on every database: ordered and compared by code point, case and accents told
/// apart, no length but that of the text. What a database does otherwise unasked, its own project sets right in <see cref="Keep"/>.
/// </summary>
public class PortableModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        base.Customize(modelBuilder, context);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(IsKeptAsText))
        {
            if (property.ClrType == typeof(string) && property.GetValueConverter() is null)
            {
                property.SetValueConverter(new PortableText());
            }

            Keep(property);
        }
    }

    /// <summary>Sets right how one column of text is kept.</summary>
    protected virtual void Keep(IMutableProperty text)
    {
    }

    private static bool IsKeptAsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string);
}
