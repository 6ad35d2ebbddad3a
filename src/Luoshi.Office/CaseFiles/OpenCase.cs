using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;

namespace Luoshi.Office.CaseFiles;

/// <summary>A case as it was read: the row, its events, and both as the machine sees them.</summary>
public sealed record OpenCase(CaseFile File, ImmutableArray<RecordedEvent> Events, ICaseWork Work)
{
    // The state of a case is asked for again and again: its events are read once.
    private (ImmutableArray<RecordedEvent> Of, ImmutableArray<CaseEvent> As) _read;

    /// <summary>The case before anything happened to it.</summary>
    public CaseSnapshot Opening => CaseSnapshot.Open(Work.Machine.Kind, File.Id, File.OwnerUnit, CaseJson.Data(File.OpeningData));

    /// <summary>The case as its row says, with what happened to it.</summary>
    public CaseSnapshot Snapshot
    {
        get
        {
            var opening = Opening;
            var happened = Happened;
            return opening with
            {
                State = File.State,
                Data = happened.Aggregate(opening.Data, (data, step) => data.SetItems(step.Data)),
                Deadline = Deadline,
                Events = happened,
            };
        }
    }

    public CaseKind Kind => Work.Machine.Kind;

    public bool IsOpen => File.ClosedAt is null;

    public LocalizedText Title => new(File.TitleZh, File.TitleEn);

    public CaseState State =>
        Work.Machine.Kind.State(File.State) ?? throw new InvalidOperationException($"The table of {File.Kind} has no state {File.State}.");

    /// <summary>Whose move it is, in words; null in a final state.</summary>
    public LocalizedText? WaitsFor => Work.Machine.Description.States.FirstOrDefault(state => state.Code == File.State)?.WaitingFor;

    /// <summary>The deadline that runs, with how it was computed; null where none does.</summary>
    public Deadline? Deadline => CaseJson.Deadline(File.Deadline);

    /// <summary>The state that the recorded events add up to, or the first of them that cannot have happened.</summary>
    public ReplayOutcome Replay() => CaseReplay.Fold(Work.Machine, Opening, Happened);

    /// <summary>The address of its page.</summary>
    public string Link => Work.LinkTo(File.Id);

    /// <summary>The page that every case has, whatever its kind.</summary>
    public static string LinkTo(string caseId) => "/cases/" + caseId;

    private ImmutableArray<CaseEvent> Happened
    {
        get
        {
            if (_read.Of != Events)
            {
                _read = (Events, [.. Events.Select(ToEvent)]);
            }

            return _read.As;
        }
    }

    /// <summary>A recorded event as the machine sees it.</summary>
    public static CaseEvent ToEvent(RecordedEvent row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            row.RequestId, row.Action, row.From, row.To, row.PersonId, row.UnitId, row.ActingAs, row.StandIn, row.On, row.Why,
            CaseJson.Data(row.Data), CaseJson.Deadline(row.Deadline));
    }
}
