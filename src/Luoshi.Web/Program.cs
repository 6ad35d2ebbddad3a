using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;

// For working on the web project alone; people start the server with `luoshi serve` or ./run.
var folder = args.Length > 0 ? args[0] : "data";
LuoshiWeb.Build(new LuoshiWebOptions { DataFolder = folder, Examples = args.Skip(1).ToList() }).Run();
