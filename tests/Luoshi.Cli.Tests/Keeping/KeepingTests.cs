using System.Globalization;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Office.Trail;
using Luoshi.Testing.Databases;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Cli.Tests.Keeping;

public sealed class KeepingTests : IDisposable
{
    private readonly Workspace _workspace = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _workspace.Dispose();
    }

    [Fact]
    public async Task A_clean_office_verifies_and_the_last_line_is_its_digest()
    {
        await FillAsync(Place());

        var first = await Workspace.RunAsync("verify", "--data", Place().DataFolder);
        var second = await Workspace.RunAsync("verify", "--data", Place().DataFolder, "--lang", "en");

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("全部相符", first.Out, StringComparison.Ordinal);
        Assert.Contains("all agree", second.Out, StringComparison.Ordinal);
        Assert.Matches("sha256:[0-9a-f]{64}$", first.Out.TrimEnd());
        Assert.Equal(LastLine(first.Out), LastLine(second.Out));
    }

    [Fact]
    public async Task What_is_kept_is_for_the_account_of_the_service_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await FillAsync(Place());
        var backup = _workspace.PathOf("backup.zip");
        Assert.Equal(0, (await Workspace.RunAsync("backup", backup, "--data", Place().DataFolder)).ExitCode);
        var again = _workspace.PathOf("again");
        Assert.Equal(0, (await Workspace.RunAsync("restore", backup, "--data", again)).ExitCode);

        var (ofFolder, ofFile) = ((UnixFileMode)Convert.ToInt32("700", 8), (UnixFileMode)Convert.ToInt32("600", 8));
        Assert.Equal(ofFolder, File.GetUnixFileMode(again));
        foreach (var file in (string[])[backup, .. Directory.GetFiles(again), .. Directory.GetFiles(Place().DataFolder)])
        {
            Assert.Equal(ofFile, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task A_folder_with_files_of_others_keeps_its_mode_and_a_database_of_an_older_program_is_closed_to_others()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await FillAsync(Place());
        var (open, read) = ((UnixFileMode)Convert.ToInt32("755", 8), (UnixFileMode)Convert.ToInt32("644", 8));
        var database = Path.Combine(Place().DataFolder, "luoshi.db");
        File.SetUnixFileMode(Place().DataFolder, open);
        File.SetUnixFileMode(database, read);

        await FillAsync(Place());

        Assert.Equal(open, File.GetUnixFileMode(Place().DataFolder));
        Assert.Equal((UnixFileMode)Convert.ToInt32("640", 8), File.GetUnixFileMode(database));
    }

    [Fact]
    public async Task An_edit_behind_the_applications_back_is_located_and_the_exit_code_is_1()
    {
        await FillAsync(Place());
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(Place().DataFolder, "luoshi.db")}"))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE plans SET \"Title\" = '改过的标题'";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        var result = await Workspace.RunAsync("verify", "--data", Place().DataFolder);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("plans ", result.Out, StringComparison.Ordinal);
        Assert.Contains("改过的标题", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exported_trail_is_checked_without_the_office_it_comes_from()
    {
        await FillAsync(Place());
        var lines = new List<string>();
        await using (var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddOffice(Place()).BuildServiceProvider())
        {
            await foreach (var line in services.GetRequiredService<TrailStore>().ExportAsync(new TrailQuery(), new Actor("a9", "审计员", null, "test"), Cancellation))
            {
                lines.Add(line);
            }
        }

        var whole = await Workspace.RunAsync("verify", "--export", _workspace.Write("trail.jsonl", string.Concat(lines.Select(line => line + "\n"))), "--lang", "en");
        var cut = await Workspace.RunAsync("verify", "--export", _workspace.Write("cut.jsonl", string.Concat(lines[1..].Select(line => line + "\n"))));
        var none = await Workspace.RunAsync("verify", "--export", _workspace.PathOf("none.jsonl"));

        Assert.Equal((0, 1, 2), (whole.ExitCode, cut.ExitCode, none.ExitCode));
        Assert.Contains("exported by 审计员", whole.Out, StringComparison.Ordinal);
        Assert.Matches("sha256:[0-9a-f]{64}$", whole.Out.TrimEnd());
        Assert.Contains("有记录被删去", cut.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_backed_up_is_restored_elsewhere_also_on_another_database_and_verifies()
    {
        await FillAsync(Place());
        var file = _workspace.PathOf("backup.zip");
        var written = await Workspace.RunAsync("backup", file, "--data", Place().DataFolder);
        Assert.True(written.ExitCode == 0, written.Error);
        var digest = LastLine((await Workspace.RunAsync("verify", "--data", Place().DataFolder)).Out);

        var database = PostgresServer.Shared.EmptyDatabase();
        foreach (var arguments in (string[][])[["--data", _workspace.PathOf("other")], ["--data", _workspace.PathOf("third"), "--database", database]])
        {
            var restored = await Workspace.RunAsync(["restore", file, .. arguments]);

            Assert.True(restored.ExitCode == 0, restored.Error);
            Assert.Equal(digest, LastLine(restored.Out));
            Assert.Equal(0, (await Workspace.RunAsync(["verify", .. arguments])).ExitCode);
        }

        PostgresServer.Shared.Drop(database);
    }

    [Fact]
    public async Task How_far_a_backup_is_takes_a_line_for_the_database_and_one_for_each_folder()
    {
        await FillAsync(Place());
        var file = _workspace.PathOf("backup.zip");
        Directory.CreateDirectory(Path.Combine(Place().EvidenceFolder, "ab"));
        await File.WriteAllBytesAsync(Path.Combine(Place().EvidenceFolder, "ab", "one"), new byte[150_000], Cancellation);
        await File.WriteAllBytesAsync(Path.Combine(Place().EvidenceFolder, "ab", "two"), new byte[150_000], Cancellation);

        var written = await Workspace.RunAsync("backup", file, "--data", Place().DataFolder, "--lang", "en");
        var restored = await Workspace.RunAsync("restore", file, "--data", _workspace.PathOf("other"));
        var watched = await Workspace.RunAsync(["backup", _workspace.PathOf("again.zip"), "--data", Place().DataFolder, "--lang", "en"], console => console with { IsTerminal = true });

        Assert.Equal(0, written.ExitCode);
        var lines = written.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches("^  database: [0-9]{2,} tables, [0-9]{2,} rows\r?$", lines[0]);
        Assert.Matches("^  evidence: 2 files, 0.3 MB\r?$", lines[1]);
        Assert.InRange(lines.Length, 2, 4);
        Assert.Contains("已从 ", restored.Out, StringComparison.Ordinal);
        Assert.Contains("  证据材料：2 个文件，0.3 MB", restored.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("trail_head", written.Error + restored.Error + watched.Error, StringComparison.Ordinal);

        // Where somebody watches, the same lines count up in place.
        Assert.Contains("\r  database: 1 tables, ", watched.Error, StringComparison.Ordinal);
        Assert.Equal(lines.Length, watched.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_backup_is_not_overwritten_and_nothing_is_restored_over_data()
    {
        await FillAsync(Place());
        var file = _workspace.PathOf("backup.zip");
        await Workspace.RunAsync("backup", file, "--data", Place().DataFolder);

        var again = await Workspace.RunAsync("backup", file, "--data", Place().DataFolder);
        var over = await Workspace.RunAsync("restore", file, "--data", Place().DataFolder);

        Assert.Equal((2, 1), (again.ExitCode, over.ExitCode));
        Assert.Contains("不会覆盖", again.Error, StringComparison.Ordinal);
        Assert.Contains("已有数据", over.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_says_which_keys_it_lacks()
    {
        var (beside, apart) = (_workspace.PathOf("data"), _workspace.PathOf("apart"));
        await using (LuoshiWeb.Build(new LuoshiWebOptions { DataFolder = beside, Urls = "http://127.0.0.1:0" }))
        {
            // The first start draws a key.
        }

        var whole = await Workspace.RunAsync("backup", _workspace.PathOf("whole.zip"), "--data", beside);
        Assert.DoesNotContain("--keys", whole.Error, StringComparison.Ordinal);
        await using (LuoshiWeb.Build(new LuoshiWebOptions { DataFolder = apart, Urls = "http://127.0.0.1:0", KeyFolder = _workspace.PathOf("keys") }))
        {
            // This one draws it into a folder of its own.
        }

        var lacking = await Workspace.RunAsync("backup", _workspace.PathOf("lacking.zip"), "--data", apart, "--lang", "en");
        Assert.Equal(0, lacking.ExitCode);
        Assert.Contains(_workspace.PathOf("keys") + ", not in this backup", lacking.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("backup", "new.zip")]
    public async Task Where_there_is_no_office_none_is_made(string command, params string[] arguments)
    {
        var result = await Workspace.RunAsync([command, .. arguments.Select(name => _workspace.PathOf(name)), "--data", _workspace.PathOf("nowhere")]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("没有数据库", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.PathOf("nowhere")));
    }

    private OfficePlace Place() => new(_workspace.PathOf("data"), null);

    private static async Task FillAsync(OfficePlace place)
    {
        Directory.CreateDirectory(place.DataFolder);
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddOffice(place).BuildServiceProvider();
        Storage.Prepare(services, place);
        for (var number = 0; number < 3; number++)
        {
            var name = number.ToString(CultureInfo.InvariantCulture);
            await services.GetRequiredService<PlanStore>().ReceiveAsync(new ReceivedDocument(name, name, [(byte)number], "UTF-8", "0"), Actor.System("test"), Cancellation);
        }
    }

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1].Trim();
}
