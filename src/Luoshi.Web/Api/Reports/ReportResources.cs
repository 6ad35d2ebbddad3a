using System.ComponentModel;
using Luoshi.Core.Model;
using Luoshi.Office.Reports;
using Luoshi.Web.Api.Shared;

namespace Luoshi.Web.Api.Reports;

/// <summary>A reporting round for lists.</summary>
[Description("一个报送期。A reporting round.")]
internal sealed record RoundResource(
    string Id, string PlanId, LocalizedText Name, Frequency Frequency, DateOnly From, DateOnly To, DateOnly DueOn, DateTimeOffset OpenedAt, string OpenedBy, DateTimeOffset? ClosedAt,
    [property: Description("应报、已报、已接收、逾期未报的单位数，只算看得到的。How many units were asked, filed, were accepted and are late, of those that the caller sees.")] int Asked,
    int Filed, int Accepted, int Late, Links Links)
{
    public static RoundResource Of(RoundStanding standing, DateOnly today)
    {
        var round = standing.Round;
        return new(
            round.Id, round.PlanId, round.Name, round.Frequency, round.From, round.To, round.DueOn, round.OpenedAt, round.OpenedBy, round.ClosedAt,
            standing.Asked, standing.Filed, standing.Accepted, standing.Late(today), new($"{ApiLinks.Root}/rounds/{round.Id}", RoundDetail.LinkTo(round.Id)));
    }
}

/// <summary>What a return asks of a unit.</summary>
internal sealed record BurdenResource(int Fields, int Prefilled, int Minutes)
{
    public static BurdenResource Of(Burden burden) => new(burden.Fields, burden.Prefilled, burden.Minutes);
}

/// <summary>One unit's return in a round.</summary>
internal sealed record RoundReturnResource(
    string Id, string UnitId, string State, LocalizedText StateName, DateTimeOffset StateSince, DateOnly? DueOn, DateOnly? FiledOn,
    [property: Description("已由更正的报表取代。A correction takes its place.")] bool Corrected,
    [property: Description("更正已接收的报表，接收前原表仍有效。Corrects an accepted return, which stays in force until this one is accepted.")] bool Correcting,
    [property: Description("填报负担，只给办公室看。What it asks of the unit, for the office alone.")] BurdenResource? Burden, Links Links)
{
    public static RoundReturnResource Of(RoundRow row, bool withBurden) => new(
        row.Return.CaseId, row.Return.UnitId, row.Return.State, row.Return.StateName, row.Return.StateSince, row.Return.DueOn, row.FiledOn, row.Return.Corrected, row.Return.Correcting,
        withBurden ? BurdenResource.Of(row.Asked) : null, new($"{ApiLinks.Root}/returns/{row.Return.CaseId}", row.Open.Link));
}

/// <summary>An exception for one unit.</summary>
internal sealed record RoundExceptionResource(string UnitId, DateOnly Until, string Reason, string By, DateTimeOffset At)
{
    public static RoundExceptionResource Of(RoundReopening made) => new(made.UnitId, made.Until, made.Reason, made.By, made.At);
}

/// <summary>A round with its returns.</summary>
internal sealed record RoundDetailResource(RoundResource Round, IReadOnlyList<RoundReturnResource> Returns, IReadOnlyList<RoundExceptionResource> Exceptions)
{
    public static RoundDetailResource Of(RoundDetail detail, DateOnly today, bool withBurden) => new(
        RoundResource.Of(detail.Standing, today), [.. detail.Rows.Select(row => RoundReturnResource.Of(row, withBurden))], [.. detail.Exceptions.Select(RoundExceptionResource.Of)]);
}

/// <summary>A round that is to be opened.</summary>
internal sealed record RoundBody(
    string? PlanId, Frequency? Frequency, [property: Description("报告期内的任一天。Any day of the period.")] DateOnly? Day, [property: Description("报送的最后一天。The last day in time.")] DateOnly? DueOn)
{
    public static RoundBody Example { get; } = new("9f2c", Luoshi.Office.Reports.Frequency.Month, new(2013, 10, 15), new(2013, 11, 5));
}

/// <summary>An exception that is to be made.</summary>
internal sealed record RoundExceptionBody(string? UnitId, [property: Description("例外的最后一天。The last day of the exception.")] DateOnly? Until, string? Reason)
{
    public static RoundExceptionBody Example { get; } = new("u-市教育局", new(2013, 11, 15), "数值报错，需更正。");
}

/// <summary>What was asked of a unit in a month.</summary>
internal sealed record UnitBurdenResource(string UnitId, int Returns, BurdenResource Asked, [property: Description("自第一次改动到送签，只算已接收的。From the first change to the signature, of those accepted.")] int MinutesTaken)
{
    public static UnitBurdenResource Of(UnitBurden unit) => new(unit.UnitId, unit.Returns, BurdenResource.Of(unit.Asked), unit.Measured);
}
