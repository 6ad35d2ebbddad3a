using System.Collections.Immutable;
using Luoshi.Office.Calendar;

namespace Luoshi.Office.Cases;

/// <summary>Something that happened to a case. Events are only appended; the state is what they add up to.</summary>
/// <param name="RequestId">The request that caused it; the same request never causes a second one.</param>
/// <param name="ActingAs">The role that allowed it; null where a relation alone did.</param>
/// <param name="StandIn">The person acted for somebody who holds the role.</param>
/// <param name="On">The date in China.</param>
/// <param name="Data">What was given with the action.</param>
/// <param name="Deadline">The deadline that runs from then on, with how it was computed.</param>
public sealed record CaseEvent(
    string RequestId,
    string Action,
    string From,
    string To,
    string Person,
    string Unit,
    string? ActingAs,
    bool StandIn,
    DateOnly On,
    string? Reason,
    ImmutableDictionary<string, string> Data,
    Deadline? Deadline);

/// <summary>A case as it stands, with all that happened to it.</summary>
/// <param name="Kind">The code of its kind.</param>
/// <param name="OwningUnit">The unit whose case it is.</param>
/// <param name="State">The code of its state.</param>
/// <param name="Data">What it was opened with and what actions added, the latest for each key.</param>
/// <param name="Deadline">What runs now; null where nothing does.</param>
public sealed record CaseSnapshot(
    string Id,
    string Kind,
    string OwningUnit,
    string State,
    ImmutableDictionary<string, string> Data,
    Deadline? Deadline,
    ImmutableArray<CaseEvent> Events)
{
    /// <summary>A case to which nothing has happened yet.</summary>
    public static CaseSnapshot Open(CaseKind kind, string id, string owningUnit, ImmutableDictionary<string, string> data)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new(id, kind.Code, owningUnit, kind.Initial, data, null, []);
    }

    /// <summary>The case after one more event. It checks nothing: what may happen is decided by the table.</summary>
    internal CaseSnapshot After(CaseEvent happened) => this with
    {
        State = happened.To,
        Data = Data.SetItems(happened.Data),
        Deadline = happened.Deadline,
        Events = Events.Add(happened),
    };
}
