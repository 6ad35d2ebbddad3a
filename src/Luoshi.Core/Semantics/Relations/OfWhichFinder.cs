using System.Buffers;
using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>
/// Reads 其中 and brackets after a figure, nested to any depth, in one pass over each line: 「约1300万平方米。其中，A约850万平方米
/// （B约400万平方米，C约450万平方米）；D约450万平方米」.
/// </summary>
internal static class OfWhichFinder
{
    private const string OfWhich = "其中";
    private static readonly SearchValues<char> Signs = SearchValues.Create("（）；。！？其");
    private const decimal NearlyAll = 0.8m;

    // The whole stands close before its parts.
    private const int MostCandidates = 8;

    /// <summary>The relations of each line, inner ones first.</summary>
    public static IEnumerable<Relation> Find(RelationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Lines.Where(l => l.Length > 1).SelectMany(l => new LineReader(context, l).Read());
    }

    private sealed class LineReader(RelationContext context, ImmutableArray<Figure> figures)
    {
        private readonly Stack<OpenList> _open = new();
        private readonly List<Figure> _sentence = [];
        private readonly List<Relation> _found = [];
        private ImmutableArray<Figure> _lastSentence = [];
        private Figure? _last;
        private int _lastEnd = -1;
        private int _brackets;

        public List<Relation> Read()
        {
            var text = context.Text;
            var line = context.LineAt(figures[0].Target.Span.Start);
            var next = 0;
            for (var at = line.Start; text.AsSpan(at, line.End - at).IndexOfAny(Signs) is >= 0 and var offset; at++)
            {
                at += offset;
                for (; next < figures.Length && figures[next].Target.Span.End <= at; next++)
                {
                    Take(figures[next]);
                }

                switch (text[at])
                {
                    case '（':
                        _brackets++;
                        _open.Push(new(ListShape.Bracket, _lastEnd >= 0 && IsOnlyQualifier(_lastEnd, at) ? _last : null, at));
                        break;
                    case '）':
                        CloseBracket(at);
                        break;
                    case '；':
                        CloseClauses(at);
                        break;
                    case '。' or '！' or '？':
                        CloseSentence(at);
                        break;
                    case '其' when string.CompareOrdinal(text, at, OfWhich, 0, OfWhich.Length) == 0:
                        OpenOfWhich(at, line.Start);
                        break;
                }
            }

            for (; next < figures.Length; next++)
            {
                Take(figures[next]);
            }

            CloseAll(line.End);
            return _found;
        }

        private void Take(Figure figure)
        {
            if (_open.TryPeek(out var list))
            {
                list.Whole ??= WholeOf(list.Candidates, figure);
                if (list.Whole is not null && list.Whole != figure && Comparable(list.Whole, figure))
                {
                    list.Parts.Add(figure);
                }
            }

            if (_brackets == 0)
            {
                _sentence.Add(figure);
            }

            _last = figure;
            _lastEnd = figure.Target.Span.End;
        }

        // After 。 the whole stands in the sentence before; inside a sentence it stands before 其中 in the same clause.
        private void OpenOfWhich(int at, int lineStart)
        {
            if (_open.TryPeek(out var bracket) && bracket.Shape == ListShape.Bracket && bracket.Parts.Count == 0 && at <= bracket.Start + 2)
            {
                bracket.Selective = true;
                return;
            }

            var before = at - 1;
            while (before >= lineStart && context.Text[before] is ' ' or '\t')
            {
                before--;
            }

            var opensSentence = before < lineStart || context.Text[before] is '。' or '！' or '？';
            if (opensSentence)
            {
                _open.Push(new(ListShape.Sentence, null, at) { Candidates = _lastSentence });
                return;
            }

            while (_open.TryPeek(out var open) && open.Shape == ListShape.Clause)
            {
                Emit(_open.Pop(), at);
            }

            var start = context.ClauseStart(at);
            var colon = at + OfWhich.Length < context.Text.Length && context.Text[at + OfWhich.Length] == '：';
            ImmutableArray<Figure> candidates = _brackets > 0 && _last is not null ? [_last] : [.. _sentence.TakeLast(MostCandidates).Where(f => f.Target.Span.End > start)];
            _open.Push(new(colon ? ListShape.Sentence : ListShape.Clause, null, at) { Candidates = candidates, Selective = !colon });
        }

        private void CloseBracket(int at)
        {
            while (_open.TryPop(out var list))
            {
                Emit(list, at);
                if (list.Shape == ListShape.Bracket)
                {
                    _brackets--;
                    _last = list.Whole ?? _last;
                    return;
                }
            }
        }

        private void CloseClauses(int at)
        {
            while (_open.TryPeek(out var list) && list.Shape == ListShape.Clause)
            {
                Emit(_open.Pop(), at);
            }
        }

        private void CloseSentence(int at)
        {
            while (_open.TryPeek(out var list) && list.Shape != ListShape.Bracket)
            {
                Emit(_open.Pop(), at);
            }

            if (_open.Count == 0)
            {
                _lastSentence = [.. _sentence.TakeLast(MostCandidates)];
                _sentence.Clear();
            }
        }

        private void CloseAll(int at)
        {
            while (_open.TryPop(out var list))
            {
                Emit(list, at);
            }
        }

        private void Emit(OpenList list, int end)
        {
            if (list.Whole is null || list.Parts.Count == 0)
            {
                return;
            }

            var whole = list.Parts.Count > 1 && IsComplete(list, list.Whole);
            _found.Add(new(
                whole ? RelationKind.PartsOfWhole : RelationKind.SomeOfWhole,
                list.Whole.Target.Id,
                [.. list.Parts.Select(p => p.Target.Id)],
                TextSpan.FromBounds(list.Start, Math.Min(end + (list.Shape == ListShape.Bracket ? 1 : 0), context.Text.Length)),
                null));
        }

        // A bracket without 其中 lists everything. 其中 promises no complete list: inside a clause only members that add up
        // exactly show that it is one; a sentence that opens with 其中 and comes near the whole is meant as one.
        private static bool IsComplete(OpenList list, Figure whole)
        {
            var sum = list.Parts.Sum(p => p.Stated.Centre);
            var total = whole.Stated.Centre;
            return list.Shape switch
            {
                ListShape.Bracket when !list.Selective => true,
                ListShape.Sentence => sum >= total * NearlyAll && sum * NearlyAll <= total,
                _ => whole.Stated.IsPoint && list.Parts.All(p => p.Stated.IsPoint) && sum == total,
            };
        }

        // The nearest figure of the same kind that can hold the part; where none can, the nearest.
        private static Figure? WholeOf(ImmutableArray<Figure> candidates, Figure part) =>
            candidates.LastOrDefault(c => Comparable(c, part) && c.Stated.Centre >= part.Stated.Centre)
            ?? candidates.LastOrDefault(c => Comparable(c, part));

        private static bool Comparable(Figure whole, Figure part) =>
            whole.Form == FigureForm.Level && part.Form == FigureForm.Level
            && whole.Measure.Additive && whole.Measure.Dimension == part.Measure.Dimension && whole.SameYear(part);

        private bool IsOnlyQualifier(int start, int end)
        {
            var between = context.Between(start, end).Trim();
            return between.IsEmpty || between is "左右" or "以上" or "以内" or "以下";
        }
    }

    private enum ListShape
    {
        Bracket,
        Sentence,
        Clause,
    }

    private sealed class OpenList(ListShape shape, Figure? whole, int start)
    {
        public ListShape Shape { get; } = shape;

        public Figure? Whole { get; set; } = whole;

        public int Start { get; } = start;

        public ImmutableArray<Figure> Candidates { get; init; } = [];

        public bool Selective { get; set; }

        public List<Figure> Parts { get; } = [];
    }
}
