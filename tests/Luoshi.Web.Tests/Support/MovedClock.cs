namespace Luoshi.Web.Tests.Support;

/// <summary>A clock that the test moves; it stands still otherwise.</summary>
sealed class MovedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
