using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Luoshi.Core.Text;

/// <summary>
/// Words to look for in text, filed by their first and last characters: text that holds none of them is told by one look,
/// not by one for each word. Where several words fit, the first of the list is the one found.
/// </summary>
[CollectionBuilder(typeof(WordList), nameof(Of))]
internal sealed class WordList
{
    // Chinese characters spread well over their low bits, so a word meets few others in its bin.
    private const int Bins = 128;

    private readonly ImmutableArray<string> _words;
    private readonly Entry[]?[] _byFirst;
    private readonly Entry[]?[] _byLast;
    private readonly SearchValues<char> _firsts;

    private WordList(ImmutableArray<string> words)
    {
        _words = words;
        _byFirst = File(words, Entry.First);
        _byLast = File(words, Entry.Last);
        var firsts = new char[words.Length];
        for (var i = 0; i < firsts.Length; i++)
        {
            firsts[i] = words[i][0];
        }

        _firsts = SearchValues.Create(firsts);
    }

    /// <summary>The words in this order; none may be empty.</summary>
    public static WordList Of(ReadOnlySpan<string> words) => new([.. words]);

    /// <summary>The words, each once, the longest first, so that the longest that fits is the one found.</summary>
    public static WordList LongestFirst(params ReadOnlySpan<string> words) =>
        new([.. words.ToArray().Distinct().OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)]);

    /// <summary>The words in their order.</summary>
    public ImmutableArray<string>.Enumerator GetEnumerator() => _words.GetEnumerator();

    /// <summary>The place in the list of the first word that starts the text; -1 for none.</summary>
    public int IndexAtStart(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && _byFirst[text[0] % Bins] is { } bin)
        {
            var outer = Pair(text);
            foreach (ref readonly var entry in bin.AsSpan())
            {
                if (entry.Starts(text, outer))
                {
                    return entry.Index;
                }
            }
        }

        return -1;
    }

    /// <summary>The place in the list of the first word that ends the text; -1 for none.</summary>
    public int IndexAtEnd(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && _byLast[text[^1] % Bins] is { } bin)
        {
            var outer = LastPair(text);
            foreach (ref readonly var entry in bin.AsSpan())
            {
                if (entry.Ends(text, outer))
                {
                    return entry.Index;
                }
            }
        }

        return -1;
    }

    /// <summary>The length of the first word that starts the text; 0 for none.</summary>
    public int AtStart(ReadOnlySpan<char> text) => IndexAtStart(text) is >= 0 and var index ? _words[index].Length : 0;

    /// <summary>The length of the first word that ends the text; 0 for none.</summary>
    public int AtEnd(ReadOnlySpan<char> text) => IndexAtEnd(text) is >= 0 and var index ? _words[index].Length : 0;

    /// <summary>Whether the text is one of the words.</summary>
    public bool Has(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && _byFirst[text[0] % Bins] is { } bin)
        {
            var outer = Pair(text);
            foreach (ref readonly var entry in bin.AsSpan())
            {
                if (entry.Length == text.Length && entry.Starts(text, outer))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether any of the words stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>Where the first place is at which any of the words stands; -1 for none.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (text.IndexOfAny(_firsts) is >= 0 and var offset)
        {
            at += offset;
            text = text[offset..];
            if (IndexAtStart(text) >= 0)
            {
                return at;
            }

            at++;
            text = text[1..];
        }

        return -1;
    }

    private static Entry[]?[] File(ImmutableArray<string> words, Func<string, int, Entry> file)
    {
        var bins = new Entry[]?[Bins];
        for (var i = 0; i < words.Length; i++)
        {
            var entry = file(words[i], i);
            ref var bin = ref bins[(char)entry.Outer % Bins];
            bin = bin is null ? [entry] : [.. bin, entry];
        }

        return bins;
    }

    // Two characters as one number; the second is none for a word, or a text, of one.
    private static uint Pair(ReadOnlySpan<char> text) => text.Length > 1 ? text[0] | ((uint)text[1] << 16) : text[0];

    private static uint LastPair(ReadOnlySpan<char> text) => text.Length > 1 ? text[^1] | ((uint)text[^2] << 16) : text[^1];

    // A word beside its outermost two characters, which tell nearly all words apart without a look at the word.
    private readonly record struct Entry(string Word, int Index, int Length, uint Outer, uint Mask)
    {
        public static Entry First(string word, int index) => new(word, index, word.Length, Pair(word), word.Length > 1 ? uint.MaxValue : char.MaxValue);

        public static Entry Last(string word, int index) => new(word, index, word.Length, LastPair(word), word.Length > 1 ? uint.MaxValue : char.MaxValue);

        public bool Starts(ReadOnlySpan<char> text, uint outer) =>
            ((outer ^ Outer) & Mask) == 0 && (Length <= 2 || text.StartsWith(Word));

        public bool Ends(ReadOnlySpan<char> text, uint outer) =>
            ((outer ^ Outer) & Mask) == 0 && (Length <= 2 || text.EndsWith(Word));
    }
}
