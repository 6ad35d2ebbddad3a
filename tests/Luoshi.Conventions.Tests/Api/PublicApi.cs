using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Luoshi.Conventions.Tests.Api;

/// <summary>The public surface of an assembly as text: what others may rely on, and nothing a compiler adds by itself.</summary>
static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const MethodAttributes StaticAbstract = MethodAttributes.Static | MethodAttributes.Abstract;

    public static string Describe(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types.Where(t => t.IsVisible).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.Namespace).Append('.').Append(TypeNames.Of(type));
            text.Append(Bases(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class" : "class";

    private static string Bases(Type type)
    {
        if (type.IsEnum || type.IsValueType || type.BaseType is null || type.BaseType == typeof(object))
        {
            return "";
        }

        return " : " + TypeNames.Of(type.BaseType);
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Select(v => $"{Convert.ToInt64(v, null):000} {v}");
        }

        return type.GetConstructors(Declared).Where(c => Seen(c) && !c.IsStatic).Select(c => $"new({Parameters(c)})")
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(Field))
            .Concat(type.GetProperties(Declared).Where(SeenProperty).Select(Property))
            .Concat(type.GetMethods(Declared).Where(m => Seen(m) && !IsAccessor(m)).Select(Method));
    }

    private static string Field(FieldInfo field) =>
        $"{(field.IsStatic ? "static " : "")}{TypeNames.Of(field.FieldType, new NullabilityInfoContext().Create(field))} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        var setter = property.SetMethod is { } set && SeenAccessor(set)
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var owner = property.GetMethod is { IsStatic: true } ? "static " : "";
        var type = TypeNames.Of(property.PropertyType, new NullabilityInfoContext().Create(property));
        return $"{owner}{type} {property.Name} {{ get;{setter} }}";
    }

    private static string Method(MethodInfo method)
    {
        var owner = (method.Attributes & StaticAbstract) switch
        {
            MethodAttributes.Static => "static ",
            MethodAttributes.Abstract => "abstract ",
            _ => "",
        };
        var returned = TypeNames.Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));
        return $"{owner}{returned} {method.Name}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var type = TypeNames.Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));
        return $"{type} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")}";
    }

    private static bool SeenProperty(PropertyInfo property) =>
        property.GetMethod is { } get && SeenAccessor(get) && !property.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool Seen(MethodBase method) => SeenAccessor(method) && !method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool SeenAccessor(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
