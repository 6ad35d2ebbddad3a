namespace Luoshi.Browser.Tests.Support;

/// <summary>What a page is looked at on.</summary>
sealed record Screen(string Name, int Width, int Height, bool Touch = false)
{
    public static readonly Screen Desktop = new("desktop", 1280, 832);

    public static readonly Screen Phone = new("phone", 390, 844, Touch: true);

    public static Screen Named(string name) => name == Phone.Name ? Phone : Desktop;
}
