namespace Luoshi.Conventions.Tests.Guilty.Uses.Used;

class UsedClass
{
    public static int Value => 1;
}

[AttributeUsage(AttributeTargets.Class)]
sealed class UsedAttribute : Attribute;
