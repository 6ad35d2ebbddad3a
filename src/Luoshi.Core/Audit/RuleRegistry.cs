using System.Collections.Immutable;
using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Core.Audit.Delivery;
using Luoshi.Core.Audit.Reading;
using Luoshi.Core.Audit.Rules;

namespace Luoshi.Core.Audit;

/// <summary>Every rule, in order of code. A rule that is not listed here fails a test.</summary>
internal static class RuleRegistry
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new NothingRead(),
        new CorrectionAside(),
        new OutlineNumbers(),
        new MixedBrackets(),
        new RepeatedParagraph(),
        new DoubledMarks(),
        new PartsDoNotAddUp(),
        new BreakdownDoesNotAddUp(),
        new TotalNotBrokenDown(),
        new ListedPartsMissTheTotal(),
        new IncrementBrokenIntoLevels(),
        new PartExceedsWhole(),
        new PartsInsideOrBeside(),
        new StatedTwiceDifferently(),
        new ChainDoesNotHold(),
        new LevelBelowIncrement(),
        new ShareAboveWhole(),
        new RangeReversed(),
        new CountDoesNotMatchList(),
        new DensitiesDisagree(),
        new ShareBaseUnclear(),
        new BaseYearMissing(),
        new IncrementDatesDiffer(),
        new MultipleMissesLevel(),
        new RateAboveAll(),
        new NoSuchDay(),
        new ImpliedOutsideTotal(),
        new ImpliedPartAmount(),
        new ImpliedArea(),
        new ImpliedBase(),
        new ImpliedBaseline(),
        new ImpliedOutsideAverage(),
        new ImpliedUseTotal(),
        new ImpliedShareOfPart(),
        new ListPartlyNamed(),
        new RemainderCount(),
        new WorkWithoutOwner(),
        new TargetWithoutDeadline(),
        new TargetWithoutOwner(),
        new UnitsMissingFromList(),
        new JointLeads(),
        new AmbiguousYear(),
        new EmptyAnnex(),
        new OutsideThePeriod(),
        new NothingToCheck(),
        new NoDateFinerThanAYear(),
        new NoLeadAmongSeveral(),
        new DueBeforeIssue(),
        new UnitNamedTwice(),
        new LeadAlsoAssists(),
        new AnnexReferredTo(),
    ];
}
