using System.Collections.Immutable;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;

namespace Luoshi.Core.Semantics.Correcting;

/// <summary>Applies the corrections of one list of items.</summary>
/// <param name="work">The corrections.</param>
/// <param name="list">Which of them.</param>
/// <param name="make">Makes an item of a correction that adds one, from its words and a 0-based place for its number; null where it cannot stand there.</param>
/// <param name="apply">Gives an item other values.</param>
internal sealed class ListEditor<T>(HandWork work, CorrectedList list, Func<HandEdit, int, T?> make, Func<T, ImmutableSortedDictionary<string, string>, T> apply)
    where T : PlanItem
{
    private static readonly LocalizedText OutsideLines = new("不在任何一段之内", "it stands in no paragraph");
    private static readonly LocalizedText Reversed = new("改后下限大于上限", "the lower end would be above the upper end");

    public ImmutableArray<T> Edit(ImmutableArray<T> items)
    {
        var edits = work.For(list);
        if (edits.Count == 0)
        {
            return items;
        }

        var edited = items.ToList();
        var number = items.Length;
        foreach (var edit in edits)
        {
            var at = edit.Match([.. edited.Select(i => i.Span)]);
            if (edit.Correction.Kind == CorrectionKind.Add && (at < 0 || edited[at].Span != edit.Span))
            {
                if (make(edit, number) is { } made)
                {
                    number++;
                    edited.Add(apply(made, edit.Correction.Fields) with { ByHand = HandWork.Hand(edit) });
                    work.Added(edit, made.Id);
                }
                else
                {
                    work.Invalid(edit, OutsideLines);
                }
            }
            else if (at < 0)
            {
                work.Unmatched(edit);
            }
            else if (edit.Correction.Kind == CorrectionKind.Reject)
            {
                work.Reject(edit, edited[at]);
                edited.RemoveAt(at);
            }
            else
            {
                Change(edit, edited, at);
            }
        }

        // Passes that follow look items up by place.
        return [.. edited.OrderBy(i => i.Span.Start)];
    }

    private void Change(HandEdit edit, List<T> edited, int at)
    {
        var item = edited[at];
        var changed = apply(item, edit.Correction.Fields);
        if (changed is Target { Low: { } low, High: { } high } && low > high)
        {
            work.Invalid(edit, Reversed);
            return;
        }

        var machine = item.ByHand?.Kind == CorrectionKind.Add ? null : CorrectionFields.Of(item);
        if (machine is null)
        {
            edited[at] = changed;
            work.Added(edit, item.Id);
        }
        else if (work.Changed(edit, item.Id, machine, item.ByHand) is { } hand)
        {
            edited[at] = changed with { ByHand = hand };
        }
    }
}
