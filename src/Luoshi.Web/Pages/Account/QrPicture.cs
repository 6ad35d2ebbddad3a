using System.Globalization;
using System.Text;
using QRCoder;

namespace Luoshi.Web.Pages.Account;

/// <summary>A text as a QR code: the path of its dark squares, for an SVG of our own, because the content policy lets no other picture in.</summary>
public static class QrPicture
{
    /// <summary>The path and the length of a side, in squares.</summary>
    public static (string Path, int Side) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Length; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return (path.ToString(), code.ModuleMatrix.Count);
    }
}
