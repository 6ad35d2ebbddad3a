using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Correcting;

/// <summary>
/// The corrections of one compilation: found in the text before the passes run, applied list by list as the passes finish, and
/// accounted for at the end. Without corrections it does nothing and costs nothing.
/// </summary>
internal sealed class HandWork
{
    private static readonly LocalizedText WordsGone = new("所依据的原文已经不在，或者无法与别处相同的文字区分", "the words it is about are gone, or cannot be told from equal words elsewhere");
    private static readonly LocalizedText NothingThere = new("原文还在，但这里现在没有读出可以更正的条目", "the words are there, but nothing is read there now that could be corrected");
    private static readonly LocalizedText ReadAlike = new("编译器现在自己就是这样读的，可以撤下这条更正", "the compiler now reads the same by itself; the correction can be withdrawn");
    private static readonly LocalizedText IdTaken = new("更正的编号重复", "another correction has the same id");

    private readonly CompileContext _context;
    private readonly List<HandEdit> _edits = [];
    private readonly List<CorrectionOutcome> _outcomes = [];
    private readonly List<PlanItem> _rejected = [];

    public HandWork(CompileContext context, ImmutableArray<Correction> corrections)
    {
        _context = context;
        if (corrections.IsDefaultOrEmpty)
        {
            return;
        }

        var text = AnchorText.Of(context.Source);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var correction in corrections.OrderBy(c => c.At).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            var place = correction.Anchor.Find(text);
            if ((ids.Add(correction.Id) ? CorrectionFields.Fault(correction.Kind, correction.List, correction.Fields) : IdTaken) is { } fault)
            {
                Close(correction, CorrectionStatus.Invalid, null, place, fault);
            }
            else if (place is { } span && (span.Length > 0 || correction.Kind != CorrectionKind.Add))
            {
                _edits.Add(new HandEdit(correction, span, StretchOf(span)));
            }
            else
            {
                Close(correction, CorrectionStatus.Lost, null, place, WordsGone);
            }
        }
    }

    /// <summary>What was rejected, in the order in which the lists were corrected.</summary>
    public ImmutableArray<PlanItem> Rejected => [.. _rejected];

    /// <summary>What became of every correction, in order of when they were made.</summary>
    /// <param name="responsibilities">The list as bound, which names the items that had no identity when they were corrected.</param>
    public ImmutableArray<CorrectionOutcome> Outcomes(ImmutableArray<Responsibility> responsibilities)
    {
        if (_outcomes.Count == 0)
        {
            return [];
        }

        var named = responsibilities.Where(r => r.ByHand is not null).ToLookup(r => r.ByHand?.CorrectionId, r => r.Id);
        return [.. _outcomes
            .Select(o => o.ItemId is "" ? o with { ItemId = named[o.Id].FirstOrDefault() } : o)
            .OrderBy(o => o.At).ThenBy(o => o.Id, StringComparer.Ordinal)];
    }

    public CompileContext Context => _context;

    /// <summary>The corrections of one list that have their words, in order.</summary>
    public List<HandEdit> For(CorrectedList list) => _edits.FindAll(e => e.Correction.List == list);

    /// <summary>The line that holds a stretch; null for a stretch outside all lines.</summary>
    public ParagraphSyntax? LineOf(Stretch stretch) => _context.Lines.FindLast(l => l.Start <= stretch.Start && stretch.Start < Math.Max(l.End, l.Start + 1));

    /// <summary>The sentence of a line that holds a stretch.</summary>
    public Stretch SentenceOf(ParagraphSyntax line, Stretch stretch) =>
        SentenceReader.Sentences(_context.Chars, line.Start, line.End).Find(s => s.Contains(stretch.Start)) is { Length: > 0 } found
            ? new Stretch(found.Start, Math.Max(found.End, Math.Min(stretch.End, line.End)))
            : stretch;

    public void Reject(HandEdit edit, PlanItem item)
    {
        _rejected.Add(item with { ByHand = Hand(edit, item.ByHand?.Was) });
        Close(edit, CorrectionStatus.Applied, item.Id);
    }

    public void Unmatched(HandEdit edit) => Close(edit.Correction, CorrectionStatus.Unmatched, null, edit.Span, NothingThere);

    public void Invalid(HandEdit edit, LocalizedText why) => Close(edit.Correction, CorrectionStatus.Invalid, null, edit.Span, why);

    public void Added(HandEdit edit, string itemId) => Close(edit, CorrectionStatus.Applied, itemId);

    /// <summary>
    /// Settles values given by hand against those that the compiler reads: the mark to put on the item, or null where the compiler
    /// reads the same by itself.
    /// </summary>
    /// <param name="edit">The correction.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="read">What the item says now, by hand or by machine.</param>
    /// <param name="marked">The mark of an earlier correction; null where there is none.</param>
    public ByHand? Changed(HandEdit edit, string itemId, ImmutableSortedDictionary<string, string> read, ByHand? marked)
    {
        var given = edit.Correction.Fields;
        var machine = marked is null ? read : read.SetItems(marked.Was);
        if (marked is null && given.All(f => Same(machine.GetValueOrDefault(f.Key), f.Value)))
        {
            Close(edit.Correction, CorrectionStatus.Redundant, itemId, edit.Span, ReadAlike);
            return null;
        }

        // The compiler reads something that neither stood there before nor is given now: the hand prevails, and says so.
        var expected = edit.Correction.Kind == CorrectionKind.Add ? given : edit.Correction.Was;
        var surprise = expected.Where(f => machine.TryGetValue(f.Key, out var now) && !Same(now, f.Value) && !Same(now, given.GetValueOrDefault(f.Key))).Select(f => (f.Key, Now: machine[f.Key])).ToList();
        if (surprise.Count > 0)
        {
            var fields = string.Join("、", surprise.Select(f => $"{f.Key}={f.Now}"));
            Close(edit.Correction, CorrectionStatus.Contradicted, itemId, edit.Span, new(
                $"编译器现在读出的是 {fields}，与更正时不同；仍按更正处理", $"the compiler now reads {fields}, unlike when the correction was made; the correction stands"));
        }
        else
        {
            Close(edit, CorrectionStatus.Applied, itemId);
        }

        var was = machine.Where(f => given.ContainsKey(f.Key) || marked?.Was.ContainsKey(f.Key) == true).ToImmutableSortedDictionary(StringComparer.Ordinal);
        return Hand(edit, was) with { Kind = CorrectionKind.Change };
    }

    public static ByHand Hand(HandEdit edit, ImmutableSortedDictionary<string, string>? was = null)
    {
        var c = edit.Correction;
        return new(c.Kind, c.Id, c.By, c.At, c.Reason, was ?? ImmutableSortedDictionary<string, string>.Empty);
    }

    private void Close(HandEdit edit, CorrectionStatus status, string itemId) => Close(edit.Correction, status, itemId, edit.Span, new(string.Empty, string.Empty));

    private void Close(Correction c, CorrectionStatus status, string? itemId, TextSpan? span, LocalizedText detail) =>
        _outcomes.Add(new(c.Id, c.Kind, status, itemId, span, c.Anchor.Quote, c.By, c.At, c.Reason, detail));

    private static bool Same(string? read, string? given) =>
        read == given || (Number(read) is { } a && Number(given) == a);

    private static decimal? Number(string? value) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Stretch StretchOf(TextSpan span) => new(FromSource(span.Start), FromSource(span.End));

    // The first normal offset at or after a source offset.
    private int FromSource(int offset)
    {
        int low = 0, high = _context.Chars.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _context.Text.ToSource(middle) < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
