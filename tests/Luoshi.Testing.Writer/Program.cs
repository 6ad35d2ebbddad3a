using System.Globalization;
using System.Text;
using Luoshi.Office.Evidence;
using Luoshi.Office.Plans;
using Luoshi.Office.Postgres;
using Luoshi.Office.Record;
using Luoshi.Office.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

var (kind, where, name) = (args[0], args[1], args[2]);
var folder = args.Length > 3 ? args[3] : where;
var services = new ServiceCollection();
await using var office = (kind == "sqlite" ? services.AddSqliteOffice(where) : services.AddPostgresOffice(where)).BuildServiceProvider();
var plans = office.GetRequiredService<PlanStore>();
var evidence = new EvidenceStore(
    office.GetRequiredService<IDbContextFactory<OfficeDb>>(), new EvidenceOptions(Path.Combine(folder, "evidence"), 1 << 20), TimeProvider.System);
var output = TextWriter.Synchronized(Console.Out);

await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
{
    for (var number = 0; ; number++)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{name} {writer} {number}");
        var content = Encoding.UTF8.GetBytes(text);
        if (number % 3 == 2)
        {
            var receipt = await evidence.ReceiveAsync(new MemoryStream(content), text + ".txt", "plan:" + name, null, Actor.System("writer"));
            await output.WriteLineAsync("evidence " + receipt.Kept?.File.Hash);
        }
        else
        {
            await plans.ReceiveAsync(new ReceivedDocument(text + ".txt", text, content, "UTF-8", "0"), Actor.System("writer"));
            await output.WriteLineAsync("plan " + PlanStore.HashOf(content));
        }

        await output.FlushAsync();
    }
})));
