using System.ComponentModel;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Acknowledgements;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Api.Findings;

/// <summary>A stretch of text.</summary>
internal sealed record FindingPlace(int Line, int Start, int Length, string Words)
{
    public static FindingPlace Of(SourceDocument source, TextSpan span) => new(
        source.LineOf(Math.Clamp(span.Start, 0, source.Text.Length)), span.Start, span.Length, source.Slice(span));
}

/// <summary>A place that a finding rests on.</summary>
internal sealed record RelatedResource(FindingPlace Place, LocalizedText Note);

/// <summary>One edit of a mend.</summary>
internal sealed record EditResource(int Start, int Length, string Replacement);

/// <summary>A mend that can be made without thinking.</summary>
internal sealed record FixResource(LocalizedText Title, bool Preferred, IReadOnlyList<EditResource> Edits);

/// <summary>That somebody acknowledged a finding.</summary>
internal sealed record AcknowledgedResource(string Id, string By, DateTimeOffset At, string Reason);

/// <summary>A finding.</summary>
[Description("一个问题。A finding.")]
internal sealed record FindingResource(
    [property: Description("按位置的编号，如 F01。Its number by place, such as F01.")] string Number, string Code, FindingFamily Family, FindingLevel Level, LocalizedText Message,
    [property: Description("怎么办。What to do.")] LocalizedText Help, [property: Description("算式。The working.")] IReadOnlyList<LocalizedText> Working, FindingPlace Place,
    IReadOnlyList<RelatedResource> Related, IReadOnlyList<FixResource> Fixes,
    [property: Description("认可；没有人认可时为 null。Its acknowledgement; null while it is open.")] AcknowledgedResource? Acknowledged)
{
    public static FindingResource Of(SourceDocument source, NumberedFinding numbered)
    {
        var finding = numbered.Finding;
        return new(
            numbered.Number, finding.Code, finding.Family, finding.Level, finding.Message, finding.Help, finding.Working, FindingPlace.Of(source, finding.Span),
            [.. finding.Related.Select(related => new RelatedResource(FindingPlace.Of(source, related.Span), related.Note))],
            [.. finding.Fixes.Select(fix => new FixResource(fix.Title, fix.Preferred, [.. fix.Edits.Select(edit => new EditResource(edit.Span.Start, edit.Span.Length, edit.Replacement))]))],
            finding.Acknowledged is { } acknowledged ? new(acknowledged.Id, acknowledged.By, acknowledged.At, acknowledged.Reason) : null);
    }
}

/// <summary>An acknowledgement with what became of it.</summary>
[Description("一次认可及其后续。An acknowledgement and what became of it.")]
internal sealed record AcknowledgementResource(
    string Id, string Code, [property: Description("所认可的文字。The words it is about.")] string Quote, string By, DateTimeOffset At, string Reason,
    [property: Description("问题已经不在，或依据的文字变了。The finding is gone, or rests on other words now.")] bool Obsolete, WithdrawalResource? Withdrawn, Links Links)
{
    public static AcknowledgementResource Of(LoadedPlan loaded, FindingStates states, KeptAcknowledgement kept)
    {
        var made = kept.Acknowledgement;
        return new(
            made.Id, made.Code, made.Anchor.Quote, made.By, made.At, made.Reason, kept.Withdrawn is null && states.Obsolete.Any(each => each.Id == made.Id),
            kept.Withdrawn is { } gone ? new(gone.By, gone.At, gone.Reason) : null, new(ApiLinks.Of(loaded.Id, "acknowledgements"), PlanLinks.Page(loaded.Id, "findings")));
    }
}

/// <summary>That something was withdrawn.</summary>
internal sealed record WithdrawalResource(string By, DateTimeOffset At, string Reason);
