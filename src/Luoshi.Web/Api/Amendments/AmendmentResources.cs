using System.ComponentModel;
using Luoshi.Core.Amendments.Consolidating;
using Luoshi.Core.Amendments.Differences;
using Luoshi.Core.Model;
using Luoshi.Office.Amendments;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.Amendments;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Api.Amendments;

/// <summary>What was decided about an amendment.</summary>
internal sealed record DecisionResource(AmendmentEventKind Kind, string By, DateTimeOffset At, string Reason, DateOnly? Effective);

/// <summary>An amending document.</summary>
[Description("一份修订文件。An amending document.")]
internal sealed record AmendmentResource(
    string Id, string Name, string ProposedBy, DateTimeOffset ProposedAt, [property: Description("所有决定，最后一个有效。Every decision; the last one holds.")] IReadOnlyList<DecisionResource> Decisions,
    [property: Description("生效日；未接受为 null。The day from which it counts; null while it is not accepted.")] DateOnly? Effective, Links Links)
{
    public static AmendmentResource Of(LoadedPlan loaded, KeptAmendment kept) => new(
        kept.Id, kept.Notice.Name, kept.By, kept.At, [.. kept.Decisions.Select(each => new DecisionResource(each.Kind, each.By, each.At, each.Reason, each.Effective))], kept.Effective,
        new(ApiLinks.Of(loaded.Id, "amendments", kept.Id), PlanLinks.Amendment(loaded.Id, kept.Id)));
}

/// <summary>One thing that an amendment changes.</summary>
[Description("修订的一处改动。One thing that it changes.")]
internal sealed record ChangeResource(
    ChangeKind Kind, [property: Description("更严、放宽或调整。Harder, easier or neither.")] ChangeDirection Direction, string? OldId, string? NewId, string OldText, string NewText, LocalizedText Message,
    [property: Description("修订文件中作此规定的原话。The words of the amending document that say so.")] string? Authority);

/// <summary>An instruction that was not carried out.</summary>
internal sealed record UnplacedResource(string Instruction, PlacementTrouble Trouble);

/// <summary>What an amendment changes.</summary>
internal sealed record AmendmentReview(
    AmendmentResource Amendment, AmendmentForm Form, [property: Description("文件写明的生效日。The day that the document says.")] DateOnly? EffectiveByDocument,
    IReadOnlyList<ChangeResource> Changes, [property: Description("没有执行的指令。Instructions not carried out.")] IReadOnlyList<UnplacedResource> Unplaced)
{
    public static AmendmentReview Of(LoadedPlan loaded, Review review) => new(
        AmendmentResource.Of(loaded, review.Amendment), review.Consolidation.Form, review.Consolidation.Effective,
        [
            .. review.Changes.Select(each => new ChangeResource(
                each.Change.Kind, each.Change.Direction, each.Change.OldId, each.Change.NewId, each.Change.OldText, each.Change.NewText, each.Change.Message,
                each.Authority is { } span ? review.Consolidation.Notice.Source.Slice(span) : null)),
        ],
        [
            .. review.Consolidation.Instructions.Where(each => each.Trouble != PlacementTrouble.None)
                .Select(each => new UnplacedResource(review.Consolidation.Notice.Source.Slice(each.Instruction.Span), each.Trouble)),
        ]);
}

/// <summary>What is to be decided.</summary>
internal enum DecisionKind
{
    Accept,
    Decline,
    Withdraw,
}

/// <summary>A decision that is asked for.</summary>
internal sealed record DecisionRequest(
    DecisionKind Decision, [property: Description("生效日；接受时必写。The day from which it counts; needed to accept.")] DateOnly? Effective, string? Reason)
{
    public static DecisionRequest Example { get; } = new(DecisionKind.Accept, new DateOnly(2014, 1, 1), "市政府办公厅来文。");
}
