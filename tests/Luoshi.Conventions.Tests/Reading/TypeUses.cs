using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Luoshi.Conventions.Tests.Reading;

/// <summary>One type of an assembly naming another type of the same assembly, in a signature, an attribute or a method body.</summary>
readonly record struct TypeUse(string FromNamespace, string FromType, string ToNamespace, string ToType);

/// <summary>Finds, in a compiled assembly, which of its types use which others of its own.</summary>
static class TypeUses
{
    public static IReadOnlyList<TypeUse> Of(string assemblyPath)
    {
        using var file = File.OpenRead(assemblyPath);
        using var image = new PEReader(file);
        var reader = image.GetMetadataReader();
        var uses = new HashSet<TypeUse>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var named = new HashSet<TypeDefinitionHandle>();
            Collect(image, reader, handle, new NamedTypes(reader, named));
            var from = Outermost(reader, handle);
            foreach (var to in named.Select(t => Outermost(reader, t)))
            {
                uses.Add(new TypeUse(from.Namespace, from.Name, to.Namespace, to.Name));
            }
        }

        return [.. uses];
    }

    private static (string Namespace, string Name) Outermost(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        }

        return (reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private static void Collect(PEReader image, MetadataReader reader, TypeDefinitionHandle handle, NamedTypes named)
    {
        var type = reader.GetTypeDefinition(handle);
        named.Add(type.BaseType);
        foreach (var implementation in type.GetInterfaceImplementations())
        {
            named.Add(reader.GetInterfaceImplementation(implementation).Interface);
        }

        AddAttributes(reader, type.GetCustomAttributes(), named);
        AddConstraints(reader, type.GetGenericParameters(), named);
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            field.DecodeSignature(named, null);
            AddAttributes(reader, field.GetCustomAttributes(), named);
        }

        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
        {
            method.DecodeSignature(named, null);
            AddAttributes(reader, method.GetCustomAttributes(), named);
            AddConstraints(reader, method.GetGenericParameters(), named);
            if (method.RelativeVirtualAddress != 0)
            {
                AddBody(image.GetMethodBody(method.RelativeVirtualAddress), reader, named);
            }
        }
    }

    private static void AddBody(MethodBodyBlock body, MetadataReader reader, NamedTypes named)
    {
        if (!body.LocalSignature.IsNil)
        {
            reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(named, null);
        }

        foreach (var region in body.ExceptionRegions.Where(r => r.Kind == ExceptionRegionKind.Catch))
        {
            named.Add(region.CatchType);
        }

        foreach (var token in InstructionTokens.Of(body.GetILReader()))
        {
            named.Add(token);
        }
    }

    private static void AddAttributes(MetadataReader reader, CustomAttributeHandleCollection attributes, NamedTypes named)
    {
        foreach (var attribute in attributes)
        {
            named.Add(reader.GetCustomAttribute(attribute).Constructor);
        }
    }

    private static void AddConstraints(MetadataReader reader, GenericParameterHandleCollection parameters, NamedTypes named)
    {
        foreach (var constraint in parameters.SelectMany(p => reader.GetGenericParameter(p).GetConstraints()))
        {
            named.Add(reader.GetGenericParameterConstraint(constraint).Type);
        }
    }
}
