using System.Net;
using Luoshi.Office.Jobs;
using Luoshi.Office.Permissions;
using Luoshi.Testing.Databases;
using Luoshi.Web.Tests.Api;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Operations;

/// <summary>A server whose database goes away while it runs says so, and goes on where it comes back.</summary>
public sealed class LostDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("luoshi-web-").FullName;

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("luoshi.db")]
    [InlineData("")]
    public async Task A_server_whose_file_or_folder_is_gone_is_not_ready_and_says_why_until_it_is_back(string lost)
    {
        await using var site = await RunningSite.StartAsync(folder: _folder);
        using var stranger = new ApiClient(site.Address);
        using var watcher = await ApiClient.WithTokenAsync(site, Permission.OperationsRead);
        using var reader = site.Visit();
        while (site.Services.GetRequiredService<JobLoop>().LastBeat is null)
        {
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.OK, (await watcher.GetAsync("/health/ready")).Status);
        var (here, away) = (Path.Combine(_folder, lost).TrimEnd('/'), _folder + "-away");
        Directory.Move(here, away);
        try
        {
            await SaysWhyAsync(stranger, watcher, reader);
            // Were a new file made in its place, an empty office would be served.
            Assert.False(File.Exists(Path.Combine(_folder, "luoshi.db")));
        }
        finally
        {
            Directory.Move(away, here);
        }

        Assert.Equal(HttpStatusCode.OK, (await watcher.GetAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/")).Status);
    }

    [Fact]
    public async Task A_server_whose_PostgreSQL_is_gone_is_not_ready_and_says_why()
    {
        var database = PostgresServer.Shared.EmptyDatabase();
        await using var site = await RunningSite.StartAsync(options => options with { Database = database }, _folder);
        using var stranger = new ApiClient(site.Address);
        using var watcher = await ApiClient.WithTokenAsync(site, Permission.OperationsRead);
        using var reader = site.Visit();

        PostgresServer.Shared.Drop(database);

        await SaysWhyAsync(stranger, watcher, reader);
    }

    private static async Task SaysWhyAsync(ApiClient stranger, ApiClient watcher, Visitor reader)
    {
        var word = await stranger.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not_ready"}"""), (word.Status, word.Text));
        foreach (var address in (string[])["/health/ready", "/api/v1/jobs"])
        {
            var problem = await watcher.GetAsync(address);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "service.unavailable"), (problem.Status, problem["code"]));
            Assert.Contains("数据库现在打不开或连不上", problem["detail"], StringComparison.Ordinal);
        }

        var page = await reader.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("数据库现在打不开或连不上", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/health/live")).Status);
    }
}
