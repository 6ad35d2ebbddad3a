namespace Luoshi.Conventions.Tests.Guilty.Circle.Right;

sealed class Hen
{
    public string Name { get; } = "hen";

    public Left.Egg Child { get; } = new();
}
