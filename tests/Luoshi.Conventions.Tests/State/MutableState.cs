using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Luoshi.Conventions.Tests.State;

/// <summary>State that could change under a reader's hands.</summary>
static class MutableState
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>
    /// Static fields that can be assigned again, and static collections that others can change. An array that stays inside
    /// the assembly passes: it is how a table of words is written, and it cannot grow.
    /// </summary>
    public static IEnumerable<string> Shared(Type type) =>
        from field in type.GetFields(Declared)
        where field.IsStatic && !field.IsLiteral && !Generated(type) && !Generated(field)
        where !field.IsInitOnly || (!field.IsPrivate && IsMutable(field.FieldType) && (type.IsVisible || !field.FieldType.IsArray))
        select $"{type.FullName}.{field.Name} is shared and can be changed";

    /// <summary>Properties and fields of a type that its users can assign, other than while making it.</summary>
    public static IEnumerable<string> Open(Type type)
    {
        foreach (var property in type.GetProperties(Declared))
        {
            if (property.SetMethod is { IsPrivate: false } setter && !IsInit(setter) && !Generated(type))
            {
                yield return $"{type.FullName}.{property.Name} can be set";
            }
        }

        foreach (var field in type.GetFields(Declared))
        {
            var fixedOnce = field.IsPrivate || field.IsInitOnly || field.IsLiteral || type.IsEnum;
            if (!fixedOnce && !Generated(type) && !Generated(field))
            {
                yield return $"{type.FullName}.{field.Name} can be assigned";
            }
        }
    }

    /// <summary>What keeps a type from being immutable all through: the above, any other field that changes, and what it hands out.</summary>
    public static IEnumerable<string> Within(Type type)
    {
        if (type.IsEnum || Generated(type))
        {
            return [];
        }

        var fields = from field in type.GetFields(Declared)
                     where !field.IsStatic && field.IsPrivate && !field.IsInitOnly
                     select $"{type.FullName}.{field.Name} can be assigned";
        var handed = from property in type.GetProperties(Declared)
                     where property.GetMethod is { IsPrivate: false } && IsMutable(property.PropertyType)
                     select $"{type.FullName}.{property.Name} hands out a {property.PropertyType.Name}";
        return Open(type).Concat(fields).Concat(handed);
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool Generated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.StartsWith('<')
        || (member.DeclaringType is { } outer && Generated(outer));

    private static bool IsMutable(Type type) =>
        type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type)
        && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        && type.Namespace is not ("System.Collections.Immutable" or "System.Collections.Frozen");
}
