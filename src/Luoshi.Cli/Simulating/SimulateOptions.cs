using Luoshi.Office.Reports;
using Luoshi.Web.Settings;

namespace Luoshi.Cli.Simulating;

/// <summary>What the simulate command was asked for.</summary>
/// <param name="Plan">A document to live through; null for the example plan, or for one that is written.</param>
/// <param name="Units">How many units a plan that is written has; null where none is written.</param>
/// <param name="Tasks">How many tasks it has.</param>
/// <param name="Rounds">How often units report; null for every month, and every quarter where the plan is written.</param>
/// <param name="Months">How many months are lived through; null from the day of the document on.</param>
internal sealed record SimulateOptions(OfficePlace Place, long Seed, DateOnly Until, string? Plan, int? Units, int? Tasks, int? Months, Frequency? Rounds)
{
    public const int DefaultUnits = 20;
    public const int DefaultTasks = 100;
    public const int DefaultMonths = 24;

    /// <summary>Whether the plan is to be written, and not read.</summary>
    public bool Written => Units is not null || Tasks is not null;
}
