using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luoshi.Core.Model;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Settings;

/// <summary>
/// That everything in an office was made up by a program (模拟): a fact of the record from its first act on. No form and no setting says it, and
/// nothing takes it back.
/// </summary>
/// <param name="Seed">What the same simulation is made from again.</param>
/// <param name="Until">The day up to which it was lived through, which stays today there.</param>
public sealed record Simulation(long Seed, DateOnly Until)
{
    /// <summary>It was lived through to the end; false where it was cut short.</summary>
    public bool Finished { get; init; }

    /// <summary>What is said wherever something of it is seen.</summary>
    [JsonIgnore]
    public LocalizedText Notice => new(
        string.Create(CultureInfo.InvariantCulture, $"模拟数据：人员、报表、数值、证据材料和办理经过都是程序生成的，不是真实工作；日期停在 {Until:yyyy-MM-dd}。"),
        string.Create(CultureInfo.InvariantCulture, $"Simulated data: people, returns, values, evidence and everything done are made up by a program; this is no real work. It is always {Until:yyyy-MM-dd} here."));

    /// <summary>The same in two words, for names of files and subjects of messages.</summary>
    public static LocalizedText Mark { get; } = new("模拟", "simulated");
}

/// <summary>Says that an office is simulated, and knows whether it is.</summary>
public sealed class SimulationStore(IDbContextFactory<OfficeDb> databases)
{
    // Not in the list of settings: nobody sets it.
    private const string Subject = "office.simulation";

    /// <summary>What is known of an office: null for one in which people work.</summary>
    public async Task<Simulation?> FindAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var said = await db.Set<SettingFact>().AsNoTracking().Where(fact => fact.Subject == Subject).OrderByDescending(fact => fact.Revision).FirstOrDefaultAsync(cancellation);
        return said is null ? null : JsonSerializer.Deserialize<Simulation>(said.Value);
    }

    /// <summary>Says it of an office in which nothing was done yet, or that its simulation is finished.</summary>
    /// <exception cref="InvalidOperationException">Something was done there: it is not simulated, or not by this.</exception>
    internal async Task SayAsync(Simulation simulation, DateOnly from, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var by = Actor.System("simulate");
        await using var db = await databases.OpenAsync(new Act(by, simulation.Finished ? "simulation.finish" : "simulation.begin", "simulation:" + Seed(simulation), now), cancellation);
        var earlier = await db.Set<SettingFact>().CountAsync(fact => fact.Subject == Subject, cancellation);
        if (simulation.Finished ? earlier != 1 : await db.Set<TrailEntry>().AnyAsync(cancellation))
        {
            throw new InvalidOperationException("Only an office in which nothing was done can be simulated.");
        }

        db.Add(new SettingFact
        {
            Subject = Subject,
            StatementId = Subject,
            Revision = earlier + 1,
            From = from,
            RecordedAt = now,
            RecordedBy = by.Name,
            Value = JsonSerializer.Serialize(simulation),
            Reason = simulation.Notice.Zh,
        });
        await db.SaveChangesAsync(cancellation);
    }

    private static string Seed(Simulation simulation) => simulation.Seed.ToString(CultureInfo.InvariantCulture);
}
