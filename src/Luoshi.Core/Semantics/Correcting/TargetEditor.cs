using System.Collections.Immutable;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Outline;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Correcting;

/// <summary>Corrects the list of targets.</summary>
internal static class TargetEditor
{
    public static ImmutableArray<Target> Edit(HandWork work, OutlineBinder outline, ImmutableArray<Target> targets) =>
        new ListEditor<Target>(work, CorrectedList.Targets, (edit, index) => Make(work, outline, edit, index), CorrectionFields.Apply).Edit(targets);

    private static Target? Make(HandWork work, OutlineBinder outline, HandEdit edit, int index)
    {
        if (work.LineOf(edit.Place) is not { } line)
        {
            return null;
        }

        var context = work.Context;
        var sentence = context.Span(work.SentenceOf(line, edit.Place));
        var section = context.Sections.Of(line);
        var indicator = edit.Correction.Fields["indicator"];
        var named = context.Source.Text.AsSpan(sentence.Start, sentence.Length).IndexOf(indicator);
        return new Target(
            context.Ids.Make('T', edit.Correction.Id, "by hand"), CompileContext.Number('T', index), context.LineOf(line, edit.Place.Start), edit.Span,
            indicator, named < 0 ? edit.Span : new TextSpan(sentence.Start + named, indicator.Length), null, null, string.Empty, Bound.Exact,
            null, null, false, null, sentence, outline.Title(section), outline.SectionId(section), false, false);
    }
}
