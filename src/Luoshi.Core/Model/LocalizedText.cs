namespace Luoshi.Core.Model;

/// <summary>One message in the two languages of the product.</summary>
/// <param name="Zh">Chinese, the default.</param>
/// <param name="En">English.</param>
public readonly record struct LocalizedText(string Zh, string En)
{
    /// <summary>The text for a language code; anything but "en" is Chinese.</summary>
    public string For(string language) => language == "en" ? En : Zh;
}
