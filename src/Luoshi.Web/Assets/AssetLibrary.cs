using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Luoshi.Web.Assets;

/// <summary>A file sent to browsers, with the hash that makes its address change when it does.</summary>
internal sealed record Asset(byte[] Content, string ContentType, string Version);

/// <summary>
/// The styles, scripts and pictures embedded in this assembly. All of css/ is one style sheet and all of js/ one script,
/// joined in order of file name, so a page asks for two files.
/// </summary>
internal sealed class AssetLibrary
{
    private const string Root = "wwwroot/";
    private readonly FrozenDictionary<string, Asset> _assets = Load();

    public Asset? Find(string path) => _assets.GetValueOrDefault(path);

    /// <summary>The address of an asset that exists, such as site.css, site.js or img/favicon.svg.</summary>
    public string Url(string path) => $"/assets/{path}?v={_assets[path].Version}";

    private static FrozenDictionary<string, Asset> Load()
    {
        var names = typeof(AssetLibrary).Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        var assets = new Dictionary<string, Asset>
        {
            ["site.css"] = Make(Join(names, "css/"), "text/css; charset=utf-8"),
            ["site.js"] = Make(Join(names, "js/"), "text/javascript; charset=utf-8"),
        };
        foreach (var name in names.Where(name => name.EndsWith(".svg", StringComparison.Ordinal)))
        {
            assets[name[Root.Length..]] = Make(Read(name), "image/svg+xml");
        }

        return assets.ToFrozenDictionary();
    }

    private static byte[] Join(IEnumerable<string> names, string folder)
    {
        var parts = names.Where(name => name.StartsWith(Root + folder, StringComparison.Ordinal)).Select(name => Encoding.UTF8.GetString(Read(name)));
        return Encoding.UTF8.GetBytes(string.Join('\n', parts));
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(AssetLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static Asset Make(byte[] content, string contentType) =>
        new(content, contentType, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6)));
}
