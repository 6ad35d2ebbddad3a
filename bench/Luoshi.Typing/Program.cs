using Luoshi.Typing;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;

var folder = Directory.CreateTempSubdirectory("luoshi-typing-").FullName;
await using (var server = LuoshiWeb.Build(new LuoshiWebOptions { DataFolder = folder, Urls = "http://127.0.0.1:0" }))
{
    await server.StartAsync();
    var address = new Uri(server.Urls.Single());
    Console.WriteLine("| what | p50 | p99 | longest |");
    Console.WriteLine("| --- | ---: | ---: | ---: |");
    foreach (var line in await ServerTyping.MeasureAsync(address))
    {
        Console.WriteLine(line);
    }

    foreach (var line in await BrowserTyping.MeasureAsync(address))
    {
        Console.WriteLine(line);
    }
}

Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
Directory.Delete(folder, recursive: true);
