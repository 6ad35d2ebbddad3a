using Luoshi.Office.Jobs;
using Luoshi.Office.Postgres;
using Luoshi.Office.Sqlite;
using Luoshi.Testing.Node;
using Microsoft.Extensions.DependencyInjection;

var (kind, where, name) = (args[0], args[1], args[2]);
var hangAt = args.Length > 3 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;
var services = new ServiceCollection().AddLogging();
services.AddSingleton(new JobPolicy { Lease = TimeSpan.FromSeconds(3), Pause = TimeSpan.FromMilliseconds(50), FirstDelay = TimeSpan.FromMilliseconds(50), MostAttempts = 1000 });
services.AddSingleton<IJobHandler>(provider => new TellHandler(hangAt));
await using var node = (kind == "sqlite" ? services.AddSqliteOffice(where) : services.AddPostgresOffice(where)).BuildServiceProvider();

using var stop = new CancellationTokenSource();
var running = node.GetRequiredService<JobLoop>().RunAsync(name, stop.Token);
Console.WriteLine("started");
await Console.In.ReadToEndAsync();
await stop.CancelAsync();
await running;
