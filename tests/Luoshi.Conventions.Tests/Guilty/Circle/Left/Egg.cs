namespace Luoshi.Conventions.Tests.Guilty.Circle.Left;

sealed class Egg
{
    public static string Parent => nameof(Egg) + new Right.Hen().Name;
}
