using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Luoshi.Conventions.Tests.Projects;

/// <summary>The assemblies that a compiled assembly refers to, by name.</summary>
static class AssemblyReferences
{
    public static IReadOnlyList<string> Of(string assemblyPath)
    {
        using var file = File.OpenRead(assemblyPath);
        using var image = new PEReader(file);
        var reader = image.GetMetadataReader();
        return
        [
            .. reader.AssemblyReferences
                .Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))
                .Order(StringComparer.Ordinal),
        ];
    }
}
