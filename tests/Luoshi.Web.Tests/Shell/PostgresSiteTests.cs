using System.Net;
using Luoshi.Testing.Databases;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Shell;

public class PostgresSiteTests
{
    [Fact]
    public async Task Two_servers_with_folders_of_their_own_show_what_is_in_one_PostgreSQL()
    {
        var database = PostgresServer.Shared.EmptyDatabase();
        await using var first = await RunningSite.StartAsync(options => options with { Database = database, Examples = [RunningSite.ExampleFile] });
        var plan = "/plans/" + Assert.Single(await first.Store.ListAsync(TestContext.Current.CancellationToken)).Id;
        await using var second = await RunningSite.StartAsync(options => options with { Database = database, Examples = [RunningSite.ExampleFile] });
        using var visitor = second.Visit();

        foreach (var page in (string[])["/", plan, plan + "/targets", plan + "/findings", plan + "/corrections", plan + "/amendments"])
        {
            var answer = await visitor.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("高新区", answer.Html, StringComparison.Ordinal);
        }

        PostgresServer.Shared.Drop(database);
    }
}
