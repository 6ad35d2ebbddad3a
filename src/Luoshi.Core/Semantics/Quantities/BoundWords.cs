using Luoshi.Core.Model;

namespace Luoshi.Core.Semantics.Quantities;

/// <summary>The words around a number that say how it binds.</summary>
internal static class BoundWords
{
    // The longest first: 不超过 ends in 超过 and means the opposite.
    private static readonly (string Word, Bound Bound)[] Before =
    [
        ("不应少于", Bound.AtLeast), ("不应低于", Bound.AtLeast), ("不应超过", Bound.AtMost), ("不应大于", Bound.AtMost), ("不应高于", Bound.AtMost), ("不应小于", Bound.AtLeast),
        ("不得少于", Bound.AtLeast), ("不得低于", Bound.AtLeast), ("不得小于", Bound.AtLeast), ("不得超过", Bound.AtMost), ("不得高于", Bound.AtMost), ("不得大于", Bound.AtMost),
        ("不少于", Bound.AtLeast), ("不低于", Bound.AtLeast), ("不小于", Bound.AtLeast), ("至少", Bound.AtLeast), ("最少", Bound.AtLeast),
        ("不超过", Bound.AtMost), ("不高于", Bound.AtMost), ("不大于", Bound.AtMost), ("不多于", Bound.AtMost), ("不突破", Bound.AtMost), ("控制在", Bound.AtMost),
        ("突破", Bound.AtLeast), ("超过", Bound.AtLeast), ("高于", Bound.AtLeast), ("大于", Bound.AtLeast), ("多于", Bound.AtLeast), ("超", Bound.AtLeast),
        ("低于", Bound.AtMost), ("小于", Bound.AtMost), ("少于", Bound.AtMost),
        ("大约", Bound.About), ("约为", Bound.About), ("约", Bound.About), ("接近", Bound.About), ("近", Bound.About),
        ("≥", Bound.AtLeast), ("≤", Bound.AtMost), (">", Bound.AtLeast), ("<", Bound.AtMost), ("＞", Bound.AtLeast), ("＜", Bound.AtMost),
    ];

    private static readonly (string Word, Bound Bound)[] After =
    [
        ("及以上", Bound.AtLeast), ("以上", Bound.AtLeast), ("及以下", Bound.AtMost), ("以下", Bound.AtMost), ("以内", Bound.AtMost), ("之内", Bound.AtMost),
        ("左右", Bound.About), ("上下", Bound.About),
    ];

    /// <summary>The bound whose words end where the number starts.</summary>
    public static (int Length, Bound Bound)? EndingAt(ReadOnlySpan<char> before) => Find(before, Before, (text, word) => text.EndsWith(word));

    /// <summary>The bound whose words start where the unit ends.</summary>
    public static (int Length, Bound Bound)? StartingAt(ReadOnlySpan<char> after) => Find(after, After, (text, word) => text.StartsWith(word));

    private static (int Length, Bound Bound)? Find(ReadOnlySpan<char> text, (string Word, Bound Bound)[] words, Match matches)
    {
        foreach (var (word, bound) in words)
        {
            if (matches(text, word))
            {
                return (word.Length, bound);
            }
        }

        return null;
    }

    private delegate bool Match(ReadOnlySpan<char> text, string word);
}
