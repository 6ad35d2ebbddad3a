using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Microsoft.AspNetCore.Builder;

namespace Luoshi.Browser.Tests.Support;

/// <summary>A server with an empty office: nobody has an account yet.</summary>
sealed class FreshServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("luoshi-fresh-").FullName;
    private WebApplication? _server;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IServiceProvider Services => _server?.Services ?? throw new InvalidOperationException("The server has not been started.");

    public static async Task<FreshServer> StartAsync()
    {
        var fresh = new FreshServer();
        fresh._server = LuoshiWeb.Build(new LuoshiWebOptions { DataFolder = fresh._folder, Urls = "http://127.0.0.1:0" });
        await fresh._server.StartAsync();
        fresh.Address = new Uri(fresh._server.Urls.Single());
        return fresh;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
