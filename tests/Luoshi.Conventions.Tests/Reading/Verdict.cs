namespace Luoshi.Conventions.Tests.Reading;

/// <summary>How a rule reports: no violations, or all of them at once with the mend.</summary>
static class Verdict
{
    public static void Clean(IEnumerable<string> violations, string mend)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, $"{found.Count} violation(s):\n  {string.Join("\n  ", found)}\n{mend}");
    }
}
