using System.Collections.Immutable;
using System.ComponentModel;
using Luoshi.Core.Model;
using Luoshi.Office.Basis;
using Luoshi.Office.Cases;
using Luoshi.Office.Observations;
using Luoshi.Office.Reports;
using Luoshi.Web.Api.Cases;
using Luoshi.Web.Api.Publishing;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.Why;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Api.Items;

/// <summary>A file that something rests on.</summary>
internal sealed record WhyFile(string Hash, [property: Description("看不到的为 null。Null where it is not the caller's to see.")] string? Name)
{
    public static IReadOnlyList<WhyFile> Of(string hashes, ItemBasis basis) => [.. UnitList.Split(hashes).Select(hash => new WhyFile(hash, basis.Files.GetValueOrDefault(hash)))];
}

/// <summary>What an accepted return said.</summary>
internal sealed record WhyWord(
    string ReturnId, LocalizedText Round, DateOnly AcceptedOn, string UnitId, string ItemId, string Number, decimal? Value, string Unit, ReportedState State, string Narrative,
    string? SignedBy, string? AcceptedBy, [property: Description("本期后来已更正。A later return of the same round corrected it.")] bool Replaced, IReadOnlyList<WhyFile> Files)
{
    public static WhyWord Of(BasisWord said, ItemBasis basis)
    {
        var (word, line) = (said.Word, said.Word.Line);
        return new(
            word.CaseId, word.Round.Name, word.On, word.UnitId, line.ItemId, line.Number, line.Value, line.Unit, line.State, line.Narrative, said.SignedBy, said.AcceptedBy, said.Replaced,
            WhyFile.Of(line.Evidence, basis));
    }
}

/// <summary>A value that came by another way than a return.</summary>
internal sealed record WhyValue(decimal Value, string Unit, DateOnly From, DateOnly? Until, SourceClass Source, string RecordedBy, DateTimeOffset RecordedAt, IReadOnlyList<WhyFile> Files)
{
    public static WhyValue Of(ObservationFact value, ItemBasis basis) =>
        new(value.Value, value.Unit, value.From, value.Until, value.Source, value.RecordedBy, value.RecordedAt, WhyFile.Of(value.Evidence, basis));
}

/// <summary>A step of an approved action plan.</summary>
internal sealed record WhyStep(
    string ActionPlanId, int Version, int Number, string Title, DateOnly DueOn, string UnitId,
    [property: Description("最近一次接收的状态；没有或看不到为 null。The state accepted last; null where there is none or it is not the caller's to see.")] ReportedState? State)
{
    public static WhyStep Of(BasisStep of) => new(of.Step.CaseId, of.Step.PlanVersion, of.Step.Number, of.Step.Title, of.Step.DueOn, of.Step.UnitId, of.Last?.Line.State);
}

/// <summary>The evidence behind an item.</summary>
internal sealed record WhyEvidence(
    IReadOnlyList<WhyWord> Reported, [property: Description("另有其他单位的几行，看不到。Accepted lines of other units, which the caller does not see.")] int Hidden,
    IReadOnlyList<WhyValue> Values, IReadOnlyList<WhyStep> Steps, IReadOnlyList<CaseResource> Cases)
{
    public static WhyEvidence Of(ItemBasis basis) => new(
        [.. basis.Words.Select(word => WhyWord.Of(word, basis))], basis.Hidden, [.. basis.Values.Select(value => WhyValue.Of(value, basis))], [.. basis.Steps.Select(WhyStep.Of)],
        [.. basis.Cases.Select(CaseResource.Of)]);
}

/// <summary>Why a figure stands.</summary>
[Description("依据：承诺它的那句话、谁负责、有何材料。Why a figure stands: the sentence that promised it, who owes it, and the evidence.")]
internal sealed record WhyResource(
    string Key, LocalizedText Kind, string Title, [property: Description("原文的一句话。The sentence.")] string Sentence,
    [property: Description("上级标题，从外到内。The headings above it, the outermost first.")] IReadOnlyList<string> Path, [property: Description("原文第几行；会议议定的为 0。Line of the text; 0 for a decision.")] int Line,
    Hand? ByHand, IReadOnlyList<DutyResource> Duties, [property: Description("涉及的问题的编号。Numbers of findings about it.")] IReadOnlyList<string> Findings,
    [property: Description("没有权限看为 null。Null where it is not the caller's to see.")] WhyEvidence? Evidence, Links Links)
{
    public static WhyResource Of(LoadedPlan loaded, WhyFound found, ItemBasis? basis, bool findings)
    {
        var card = found.Subject.Card;
        return new(
            card.Key, card.Kind, card.Title, card.Quote, found.Subject.Path, card.Line, Hand.Of(card.Hand), [.. found.Duties.Select(DutyResource.Of)],
            findings ? [.. card.Findings.Select(finding => finding.Number)] : [], basis is null ? null : WhyEvidence.Of(basis),
            new(ApiLinks.Of(loaded.Id, "items", card.Key), PlanLinks.Why(loaded.Id, card.Key)));
    }
}
