using System.Text;
using System.Xml.Linq;
using Luoshi.Office.Keys;
using Luoshi.Office.Shared;
using Luoshi.Web.Settings;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Luoshi.Web.Hosting;

/// <summary>
/// Where the keys of forms and second factors are: in the database, which all nodes share, or in a folder apart from it where one is named
/// (<see cref="LuoshiWebOptions.KeyFolder"/>). Keys are looked for in both, so that an office can go over from one to the other.
/// </summary>
internal sealed class KeyRepository(ProtectionKeyStore store, LuoshiWebOptions options, ILoggerFactory logs) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        // Data protection asks without waiting, once a day.
        var kept = store.ListAsync().GetAwaiter().GetResult().Select(key => key.Element).OfType<byte[]>().Select(Parse);
        return [.. kept, .. options.KeyFolder is { } folder ? Files(folder).GetAllElements() : []];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        if (options.KeyFolder is { } folder)
        {
            OwnFiles.MakeFolder(folder);
            Files(folder).StoreElement(element, friendlyName);
        }

        Keep(friendlyName, element, options.KeyFolder);
    }

    /// <summary>
    /// Takes the keys of an older data folder into the database, and notes which keys a folder apart holds, so that a backup can say what it
    /// lacks.
    /// </summary>
    public void BringIn()
    {
        foreach (var (folder, apart) in new[] { (options.Place.KeysFolder, false), (options.KeyFolder, true) })
        {
            string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.xml") : [];
            foreach (var file in files)
            {
                Keep(Path.GetFileNameWithoutExtension(file), XElement.Load(file), apart ? folder : null);
            }
        }
    }

    private static XElement Parse(byte[] element) => XElement.Parse(Encoding.UTF8.GetString(element));

    private FileSystemXmlRepository Files(string folder) => new(new DirectoryInfo(folder), logs);

    private void Keep(string name, XElement element, string? apart) => store.KeepAsync(new ProtectionKey
    {
        Name = name,
        Element = apart is null ? Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)) : null,
        Folder = apart,
    }).GetAwaiter().GetResult();
}
