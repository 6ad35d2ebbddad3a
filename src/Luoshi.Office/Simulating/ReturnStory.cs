using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Reports;
using Luoshi.Office.Supervision;

namespace Luoshi.Office.Simulating;

/// <summary>A round as the office remembers it.</summary>
internal sealed class LivedRound(ReportRound round, int number)
{
    public ReportRound Round => round;

    /// <summary>From 1 for the first.</summary>
    public int Number => number;

    public bool Closed { get; set; }

    /// <summary>Units that signed in time or late.</summary>
    public HashSet<string> Reported { get; } = new(StringComparer.Ordinal);
}

/// <summary>
/// Rounds of a month or a quarter: opened and closed by the office; filled in, signed, returned, accepted; late by exception, or not at all; figures that were made
/// up and found out, and then corrected by a new return.
/// </summary>
internal sealed class ReturnStory(Stage stage, ReturnWriting writing, SupervisionStory supervision)
{
    // A unit that makes figures up does so in one round out of so many, first in the third.
    private const int MadeUpEvery = 9;
    private const int FirstMadeUp = 3;

    private readonly Dictionary<string, int> _missed = new(StringComparer.Ordinal);
    private int _rounds;

    public void Begin()
    {
        // The first month or quarter that the plan is in force to its end.
        var months = stage.Asked.Rounds == Frequency.Quarter ? 3 : 1;
        var first = new DateOnly(stage.Asked.From.Year, stage.Asked.From.Month, 1).AddMonths(stage.Asked.From.Day <= 5 ? 0 : 1);
        first = first.AddMonths((months - ((first.Month - 1) % months)) % months);
        for (; first.AddMonths(months) < stage.Asked.Until; first = first.AddMonths(months))
        {
            var reported = first;
            stage.Diary.On(first.AddMonths(months), stage.Dice.Of("round " + CaseDay.Write(first)), () => OpenAsync(reported, reported.AddMonths(months)));
        }
    }

    private async Task OpenAsync(DateOnly first, DateOnly next)
    {
        var due = stage.Diary.Worked(next.AddDays(9));
        var opened = await stage.Desks.Rounds.OpenAsync(stage.PlanId, stage.Plan, stage.Asked.Rounds, first, next.AddDays(-1), due, stage.Cast.Clerk, Stage.From, stage.Cancellation);
        if (!stage.Noted("round open", opened.Refusal) || opened.Value is not { } round)
        {
            return;
        }

        var lived = new LivedRound(round, ++_rounds);
        var owed = await stage.Desks.Duties.OfPlanAsync(stage.PlanId, stage.Diary.Today, stage.Cancellation);
        var heads = owed.Select(duty => duty.Head).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var file in await stage.AboutAsync(heads.Select(unit => ReturnWork.About(round.Id, unit))))
        {
            Plan(lived, file.Id, file.OwnerUnit, due);
        }

        stage.Diary.On(stage.Diary.Before(next.AddMonths(1), 3), stage.Dice.Of("close " + round.Id), () => CloseAsync(lived));
    }

    private void Plan(LivedRound lived, string caseId, string unit, DateOnly due)
    {
        var dice = stage.Dice.Of($"return {unit} {lived.Number}");
        var temper = stage.TemperOf(unit);
        switch (temper)
        {
            case Temper.Silent when dice.Chance(62):
                if (dice.Chance(85))
                {
                    stage.Diary.In(dice.Between(30, 38), dice, () => CancelAsync(caseId, unit, lived));
                }

                break;
            case Temper.Late or Temper.Silent:
                stage.Diary.On(due.AddDays(dice.Between(1, 28)), dice, () => ReportAsync(lived, caseId, unit, dice, Lie.None));
                break;
            default:
                var lie = temper == Temper.Optimistic ? Lie.Rosy
                    : temper == Temper.Falsifying && lived.Number % MadeUpEvery == FirstMadeUp ? Lie.MadeUp
                    : Lie.None;
                stage.Diary.On(stage.Diary.Before(due, dice.Between(0, 4)), dice, () => ReportAsync(lived, caseId, unit, dice, lie));
                break;
        }
    }

    private async Task ReportAsync(LivedRound lived, string caseId, string unit, Dice dice, Lie lie)
    {
        if (!await LetInAsync(lived, unit, "逾期未报，准予补报") || !await writing.WriteAsync(caseId, unit, lived.Round.To, dice, lie))
        {
            return;
        }

        stage.Clock.Pass(TimeSpan.FromMinutes(dice.Between(4, 40)));
        if (await stage.FindAsync(caseId, stage.Cast.Liaison(unit)) is { } open && await stage.DoAsync(open, "hand-up", stage.Cast.Liaison(unit)) is { } handed)
        {
            stage.Diary.In(dice.Between(0, 1), dice, () => SignAsync(lived, handed, unit, dice, lie, again: false));
        }
    }

    private async Task SignAsync(LivedRound lived, OpenCase handed, string unit, Dice dice, Lie lie, bool again)
    {
        var leader = stage.Cast.Leader(unit);
        if (!again && dice.Chance(7))
        {
            var back = await stage.DoAsync(handed, "hand-back", leader, "进展情况请再核实");
            stage.Diary.In(dice.Between(0, 1), dice, async () =>
            {
                if (await LetInAsync(lived, unit, "补报") && await stage.DoAsync(back, "hand-up", stage.Cast.Liaison(unit)) is { } handedAgain)
                {
                    stage.Diary.In(0, dice, () => SignAsync(lived, handedAgain, unit, dice, lie, again: true));
                }
            });
            return;
        }

        if (await LetInAsync(lived, unit, "补报") && await stage.DoAsync(handed, "sign", leader) is { } signed)
        {
            lived.Reported.Add(unit);
            stage.Diary.In(dice.Between(1, 4), dice, () => ReviewAsync(lived, signed, unit, dice, lie));
        }
    }

    private async Task ReviewAsync(LivedRound lived, OpenCase signed, string unit, Dice dice, Lie lie)
    {
        var returns = signed.Events.All(happened => happened.Action != "return") && dice.Chance(lie == Lie.Rosy ? 24 : 9);
        if (returns)
        {
            if (await stage.DoAsync(signed, "return", stage.Judge(signed, stage.Cast.Clerk), lie == Lie.Rosy ? "进展状态与证明材料不符，请如实填报" : "下一步措施过于笼统，请写明时间和责任人") is { } back)
            {
                // Told to keep to the facts, the unit does.
                stage.Diary.In(dice.Between(1, 3), dice, () => ReportAsync(lived, back.File.Id, unit, dice, Lie.None));
            }

            return;
        }

        if (await stage.DoAsync(signed, "accept", stage.Judge(signed, stage.Cast.Clerk)) is not null && lie == Lie.MadeUp && !signed.Snapshot.Data.ContainsKey(ReturnData.Reopens))
        {
            stage.Diary.In(dice.Between(18, 34), dice, () => FindOutAsync(lived, unit, dice));
        }
    }

    /// <summary>The office looked at the papers behind a figure: the return is reopened for the unit alone, and the matter supervised.</summary>
    private async Task FindOutAsync(LivedRound lived, string unit, Dice dice)
    {
        const string why = "核查发现所报数值与原始材料不符，限期更正";
        var until = stage.Diary.WorkingDays(8);
        var excepted = await stage.Desks.Rounds.ExceptAsync(lived.Round.Id, unit, until, why, stage.Cast.Clerk, Stage.From, stage.Cancellation);
        if (!stage.Noted("round find-out", excepted.Refusal)
            || (await stage.AboutAsync([ReturnWork.About(lived.Round.Id, unit)])).LastOrDefault(file => file.State == ReturnKind.ToReport) is not { } again)
        {
            return;
        }

        stage.Diary.In(dice.Between(1, 5), dice, () => ReportAsync(lived, again.Id, unit, dice, Lie.None));
        stage.Diary.In(1, dice, () => supervision.RaiseAsync(
            new(unit, null, $"{lived.Round.Name.Zh}所报数值失实", SupervisionSource.Clue, why), stage.Dice.Of($"clue {unit} {lived.Number}")));
    }

    // A closed round lets nobody in but by an exception for that unit.
    private async Task<bool> LetInAsync(LivedRound lived, string unit, string why)
    {
        if (!lived.Closed)
        {
            return true;
        }

        await using var db = await stage.Desks.Databases.CreateDbContextAsync(stage.Cancellation);
        if (await ReturnWork.IsOpenAsync(db, lived.Round.Id, unit, stage.Diary.Today, stage.Cancellation))
        {
            return true;
        }

        var excepted = await stage.Desks.Rounds.ExceptAsync(lived.Round.Id, unit, stage.Diary.WorkingDays(6), why, stage.Cast.Clerk, Stage.From, stage.Cancellation);
        return stage.Noted("round except", excepted.Refusal);
    }

    private async Task CancelAsync(string caseId, string unit, LivedRound lived)
    {
        if (!lived.Reported.Contains(unit) && await stage.FindAsync(caseId, stage.Cast.Head) is { IsOpen: true } open)
        {
            await stage.DoAsync(open, "cancel", stage.Cast.Head, "逾期未报，已转督办");
        }
    }

    private async Task CloseAsync(LivedRound lived)
    {
        var closed = await stage.Desks.Rounds.CloseAsync(lived.Round.Id, "到期关闭", stage.Cast.Clerk, Stage.From, stage.Cancellation);
        lived.Closed = stage.Noted("round close", closed.Refusal);
        foreach (var unit in stage.Tempers.Keys.Where(unit => stage.Duties.Any(duty => duty.Head == unit)).Order(StringComparer.Ordinal))
        {
            var missed = _missed[unit] = lived.Reported.Contains(unit) ? 0 : _missed.GetValueOrDefault(unit) + 1;
            var dice = stage.Dice.Of($"missed {unit} {lived.Number}");
            if (missed >= 2 && !supervision.Presses(unit))
            {
                stage.Diary.In(dice.Between(1, 3), dice, () => supervision.RaiseAsync(
                    new(unit, null, $"连续{missed}期未报进展", SupervisionSource.Plan, "方案要求定期报送进展"), dice));
            }
            else if (writing.BehindOf(unit) is { Duty: { } duty, Title: var title } && !supervision.Presses(unit) && dice.Chance(30))
            {
                stage.Diary.In(dice.Between(1, 4), dice, () => supervision.RaiseAsync(
                    new(unit, duty, $"{Wording.Short(title)}：{Wording.Matter(dice)}", SupervisionSource.Plan, title), dice));
            }
        }
    }
}
