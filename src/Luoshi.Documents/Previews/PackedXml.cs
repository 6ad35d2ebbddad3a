using System.IO.Compression;
using System.Xml;

namespace Luoshi.Documents.Previews;

/// <summary>Opens the XML parts of a packed document so that nothing outside it is fetched, and no more is unpacked than is looked at.</summary>
internal static class PackedXml
{
    /// <summary>A reader of a part; null where there is none of that name.</summary>
    public static XmlReader? Open(ZipArchive archive, string name) => archive.GetEntry(name) is not { } part ? null : XmlReader.Create(part.Open(), new XmlReaderSettings
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = PreviewLimits.Characters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>Goes to the next element of a name, whatever prefix the program that wrote it gives its names. False at the end.</summary>
    public static bool Next(this XmlReader? xml, string name)
    {
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a document, or what of it can be read.</summary>
    /// <param name="read">Reads; what it threw on the way ends the reading.</param>
    /// <returns>Whether it came to its end.</returns>
    public static bool Try(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException or FormatException or OverflowException)
        {
            // The limit was reached or the part is damaged: what was read until then is shown.
            return false;
        }
    }
}
