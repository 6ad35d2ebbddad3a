using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>Tells names of places, to which a figure may be limited, from other nouns.</summary>
internal static class PlaceWords
{
    private static readonly WordList Endings = ["区", "园", "市", "县", "镇", "乡", "省", "州", "走廊", "片", "城", "岛", "港", "街道", "流域", "地带", "组团", "基地", "段"];

    /// <summary>Whether the words end like the name of a place.</summary>
    public static bool IsPlace(ReadOnlySpan<char> words) => words.Length is >= 2 and <= 20 && Vocabulary.EndsWithAny(words, Endings) > 0;
}
