using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Sections;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>How much the place of a sentence makes of it: A局负责… assigns work in a list of work, and only describes elsewhere.</summary>
internal enum DutyPlace
{
    /// <summary>Running text: only formal designations count.</summary>
    Text,

    /// <summary>A sentence of work, or one that opens a paragraph of safeguards or the text under its title.</summary>
    Work,

    /// <summary>A list of divided duties.</summary>
    Duties,
}

/// <summary>Tells lists of duties from other text.</summary>
internal sealed class DutyContext(CompileContext context)
{
    private static readonly WordList Dividing = ["分工", "职责", "任务分解", "责任清单", "工作责任"];
    private static readonly WordList Divisions = ["责任分工：", "职责分工：", "任务分工：", "工作分工：", "部门分工：", "单位分工："];
    private readonly bool?[] _known = new bool?[context.Sections.All.Count];

    /// <summary>What the place of a sentence makes of it.</summary>
    public DutyPlace Of(ParagraphSyntax line, Stretch sentence)
    {
        var section = context.Sections.Of(line);
        if (sentence.Start == line.ContentStart && Divides(section))
        {
            return DutyPlace.Duties;
        }

        var opens = sentence.Start == line.ContentStart || (line.TitleEnd > line.ContentStart && sentence.Start <= line.TitleEnd + 1);
        return section.Kind is SectionKind.Work or SectionKind.Annex || (opens && section.Kind == SectionKind.Safeguards) ? DutyPlace.Work : DutyPlace.Text;
    }

    /// <summary>The title that a sentence stands right behind; null elsewhere.</summary>
    public static Stretch? TitleBefore(ParagraphSyntax line, Stretch sentence) =>
        line.TitleEnd > line.ContentStart && sentence.Start == line.TitleEnd + 1 ? new Stretch(line.ContentStart, line.TitleEnd) : null;

    /// <summary>What follows 责任分工： in a sentence.</summary>
    public Stretch? AfterDivision(Stretch sentence)
    {
        var text = context.Chars.AsSpan(sentence.Start, sentence.Length);
        var at = text.IndexOf("分工：");
        return at >= 2 && Divisions.AtStart(text[(at - 2)..]) > 0 ? new Stretch(sentence.Start + at + 3, sentence.End) : null;
    }

    // 三、职责分工, or a document about the division of work.
    private bool Divides(SectionNode section) =>
        _known[section.Index] ??= section.Heading is { } heading
            ? Dividing.IsIn(context.Chars.AsSpan(heading.ContentStart, Math.Max(0, heading.TitleEnd - heading.ContentStart))) || (section.Parent is { } parent && Divides(parent))
            : section.Parent is null && TitleDivides();

    private bool TitleDivides() =>
        context.Lines.Exists(l => l.Kind == ParagraphKind.Title && Dividing.IsIn(context.Chars.AsSpan(l.Start, l.End - l.Start)));
}
