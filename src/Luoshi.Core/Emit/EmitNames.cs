using Luoshi.Core.Model;

namespace Luoshi.Core.Emit;

/// <summary>The words that stand for the model's enumerations in everything that is emitted. Part of the published schema.</summary>
internal static class EmitNames
{
    public static string Of(Bound bound) => bound switch
    {
        Bound.Exact => "exact",
        Bound.AtLeast => "at_least",
        Bound.AtMost => "at_most",
        Bound.Range => "range",
        Bound.About => "about",
        _ => throw Unknown(bound),
    };

    public static string Of(Role role) => role switch
    {
        Role.Lead => "lead",
        Role.Assist => "assist",
        Role.Responsible => "responsible",
        _ => throw Unknown(role),
    };

    public static string Of(ClauseForm form) => form switch
    {
        ClauseForm.Bracket => "bracket",
        ClauseForm.Label => "label",
        ClauseForm.Table => "table",
        ClauseForm.Sentence => "sentence",
        _ => throw Unknown(form),
    };

    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Body => "body",
        UnitKind.Group => "group",
        UnitKind.Company => "company",
        _ => throw Unknown(kind),
    };

    public static string Of(SectionKind kind) => kind switch
    {
        SectionKind.Frame => "frame",
        SectionKind.Background => "background",
        SectionKind.Guidance => "guidance",
        SectionKind.Goals => "goals",
        SectionKind.Work => "work",
        SectionKind.Safeguards => "safeguards",
        SectionKind.Annex => "annex",
        _ => throw Unknown(kind),
    };

    public static string Of(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Blank => "blank",
        ParagraphKind.Title => "title",
        ParagraphKind.DocumentNumber => "document_number",
        ParagraphKind.Metadata => "metadata",
        ParagraphKind.Addressee => "addressee",
        ParagraphKind.Heading => "heading",
        ParagraphKind.Body => "body",
        ParagraphKind.Dash => "dash",
        ParagraphKind.TableRow => "table_row",
        ParagraphKind.AnnexNote => "annex_note",
        ParagraphKind.AnnexHeading => "annex_heading",
        ParagraphKind.Signature => "signature",
        ParagraphKind.Date => "date",
        ParagraphKind.Note => "note",
        _ => throw Unknown(kind),
    };

    public static string Of(RelationKind kind) => kind switch
    {
        RelationKind.PartsOfWhole => "parts_of_whole",
        RelationKind.SomeOfWhole => "some_of_whole",
        RelationKind.IncrementToLevel => "increment_to_level",
        RelationKind.ShareOfOutside => "share_of_outside",
        RelationKind.ShareOfStated => "share_of_stated",
        RelationKind.DensityOf => "density_of",
        RelationKind.RatePer => "rate_per",
        RelationKind.MultipleOfBase => "multiple_of_base",
        RelationKind.RatioToOutside => "ratio_to_outside",
        RelationKind.Restates => "restates",
        _ => throw Unknown(kind),
    };

    public static string Of(CoverageKind kind) => kind switch
    {
        CoverageKind.Promise => "promise",
        CoverageKind.Context => "context",
        CoverageKind.Uncompiled => "uncompiled",
        _ => throw Unknown(kind),
    };

    public static string Of(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Add => "add",
        CorrectionKind.Change => "change",
        CorrectionKind.Reject => "reject",
        _ => throw Unknown(kind),
    };

    public static string Of(CorrectionStatus status) => status switch
    {
        CorrectionStatus.Applied => "applied",
        CorrectionStatus.Contradicted => "contradicted",
        CorrectionStatus.Redundant => "redundant",
        CorrectionStatus.Lost => "lost",
        CorrectionStatus.Unmatched => "unmatched",
        CorrectionStatus.Invalid => "invalid",
        _ => throw Unknown(status),
    };

    public static string Of(FindingLevel level) => level switch
    {
        FindingLevel.Info => "info",
        FindingLevel.Warning => "warning",
        FindingLevel.Error => "error",
        _ => throw Unknown(level),
    };

    public static string Of(FindingFamily family) => family switch
    {
        FindingFamily.Reading => "reading",
        FindingFamily.Arithmetic => "arithmetic",
        FindingFamily.Delivery => "delivery",
        _ => throw Unknown(family),
    };

    private static ArgumentOutOfRangeException Unknown<T>(T value) => new(nameof(value), value, "No emitted name for this value.");
}
