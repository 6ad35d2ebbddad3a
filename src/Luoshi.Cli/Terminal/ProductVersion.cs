using System.Reflection;

namespace Luoshi.Cli.Terminal;

/// <summary>The version of the product, without the build's commit.</summary>
internal static class ProductVersion
{
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
