using Luoshi.Office.Acknowledgements;
using Luoshi.Office.Amendments;
using Luoshi.Office.Corrections;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Office.Trail;
using Luoshi.Testing;
using Luoshi.Web.Hosting;
using Luoshi.Web.Plans;
using Luoshi.Web.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Cli.Tests.Keeping;

/// <summary>Data that an older program wrote, opened by today's: a copy of each folder in <c>Fixtures</c>.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly Workspace _workspace = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Folder => _workspace.PathOf("data");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _workspace.Dispose();
    }

    [Fact]
    public async Task Data_from_before_the_record_is_all_there_under_a_trail_that_begins_with_it()
    {
        Copy("data-before-record");
        var tooOld = await Workspace.RunAsync("verify", "--data", Folder);
        Assert.Equal(1, tooOld.ExitCode);
        Assert.Contains("luoshi serve", tooOld.Error, StringComparison.Ordinal);

        await using (var office = LuoshiWeb.Build(new LuoshiWebOptions { DataFolder = Folder, Urls = "http://127.0.0.1:0" }))
        {
            await EverythingIsThereAsync(office.Services);
            await TheTrailBeginsWithItAsync(office.Services);
        }

        var verified = await Workspace.RunAsync("verify", "--data", Folder);
        Assert.True(verified.ExitCode == 0, verified.Out + verified.Error);
        Assert.Contains("全部相符", verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_upgraded_is_backed_up_and_restored_as_anything_else()
    {
        Copy("data-before-record");
        await using (LuoshiWeb.Build(new LuoshiWebOptions { DataFolder = Folder, Urls = "http://127.0.0.1:0" }))
        {
            // Opened once.
        }

        Assert.Equal(0, (await Workspace.RunAsync("backup", _workspace.PathOf("backup.zip"), "--data", Folder)).ExitCode);
        var kept = await Workspace.RunAsync("verify", "--data", Folder);
        var restored = await Workspace.RunAsync("restore", _workspace.PathOf("backup.zip"), "--data", _workspace.PathOf("other"));

        Assert.True(restored.ExitCode == 0, restored.Error);
        Assert.Equal(LastLine(kept.Out), LastLine(restored.Out));
        Assert.Equal(0, (await Workspace.RunAsync("verify", "--data", _workspace.PathOf("other"))).ExitCode);
    }

    private static async Task EverythingIsThereAsync(IServiceProvider services)
    {
        var plans = services.GetRequiredService<PlanStore>();
        Assert.Equal(["示范区.txt", "青溪.txt"], (await plans.ListAsync(Cancellation)).Select(plan => plan.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Amended", "AmendmentRefused", "Deleted", "Received", "Received", "Received"],
            (await plans.HistoryAsync(100, Cancellation)).Select(told => told.Kind.ToString()).Order(StringComparer.Ordinal));
        var (demo, brook) = ((await plans.ListAsync(Cancellation)).Single(plan => plan.Name == "示范区.txt"), (await plans.ListAsync(Cancellation)).Single(plan => plan.Name == "青溪.txt"));

        var corrections = await services.GetRequiredService<CorrectionStore>().OfAsync(demo.ContentHash, Cancellation);
        Assert.Equal((2, 1), (corrections.All.Count, corrections.InForce.Count()));
        var amendments = await services.GetRequiredService<AmendmentStore>().OfAsync(demo.ContentHash, Cancellation);
        Assert.Equal([new DateOnly(2024, 3, 1), null], amendments.All.Select(kept => kept.Effective));
        Assert.All(amendments.All, kept => Assert.NotNull(kept.Decision));
        Assert.Single((await services.GetRequiredService<AcknowledgementStore>().OfAsync(brook.ContentHash, Cancellation)).InForce);

        // What today's compiler makes of the bytes of then: corrected by hand, until the amendment puts other words in place of the corrected ones.
        var catalogue = services.GetRequiredService<PlanCatalogue>();
        foreach (var (day, schools) in new[] { (new DateOnly(2024, 2, 29), "新建学校12所"), (new DateOnly(2024, 3, 1), "新建学校15所") })
        {
            var plan = Assert.IsType<LoadedPlan>(await catalogue.FindAsync(demo.Id, day, Cancellation));
            Assert.Contains(schools, plan.Compilation.Source.Text, StringComparison.Ordinal);
            Assert.Equal(schools == "新建学校12所", plan.Plan.Targets.Any(target => target.ByHand?.By == "陈一"));
        }
    }

    private static async Task TheTrailBeginsWithItAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(Cancellation);
        var first = await db.Set<TrailEntry>().OrderBy(entry => entry.Sequence).FirstAsync(Cancellation);
        Assert.Equal((1, TrailBaseline.Action), (first.Sequence, first.Action));
        var told = RowChange.Read(first.Changes);
        foreach (var (table, rows) in new[] { ("plans", 2), ("plan_events", 6), ("correction_events", 3), ("amendment_events", 4), ("acknowledgement_events", 1) })
        {
            Assert.Equal(rows, told.Count(change => change.Table == table));
        }

        Assert.Contains(await db.Set<Luoshi.Office.Keys.ProtectionKey>().ToListAsync(Cancellation), key => key is { Element: not null, Folder: null });
    }

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1];

    private void Copy(string fixture)
    {
        var from = Repository.PathOf("tests", "Luoshi.Cli.Tests", "Fixtures", fixture, "data");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            _workspace.Write("data/" + Path.GetRelativePath(from, file), File.ReadAllBytes(file));
        }
    }
}
