using System.Reflection;

namespace Luoshi.Conventions.Tests.Api;

/// <summary>Names of types as C# writes them, with the question mark of those that may be null.</summary>
static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner) + "?";
        }

        var mark = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        return Name(type, nullability) + mark;
    }

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsByRef)
        {
            return "ref " + Of(type.GetElementType() ?? typeof(object));
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType() ?? typeof(object), nullability?.ElementType) + "[]";
        }

        var name = type.IsNested && type.DeclaringType is { } outer && !type.IsGenericParameter ? $"{Of(outer)}.{type.Name}" : type.Name;
        if (!type.IsGenericType)
        {
            return name;
        }

        var arguments = type.GetGenericArguments().Select((a, i) => Of(a, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{name.Split('`')[0]}<{string.Join(", ", arguments)}>";
    }
}
