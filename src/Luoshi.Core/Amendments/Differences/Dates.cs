using Luoshi.Core.Model;

namespace Luoshi.Core.Amendments.Differences;

/// <summary>Dates that moved.</summary>
internal static class Dates
{
    public static (ChangeDirection Direction, LocalizedText Message) Moved(string what, PlanDate? from, PlanDate? to) => (from, to) switch
    {
        ({ } was, { } now) when now.LastDay > was.LastDay => (ChangeDirection.Easier, new($"“{what}”的期限由{was}推迟到{now}。", $"{what}: put off from {was} to {now}.")),
        ({ } was, { } now) when now.LastDay < was.LastDay => (ChangeDirection.Harder, new($"“{what}”的期限由{was}提前到{now}。", $"{what}: brought forward from {was} to {now}.")),
        ({ } was, { } now) => (ChangeDirection.Neutral, new($"“{what}”的期限由{was}改为{now}。", $"{what}: the date {was} became {now}.")),
        (null, { } now) => (ChangeDirection.Harder, new($"“{what}”新定了期限{now}。", $"{what}: given the date {now}.")),
        ({ } was, _) => (ChangeDirection.Easier, new($"“{what}”不再有期限（原为{was}）。", $"{what}: no longer has a date (it was {was}).")),
        _ => (ChangeDirection.Neutral, new($"“{what}”没有期限。", $"{what}: no date.")),
    };
}
