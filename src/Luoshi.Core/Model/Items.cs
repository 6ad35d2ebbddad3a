using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Core.Model;

/// <summary>What every item of a plan carries: who it is and which words promised it.</summary>
/// <param name="Id">Derived from the item's own words and place, so that it survives edits elsewhere in the text.</param>
/// <param name="Number">Short label for people, in order of appearance: T01, R01, M01, K01, U01, P01.</param>
/// <param name="Line">1-based line of the source document.</param>
/// <param name="Span">The words of the item.</param>
public abstract record PlanItem(string Id, string Number, int Line, TextSpan Span)
{
    /// <summary>Who corrected the item, when and why; null where it is as the compiler read it.</summary>
    public ByHand? ByHand { get; init; }
}

/// <summary>How the parts of a plan are used: what they say about the world, or about what is owed.</summary>
public enum SectionKind
{
    /// <summary>Title, addressee, preamble, signature and the like.</summary>
    Frame,

    /// <summary>Where things stand: foundations, situation, significance.</summary>
    Background,

    /// <summary>Guiding thought and principles.</summary>
    Guidance,

    /// <summary>Targets.</summary>
    Goals,

    /// <summary>Work to be done.</summary>
    Work,

    /// <summary>How the plan itself is led, financed, supervised and publicised.</summary>
    Safeguards,

    /// <summary>An attachment.</summary>
    Annex,
}

/// <summary>A numbered structural heading of the body.</summary>
/// <param name="Level">1 for the outermost numbering style that the body uses.</param>
/// <param name="Label">The number as written: 一、 （一） 1. 附件1.</param>
/// <param name="Title">First sentence or clause, without its full stop.</param>
/// <param name="TitleSpan">Where the title stands.</param>
public sealed record Heading(string Id, string Number, int Line, TextSpan Span, int Level, string Label, string Title, TextSpan TitleSpan)
    : PlanItem(Id, Number, Line, Span);

/// <summary>
/// A part of the outline, from its heading to the next of the same or a higher level.
/// A section without a heading stands for numbering that the document lost, or for the frame.
/// </summary>
/// <param name="Id">As for items.</param>
/// <param name="ParentId">The enclosing section; null at the top.</param>
/// <param name="HeadingId">Null where the outer numbering was lost.</param>
/// <param name="Level">Level of the heading; 0 for the frame.</param>
/// <param name="Title">The heading's label and title, or a name derived from what it holds.</param>
/// <param name="Kind">What the part is for.</param>
/// <param name="Span">From the heading to the end of the last paragraph.</param>
public sealed record Section(string Id, string? ParentId, string? HeadingId, int Level, string Title, SectionKind Kind, TextSpan Span);

/// <summary>What a line of the document is.</summary>
public enum ParagraphKind
{
    /// <summary>Nothing but white space.</summary>
    Blank,

    /// <summary>Line of the document's title.</summary>
    Title,

    /// <summary>发文字号, such as 深府〔2012〕83号.</summary>
    DocumentNumber,

    /// <summary>Catalogue data printed above a published document (索引号：…).</summary>
    Metadata,

    /// <summary>主送机关, ends with a colon.</summary>
    Addressee,

    /// <summary>Numbered heading, alone or opening the paragraph.</summary>
    Heading,

    /// <summary>Ordinary paragraph.</summary>
    Body,

    /// <summary>Item opened by a dash.</summary>
    Dash,

    /// <summary>Row of a table, cells separated by tabs.</summary>
    TableRow,

    /// <summary>The note that lists the attachments (附件：1．…).</summary>
    AnnexNote,

    /// <summary>Line that opens an attachment (附件1).</summary>
    AnnexHeading,

    /// <summary>Issuing body or signatory.</summary>
    Signature,

    /// <summary>Date of the document.</summary>
    Date,

    /// <summary>Note in brackets under the date (此件公开发布).</summary>
    Note,
}

/// <summary>One line of the document, or a part of a line that lost its breaks.</summary>
/// <param name="SectionId">The innermost section that holds it.</param>
public sealed record Paragraph(int Line, TextSpan Span, ParagraphKind Kind, string SectionId);

/// <summary>How a quantity binds.</summary>
public enum Bound
{
    /// <summary>达到 or a plain statement.</summary>
    Exact,

    /// <summary>不少于, 以上, 超过: a floor.</summary>
    AtLeast,

    /// <summary>不超过, 以下, 控制在…以内: a ceiling.</summary>
    AtMost,

    /// <summary>Between two numbers.</summary>
    Range,

    /// <summary>约, 左右: met within a tolerance that the plan does not state.</summary>
    About,
}

/// <summary>A quantity that the plan commits to reach.</summary>
/// <param name="Indicator">The noun phrase measured, without its verb.</param>
/// <param name="IndicatorSpan">Where its main part stands.</param>
/// <param name="Low">Lower end as written, in <paramref name="Unit"/>; null where only a ceiling is given.</param>
/// <param name="High">Upper end as written; null where only a floor is given.</param>
/// <param name="Unit">As written: 万平方米, 亿元, %, 家; empty for a pure number.</param>
/// <param name="Bound">How the quantity binds.</param>
/// <param name="Deadline">By when; null where nothing in the text governs it.</param>
/// <param name="DeadlineSpan">The words that gave the deadline, in the same sentence or inherited.</param>
/// <param name="Increment">True where the text states an addition (新增) or a change of a rate (提高N个百分点).</param>
/// <param name="Scope">Which park, area or body the figure is about; null where the text leaves it to the whole plan.</param>
/// <param name="Sentence">The sentence that promised it.</param>
/// <param name="Group">The words under which the plan groups it: the dash item's or the heading's title.</param>
/// <param name="SectionId">The section that holds it.</param>
/// <param name="Numeral">True where the number was written in Chinese numerals.</param>
/// <param name="Before">True where the deadline is 前 with nothing but a year (2015年前): before the year or by its end?</param>
public sealed record Target(
    string Id, string Number, int Line, TextSpan Span,
    string Indicator, TextSpan IndicatorSpan, decimal? Low, decimal? High, string Unit, Bound Bound,
    PlanDate? Deadline, TextSpan? DeadlineSpan, bool Increment, string? Scope,
    TextSpan Sentence, string Group, string SectionId, bool Numeral, bool Before)
    : PlanItem(Id, Number, Line, Span);

/// <summary>What a unit owes in a clause of responsibility.</summary>
public enum Role
{
    /// <summary>牵头, 主办.</summary>
    Lead,

    /// <summary>协办, 配合, 参与.</summary>
    Assist,

    /// <summary>负责, 承办, 落实 and any designation that does not tell lead from assist.</summary>
    Responsible,
}

/// <summary>One unit named in one clause of responsibility.</summary>
/// <param name="Name">The unit as written.</param>
/// <param name="UnitId">The resolved unit.</param>
/// <param name="Role">What it owes.</param>
/// <param name="ClauseId">The clause of responsibility that names it.</param>
public sealed record Responsibility(string Id, string Number, int Line, TextSpan Span, string Name, string UnitId, Role Role, string ClauseId)
    : PlanItem(Id, Number, Line, Span);

/// <summary>How a clause of responsibility is written.</summary>
public enum ClauseForm
{
    /// <summary>In brackets at the end of the work: （A牵头，B协办）.</summary>
    Bracket,

    /// <summary>After a label: 责任单位：A、B.</summary>
    Label,

    /// <summary>In a column of a table.</summary>
    Table,

    /// <summary>As a sentence: 由A牵头，会同B….</summary>
    Sentence,
}

/// <summary>A clause of responsibility together with the work it closes.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Work">The sentences that the clause assigns.</param>
/// <param name="Title">Short name of that work.</param>
/// <param name="TaskId">The task that holds it.</param>
public sealed record Clause(string Id, string Number, int Line, TextSpan Span, ClauseForm Form, TextSpan Work, string Title, string TaskId)
    : PlanItem(Id, Number, Line, Span);

/// <summary>A piece of work under one heading, with all that is owed for it.</summary>
/// <param name="Title">The heading's title.</param>
/// <param name="HeadingId">The heading that opens it; null in a document without headings.</param>
/// <param name="ProgrammeId">The section above it (such as one of the five engineering programmes); null at the top.</param>
/// <param name="Work">Heading and paragraphs.</param>
/// <param name="ClauseIds">Clauses of responsibility inside it, in order; empty where nobody owes the work.</param>
/// <param name="TargetIds">Targets stated inside it.</param>
/// <param name="MilestoneIds">Milestones stated inside it.</param>
public sealed record PlanTask(
    string Id, string Number, int Line, TextSpan Span, string Title, string? HeadingId, string? ProgrammeId, TextSpan Work,
    ImmutableArray<string> ClauseIds, ImmutableArray<string> TargetIds, ImmutableArray<string> MilestoneIds)
    : PlanItem(Id, Number, Line, Span);

/// <summary>What is due at a date, whether the plan counts it or not.</summary>
/// <param name="When">The date or period as the plan gives it.</param>
/// <param name="DateSpan">The words of the date.</param>
/// <param name="Text">The deliverable, from after the date to the end of its clause.</param>
/// <param name="TaskId">The task that holds it; null outside tasks.</param>
/// <param name="ClauseId">The clause of responsibility that closes its work; null where nobody owes it.</param>
/// <param name="Before">True where the text says 前 with nothing but a year (2015年前): before the year or by its end?</param>
public abstract record DatedItem(
    string Id, string Number, int Line, TextSpan Span, PlanDate When, TextSpan DateSpan, string Text, string? TaskId, string? ClauseId, bool Before)
    : PlanItem(Id, Number, Line, Span);

/// <summary>A dated deliverable that is not counted.</summary>
/// <param name="When">The date or period as the plan gives it.</param>
/// <param name="DateSpan">The words of the date.</param>
/// <param name="Text">The deliverable, from after the date to the end of its clause.</param>
/// <param name="TaskId">The task that holds it; null outside tasks.</param>
/// <param name="ClauseId">The clause of responsibility that closes its work; null where nobody owes it.</param>
/// <param name="Before">True where the text says 前 with nothing but a year (2015年前): before the year or by its end?</param>
public sealed record Milestone(
    string Id, string Number, int Line, TextSpan Span, PlanDate When, TextSpan DateSpan, string Text, string? TaskId, string? ClauseId, bool Before)
    : DatedItem(Id, Number, Line, Span, When, DateSpan, Text, TaskId, ClauseId, Before);

/// <summary>What sort of body a unit is.</summary>
public enum UnitKind
{
    /// <summary>A named public body.</summary>
    Body,

    /// <summary>A group to be resolved to members (相关区政府).</summary>
    Group,

    /// <summary>A company or other enterprise.</summary>
    Company,
}

/// <summary>A body that the plan names, under all its names.</summary>
/// <param name="Name">The fullest name the plan uses.</param>
/// <param name="Names">Every written form, the fullest first.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Implementing">True where the plan lists it among the implementing units.</param>
public sealed record Unit(string Id, string Number, int Line, TextSpan Span, string Name, ImmutableArray<string> Names, UnitKind Kind, bool Implementing)
    : PlanItem(Id, Number, Line, Span);

/// <summary>A construction or other project that the plan names.</summary>
/// <param name="Name">As written.</param>
/// <param name="Mentions">Every place that names it.</param>
/// <param name="TaskId">The task of its first mention inside a task; null where it has none.</param>
/// <param name="MilestoneIds">Milestones that name it.</param>
public sealed record Project(
    string Id, string Number, int Line, TextSpan Span, string Name, ImmutableArray<TextSpan> Mentions, string? TaskId, ImmutableArray<string> MilestoneIds)
    : PlanItem(Id, Number, Line, Span);

/// <summary>A date in the text, whether or not anything became of it.</summary>
/// <param name="When">What it says.</param>
/// <param name="Before">As for milestones.</param>
public sealed record DateMention(int Line, TextSpan Span, PlanDate When, bool Before);
