using Deque.AxeCore.Playwright;

namespace Luoshi.Browser.Tests.Support;

/// <summary>What would keep somebody from using a page, as far as a machine can tell.</summary>
static class Barriers
{
    /// <summary>Every serious or critical one, with where it is.</summary>
    public static async Task<IEnumerable<string>> OnAsync(Visit visit, string path)
    {
        var report = await visit.Page.RunAxe();
        return from violation in report.Violations
               where violation.Impact is "serious" or "critical"
               from node in violation.Nodes.Take(3)
               select $"{path}: {violation.Impact} {violation.Id}: {violation.Help} at {node.Html}";
    }

    /// <summary>Fails where the page as it stands has any.</summary>
    public static async Task AssertNoneAsync(Visit visit)
    {
        var found = (await OnAsync(visit, new Uri(visit.Page.Url).AbsolutePath)).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
