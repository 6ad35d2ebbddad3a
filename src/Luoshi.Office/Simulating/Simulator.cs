using Luoshi.Office.Calendar;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;

namespace Luoshi.Office.Simulating;

/// <summary>
/// Lives a programme through: people of different tempers do what people do, through the same places and with the same permissions, under a clock of
/// its own. Seed, days and document decide everything; the same make the same office, to the last row.
/// </summary>
public sealed class Simulator(Desks desks, TimeProvider clock)
{
    /// <summary>The instant at which the first day of a simulation begins, for the clock that it runs by.</summary>
    public static DateTimeOffset MorningOf(DateOnly day) => ChinaTime.EndOf(day.AddDays(-1)).AddHours(8);

    /// <summary>Simulates into an office in which nothing was done yet.</summary>
    /// <param name="reached">Told of each month that begins.</param>
    /// <exception cref="InvalidOperationException">Something was done there already, or the office runs by another clock.</exception>
    public async Task<SimulationTally> RunAsync(SimulationAsked asked, IProgress<DateOnly>? reached, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var simulated = clock as SimulatedClock ?? throw new InvalidOperationException("A simulation runs by a clock of its own.");
        using var ids = Ids.DrawFrom(new IdSequence(asked.Seed));
        var simulation = new Simulation(asked.Seed, asked.Until);
        await desks.Simulations.SayAsync(simulation, asked.From, simulated.Now, cancellation);
        var dice = new Dice(asked.Seed);
        var cast = await Cast.BringInAsync(desks, asked.Seed, asked.From, cancellation);
        var diary = new Diary(simulated, desks.Calendar);
        var stage = new Stage(desks, simulated, diary, dice, cast, asked, cancellation);
        simulated.Pass(TimeSpan.FromHours(1));
        await PublishingStory.PublishAsync(stage);
        if (!stage.Duties.IsEmpty)
        {
            var assistance = new AssistanceStory(stage);
            var supervision = new SupervisionStory(stage);
            new Housekeeping(stage).Begin();
            new ActionPlanStory(stage, assistance).Begin();
            assistance.Begin();
            supervision.Begin();
            new ReturnStory(stage, new ReturnWriting(stage), supervision).Begin();
            new MeetingStory(stage).Begin();
            await diary.LiveAsync(asked.Until, reached, cancellation);
        }

        await desks.Simulations.SayAsync(simulation with { Finished = true }, asked.From, simulated.Now, cancellation);
        return stage.Tally;
    }
}
