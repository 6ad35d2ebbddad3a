namespace Luoshi.Conventions.Tests.Guilty.State;

sealed class Ledger
{
    internal static readonly List<string> Seen = [];
    private static int _count;

    public decimal Total = 0;

    public string Owner { get; set; } = "";

    public List<string> Rows { get; } = [];

    public static void Add(string row)
    {
        _count++;
        Seen.Add($"{_count} {row}");
    }
}
