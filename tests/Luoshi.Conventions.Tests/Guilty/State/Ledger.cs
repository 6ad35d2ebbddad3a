namespace Luoshi.Conventions.Tests.Guilty.State;

sealed class Ledger
{
    internal static readonly List<string> Seen = [];
    private static int s_count;

    public decimal Total = 0;

    public string Owner { get; set; } = "";

    public List<string> Rows { get; } = [];

    public static void Add(string row)
    {
        s_count++;
        Seen.Add($"{s_count} {row}");
    }
}
