using Luoshi.Core.Model;

namespace Luoshi.Analysis.Schedules;

/// <summary>How a promise stands on a day (亮灯), with why.</summary>
/// <param name="State">By the rules.</param>
/// <param name="Recovered">It was in trouble before and is no more: shown as such, not as if nothing had been.</param>
/// <param name="Stale">Nothing was heard of it for longer than is allowed, though it is not done. Apart from the state: what is stale may be in order.</param>
/// <param name="Waits">It waits for somebody else, whose delay is not that of whoever owes it.</param>
/// <param name="LastHeard">When something was said last; null where nothing ever was.</param>
/// <param name="Why">The rule that made it so, with its figures.</param>
public sealed record Light(ScheduleState State, bool Recovered, bool Stale, bool Waits, DateOnly? LastHeard, LocalizedText Why);
