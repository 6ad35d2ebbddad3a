using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Duties;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Simulating;

/// <summary>What all stories of a simulation share: who, where, when, and how a step is taken.</summary>
internal sealed class Stage(Desks desks, SimulatedClock clock, Diary diary, Dice dice, Cast cast, SimulationAsked asked, CancellationToken cancellation)
{
    /// <summary>The address that everybody acts from.</summary>
    public const string From = "simulation";

    private readonly SortedDictionary<string, int> _done = new(StringComparer.Ordinal);
    private readonly List<string> _refused = [];
    private long _requests;
    private int _files;

    public Desks Desks => desks;

    public SimulatedClock Clock => clock;

    public Diary Diary => diary;

    public Dice Dice => dice;

    public Cast Cast => cast;

    public SimulationAsked Asked => asked;

    public Plan Plan => asked.Document.Plan;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The stored plan.</summary>
    public string PlanId { get; set; } = string.Empty;

    /// <summary>The units of the programme, with their names.</summary>
    public UnitDirectory? Directory { get; set; }

    /// <summary>What the plan has its units do, from its publication on.</summary>
    public ImmutableArray<Duty> Duties { get; set; } = [];

    public IReadOnlyDictionary<string, Temper> Tempers { get; set; } = new Dictionary<string, Temper>();

    public SimulationTally Tally => new(_done, _refused, _files);

    public Temper TemperOf(string unit) => Tempers.GetValueOrDefault(unit);

    public string NameOf(string unit) => Directory?.Find(unit)?.Name ?? unit;

    /// <summary>Opens a case; null where that was refused.</summary>
    public async Task<OpenCase?> OpenAsync(string kind, Principal who, FirstStep? first, params (string Key, string Value)[] data)
    {
        var answer = await desks.Cases.OpenAsync(new(kind, Request(), Data(data), first), who, From, cancellation);
        var open = Done(answer, kind, "open");
        if (open is not null && first is not null)
        {
            Count($"{kind} {first.Action}");
        }

        return open;
    }

    /// <summary>Takes a step; null where it was refused, or where there is no case to take it in.</summary>
    public async Task<OpenCase?> DoAsync(OpenCase? open, string action, Principal who, string? why = null, params (string Key, string Value)[] data)
    {
        if (open is null)
        {
            return null;
        }

        // Nobody does two things in one second.
        clock.Pass(TimeSpan.FromSeconds(40));
        var answer = await desks.Cases.ActAsync(open.File.Id, new(Request(), action, open.File.Version, why, Data(data)), who, From, cancellation);
        return Done(answer, open.Kind.Code, action);
    }

    /// <summary>Who rules in a case: the one who does so usually, or the post that stands in where the unit that hosts the office is concerned.</summary>
    public Principal Judge(OpenCase open, Principal usual) => DemoCast.IsHost(open.File.OwnerUnit) || DemoCast.IsHost(open.File.UnitConcerned) ? Cast.Group : usual;

    /// <summary>A case as it stands for somebody.</summary>
    public Task<OpenCase?> FindAsync(string caseId, Principal who) => desks.Cases.FindAsync(caseId, who, cancellation);

    /// <summary>Cases about any of these, in the order in which they were opened.</summary>
    public async Task<IReadOnlyList<CaseFile>> AboutAsync(IEnumerable<string> subjects)
    {
        var named = subjects.ToList();
        await using var db = await desks.Databases.CreateDbContextAsync(cancellation);
        return await db.Set<CaseFile>().AsNoTracking().Where(file => named.Contains(file.About)).OrderBy(file => file.Id).ToListAsync(cancellation);
    }

    /// <summary>Hands a paper in as evidence in a case.</summary>
    /// <returns>Its hash.</returns>
    public async Task<string> HandInAsync(string caseId, string unit, Principal who, string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var receipt = await desks.Evidence.ReceiveAsync(content, name, CaseFile.AboutOf(caseId), unit, who.ActorFrom(From), cancellation);
        _files++;
        Count("evidence add");
        return receipt.Kept?.File.Hash ?? throw new InvalidOperationException(receipt.Refusal?.En);
    }

    /// <summary>Takes note of something that is done beside cases, or of why it was refused.</summary>
    public bool Noted(string step, LocalizedText? refusal)
    {
        if (refusal is { } why)
        {
            _refused.Add($"{step}: {why.En}");
            return false;
        }

        Count(step);
        return true;
    }

    public static Actor ActorOf(Principal who) => who.ActorFrom(From);

    private OpenCase? Done(CaseAnswer answer, string kind, string action)
    {
        switch (answer)
        {
            case CaseDone done:
                Count($"{kind} {action}");
                return done.Case;
            case CaseRefused refused:
                _refused.Add($"{kind} {action}: {refused.Code}: {refused.Reason.En}");
                return null;
            case CaseStale stale:
                _refused.Add($"{kind} {action}: stale: {stale.Reason.En}");
                return null;
            default:
                throw new InvalidOperationException($"Unknown answer {answer}.");
        }
    }

    private void Count(string step) => _done[step] = _done.GetValueOrDefault(step) + 1;

    private string Request() => string.Create(CultureInfo.InvariantCulture, $"sim-{++_requests}");

    private static ImmutableDictionary<string, string> Data((string Key, string Value)[] data) =>
        ImmutableDictionary<string, string>.Empty.AddRange(data.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
}
