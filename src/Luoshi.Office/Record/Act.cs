namespace Luoshi.Office.Record;

/// <summary>
/// What somebody does, as the audit trail tells it. Nothing is saved without one: <see cref="OfficeDb"/> refuses changes that have none.
/// </summary>
/// <param name="By">Who.</param>
/// <param name="Action">What, as a code of the form <c>slice.verb</c>: <c>plans.receive</c>, <c>accounts.lock</c>.</param>
/// <param name="About">What it is about, as <c>kind:id</c>: <c>plan:9f2c</c>, <c>account:17</c>.</param>
/// <param name="At">When.</param>
/// <param name="Why">The reason that was given, where one was asked for.</param>
public sealed record Act(Actor By, string Action, string About, DateTimeOffset At, string? Why = null);
