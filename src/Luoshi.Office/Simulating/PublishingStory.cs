using System.Collections.Immutable;
using Luoshi.Office.People;
using Luoshi.Office.Plans;
using Luoshi.Office.Publishing;
using Luoshi.Office.Reports;

namespace Luoshi.Office.Simulating;

/// <summary>How the plan comes in, is reviewed and published, and gets its people.</summary>
internal static class PublishingStory
{
    /// <summary>Has all that done on the first day, before anything else.</summary>
    public static async Task PublishAsync(Stage stage)
    {
        var (desks, cast, document) = (stage.Desks, stage.Cast, stage.Asked.Document);
        var receipt = await desks.Documents.ReceiveAsync(
            new(document.Name, document.Plan.Document.Title, document.Content, document.Encoding, document.CompilerVersion), Stage.ActorOf(cast.Clerk), stage.Cancellation);
        stage.PlanId = receipt.PlanId;
        stage.Clock.Pass(TimeSpan.FromMinutes(20));
        await EnterUnitsAsync(stage);
        stage.Clock.Pass(TimeSpan.FromMinutes(20));
        var review = await ReviewAsync(stage);
        foreach (var point in review.Points.Where(point => !point.Settled))
        {
            stage.Clock.Pass(TimeSpan.FromMinutes(3));
            await SettleAsync(stage, point);
        }

        review = await ReviewAsync(stage);
        stage.Clock.Pass(TimeSpan.FromMinutes(90));
        var published = await desks.Publications.PublishAsync(
            stage.PlanId, PlanStore.HashOf(document.Content), review, stage.Diary.Today, "方案已印发，责任单位已审定", Stage.ActorOf(cast.Head), stage.Cancellation);
        if (!stage.Noted("publishing publish", published.Refusal))
        {
            return;
        }

        stage.Duties = await desks.Duties.OfPlanAsync(stage.PlanId, stage.Diary.Today, stage.Cancellation);
        var units = stage.Duties.SelectMany(duty => duty.Parts).Select(part => part.UnitId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        await cast.StaffAsync(units, stage.Dice.Of("staff"), stage.Cancellation);
        var heads = stage.Duties.Select(duty => duty.Head).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        var headOf = stage.Duties.ToDictionary(duty => duty.Subject, duty => duty.Head, StringComparer.Ordinal);
        var figures = RoundItem.Of(string.Empty, stage.Plan, stage.Duties).Where(item => item.Kind == LineKind.Target).Select(item => headOf[item.Duty]).OfType<string>().ToHashSet(StringComparer.Ordinal);

        // Those who head something come first, so that every temper is among them.
        stage.Tempers = Tempers.Of(heads, figures, stage.Dice.Of("tempers"))
            .Concat(Tempers.Of([.. units.Except(heads, StringComparer.Ordinal)], new HashSet<string>(), stage.Dice.Of("others"))).ToDictionary(of => of.Key, of => of.Value, StringComparer.Ordinal);
    }

    // Units that owe something and stand in no directory yet are entered as the security administrator enters them.
    private static async Task EnterUnitsAsync(Stage stage)
    {
        var owing = stage.Plan.Responsibilities.Select(each => each.UnitId).ToHashSet(StringComparer.Ordinal);
        var directory = await stage.Desks.Units.DirectoryAsync(stage.Diary.Today, cancellation: stage.Cancellation);
        foreach (var unit in stage.Plan.Units.Where(unit => owing.Contains(unit.Id) && unit.Kind != Core.Model.UnitKind.Group && unit.Names.All(name => directory.Resolve(name).Kind == NameKind.Unknown)))
        {
            stage.Clock.Pass(TimeSpan.FromMinutes(1));
            var opened = await stage.Desks.Units.OpenAsync(new(unit.Name), stage.Asked.From, Stage.ActorOf(stage.Cast.Security), stage.Cancellation);
            stage.Noted("units open", opened.Refusal);
        }

        stage.Directory = await stage.Desks.Units.DirectoryAsync(stage.Diary.Today, cancellation: stage.Cancellation);
    }

    private static async Task<PublishingReview> ReviewAsync(Stage stage) => PublishingReview.Of(
        stage.PlanId, stage.Plan, stage.Directory ?? throw new InvalidOperationException("The units were not read."),
        await stage.Desks.Publications.ChoicesAsync(stage.PlanId, stage.Cancellation));

    private static async Task SettleAsync(Stage stage, ReviewPoint point)
    {
        var dice = stage.Dice.Of("settle " + point.ItemId);
        var owing = (stage.Directory?.Units ?? []).Select(unit => unit.Id).Where(id => stage.Plan.Units.Any(unit => unit.Names.Contains(stage.NameOf(id)))).ToList();
        owing = owing.Count > 0 ? owing : [.. (stage.Directory?.Units ?? []).Select(unit => unit.Id)];
        var (units, reason) = point.Kind switch
        {
            PointKind.JointLeads => (point.Proposed, "按方案所列顺序"),
            PointKind.AmbiguousUnit => ([point.Proposed[0]], "按名录核定"),
            PointKind.NoOwner when dice.Chance(35) => ([], "原则性要求，由各责任单位在有关任务中落实"),
            PointKind.NoOwner => ([dice.Pick(owing)], "经办公室研究，指定责任单位"),
            PointKind.EmptyGroup => ([.. dice.Some(owing, 3)], "按名录核定成员"),
            _ => (ImmutableArray.Create(dice.Pick(owing)), "按职能核定"),
        };
        var chosen = await stage.Desks.Publications.ChooseAsync(stage.PlanId, point, units, reason, Stage.ActorOf(stage.Cast.Clerk), stage.Cancellation);
        stage.Noted("publishing choose", chosen.Refusal);
    }
}
