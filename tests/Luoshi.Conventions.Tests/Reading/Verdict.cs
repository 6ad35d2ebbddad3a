namespace Luoshi.Conventions.Tests.Reading;

/// <summary>How a rule reports: no violations, or all of them at once with the mend.</summary>
static class Verdict
{
    public static void Clean(IEnumerable<string> violations, string mend)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, $"{found.Count} violation(s):\n  {string.Join("\n  ", found)}\n{mend}");
    }

    /// <summary>For <see cref="Luoshi.Testing.Approved"/>: no difference, or the whole of it.</summary>
    public static void Same(string? difference) => Assert.True(difference is null, difference);
}
