using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Judging;

/// <summary>
/// A target compiled to a test: given observations and a day, it answers met, not met, not yet due or not testable, with the
/// reason. Pure and immutable; equal questions have equal answers. The rules are specified by example in docs/spec/tests.md.
/// </summary>
public sealed class TargetTest
{
    private readonly TargetWords _words;
    private readonly Due _due;
    private readonly Requirement? _requirement;
    private readonly ImmutableArray<Observation> _statedBases;

    private TargetTest(Compilation compilation, Target target, AuditSettings settings)
    {
        Target = target;
        _words = TargetWords.Of(compilation.Source, target);
        _due = Due.Of(target, _words);
        _requirement = Requirement.Of(target, _words, settings.AboutTolerance);
        _statedBases = _requirement is { Form: not RequirementForm.Level } ? StatedBases.Of(compilation.Plan, target) : [];
        Required = TestWording.Required(_requirement, _due, target);
    }

    /// <summary>The target.</summary>
    public Target Target { get; }

    /// <summary>What it asks for and by when, in words.</summary>
    public LocalizedText Required { get; }

    /// <summary>Compiles one target of a plan.</summary>
    public static TargetTest Of(Compilation compilation, Target target, AuditSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(target);
        return new(compilation, target, settings ?? AuditSettings.Default);
    }

    /// <summary>Compiles every target of a plan, in their order.</summary>
    public static ImmutableArray<TargetTest> All(Compilation compilation, AuditSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return [.. compilation.Plan.Targets.Select(t => Of(compilation, t, settings))];
    }

    /// <summary>Judges the target for a day. Observations about later days, and about other scopes, are not looked at.</summary>
    /// <param name="observations">What was observed, in any order; among those about the same day the last given counts.</param>
    /// <param name="asOf">The day.</param>
    public Judgement Judge(IEnumerable<Observation> observations, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var all = observations.ToList();
        if (_requirement is null)
        {
            return Answer(Verdict.NotTestable, TestWording.NoAmount(Target), asOf, default);
        }

        var here = all.FindAll(o => o.Kind != ObservationKind.Base && o.On <= asOf && SameScope(o)).OrderBy(o => o.On).ToList();
        var bases = all.FindAll(o => o.Kind == ObservationKind.Base && SameScope(o)).Concat(_statedBases).ToList();
        var last = Compare(here.LastOrDefault(), bases);
        if (_due.Every > 0)
        {
            return Recurrent(here, bases, asOf, last);
        }

        if (_due.Last is null)
        {
            return Answer(Verdict.NotTestable, TestWording.NoDate(last), asOf, last);
        }

        if (!_due.Passed(asOf))
        {
            return Answer(Verdict.NotYetDue, TestWording.NotYet(_due, asOf, last), asOf, last);
        }

        return Decide(here.FindLast(o => o.On >= _due.First && o.On <= _due.Last), bases, asOf, last, here.Count == 0 && all.Exists(o => o.Kind != ObservationKind.Base && !SameScope(o)));
    }

    private Judgement Recurrent(List<Observation> here, List<Observation> bases, DateOnly asOf, Comparison last) =>
        _due.LastPeriod(asOf) is { } period
            ? here.FindLast(o => o.On >= period.First && o.On <= period.Last) is { } found
                ? Decide(found, bases, asOf, last, false)
                : here.Count > 0 && here[^1].On > period.Last
                    ? Answer(Verdict.NotYetDue, TestWording.PeriodRunning(period.Last, last), asOf, last)
                    : Answer(Verdict.NotTestable, TestWording.NothingFor(period.First, period.Last, last), asOf, last)
            : Answer(Verdict.NotTestable, TestWording.NoDate(last), asOf, last);

    private Judgement Decide(Observation? decisive, List<Observation> bases, DateOnly asOf, Comparison last, bool elsewhere)
    {
        if (decisive is null)
        {
            return Answer(
                Verdict.NotTestable,
                elsewhere ? TestWording.OtherScope(Target) : TestWording.NothingFor(_due.First.GetValueOrDefault(), _due.Last.GetValueOrDefault(), last), asOf, last with { Value = null });
        }

        var compared = Compare(decisive, bases);
        return compared.Reached switch
        {
            true => Answer(Verdict.Met, TestWording.Met(compared, Required), asOf, compared),
            false => Answer(Verdict.NotMet, TestWording.NotMet(compared, Required), asOf, compared),
            _ => Answer(Verdict.NotTestable, compared.Fault, asOf, compared),
        };
    }

    private Comparison Compare(Observation? observation, List<Observation> bases) =>
        observation is null || _requirement is null ? default : Comparison.Of(_requirement, observation, bases, Target);

    private Judgement Answer(Verdict verdict, LocalizedText reason, DateOnly asOf, Comparison compared)
    {
        var scale = _requirement is { Form: not RequirementForm.Multiple } r && r.Measure.Scale != 0 ? r.Measure.Scale : 1;
        return new(
            verdict, reason, asOf, _due.Last, Required, compared.Used, compared.Base, compared.Value / scale,
            _requirement?.Low / scale, _requirement?.High / scale, _requirement?.Unit ?? Target.Unit, compared.Reached);
    }

    // A scope that only one of the two names is taken to be the same.
    private bool SameScope(Observation observation) =>
        observation.Scope is not { Length: > 0 } there || Target.Scope is not { Length: > 0 } here
        || IndicatorName.IsGeneralPlace(here)
        || here.Contains(there, StringComparison.Ordinal) || there.Contains(here, StringComparison.Ordinal);
}
