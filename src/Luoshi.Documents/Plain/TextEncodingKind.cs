namespace Luoshi.Documents.Plain;

/// <summary>The encodings in which plans reach us as plain text.</summary>
public enum TextEncodingKind
{
    /// <summary>UTF-8 without a byte order mark; plain ASCII counts as this.</summary>
    Utf8,

    /// <summary>UTF-8 with a byte order mark.</summary>
    Utf8WithMark,

    /// <summary>UTF-16, low byte first ("Unicode" in Windows editors), with or without a byte order mark.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first, with or without a byte order mark.</summary>
    Utf16BigEndian,

    /// <summary>GB18030, which contains GBK and GB2312 ("ANSI" on Chinese Windows).</summary>
    Gb18030,

    /// <summary>Text that was already in memory as UTF-16 and was not decoded.</summary>
    InMemory,
}

/// <summary>Names of encodings for people.</summary>
public static class TextEncodingKinds
{
    /// <summary>The usual name of the encoding, the same in every language.</summary>
    public static string DisplayName(this TextEncodingKind kind) => kind switch
    {
        TextEncodingKind.Utf8 => "UTF-8",
        TextEncodingKind.Utf8WithMark => "UTF-8 (BOM)",
        TextEncodingKind.Utf16LittleEndian => "UTF-16 LE",
        TextEncodingKind.Utf16BigEndian => "UTF-16 BE",
        TextEncodingKind.Gb18030 => "GB18030",
        _ => "UTF-16",
    };
}
