using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>Tells words beside a value that name nothing of their own: the value is of what the sentence named just before.</summary>
internal static class NamedBefore
{
    /// <summary>Words for what is left of what was just named.</summary>
    public static readonly WordList Rest = ["剩余", "其余", "余下", "剩余的", "其余的"];
    private static readonly WordList EarlierTimes = ["上年", "去年", "上年度", "年初", "同期", "上年末"];
    private static readonly WordList Comparing = ["约为", "约", "相当于", "仅为", "为", "是"];

    /// <summary>Words for all there is of what was just named.</summary>
    public static readonly WordList Totals = ["总数", "总量", "总额", "总规模", "总面积", "总里程", "数量", "总数量", "总人数"];

    /// <summary>Words that only say for whom the level is.</summary>
    public static readonly WordList Shares = ["达到每人每年", "达到每人每月", "达到每生每年", "达到每人", "每人每年", "每人每月", "每生每年"];

    /// <summary>Whether a rank follows a value with nothing but a verb of placing: 突破4000万箱、进入全球前3位.</summary>
    public static bool IsPlaceInOrder(SentenceContext sentence, Quantity quantity, Stretch place) =>
        sentence.Chars[quantity.Start] == '前' && Vocabulary.Placing.AtStart(sentence.Text(place)) > 0;

    /// <summary>Whether the quantity is counted in the unit of the one before it.</summary>
    public static bool SameUnit(SentenceContext sentence, int index)
    {
        var (before, own) = (sentence.Quantities[index - 1], sentence.Quantities[index]);
        return sentence.Chars[before.UnitEnd - 1] == sentence.Chars[own.UnitEnd - 1] && before.Class == own.Class;
    }

    /// <summary>Whether the words are verbs of making and nothing else: 新建改建.</summary>
    public static bool OnlyMakes(ReadOnlySpan<char> words)
    {
        while (Vocabulary.StartsWithAny(words, Vocabulary.Making) is > 0 and var verb)
        {
            words = words[verb..];
        }

        return words.IsEmpty;
    }

    /// <summary>Where the word of change stands in words that say nothing but what it is counted from (较2022年提高); null for other words.</summary>
    public static (int Start, int Length)? ChangeOf(ReadOnlySpan<char> words)
    {
        var change = Math.Max(Vocabulary.EndsWithAny(words, Vocabulary.Growing), Vocabulary.EndsWithAny(words, Vocabulary.Changing));
        return ComparedBase.IsAll(words, change) ? (words.Length - change, change) : null;
    }

    /// <summary>Whether the words name a grade and nothing else: 省级.</summary>
    public static bool IsGrade(ReadOnlySpan<char> words) => words.Length is 2 or 3 && words[^1] is '级' or '类' or '型' or '星';

    /// <summary>The length of the grade that the name opens with; 0 where it opens with none.</summary>
    public static int GradeOf(ReadOnlySpan<char> name) =>
        name.Length > 4 && IsGrade(name[..3]) ? 3 : name.Length > 3 && IsGrade(name[..2]) ? 2 : 0;

    /// <summary>Whether the words are a verb of change alone: 年均增长.</summary>
    public static bool IsChangeAlone(string words) =>
        words.Length > 0 && (Vocabulary.EndsWithAny(words, Vocabulary.Growing) == words.Length || Vocabulary.EndsWithAny(words, Vocabulary.Changing) == words.Length);

    /// <summary>Whether the words compare and name nothing: 比去年增加.</summary>
    public static bool IsBareComparison(ReadOnlySpan<char> words) =>
        words.Length <= 7 && (words[0] is '比' or '较') && (Vocabulary.EndsWithAny(words, EarlierTimes) > 0 || words[^1] is '低' or '高' or '多' or '少');

    /// <summary>Whether the quantity says how the figure before it compares: 约为全市平均水平的1/3.</summary>
    public static bool IsComparison(SentenceContext sentence, int index)
    {
        var left = sentence.Text(sentence.Left(index));
        return sentence.Quantities[index].Class is UnitClass.None or UnitClass.Multiple && Vocabulary.StartsWithAny(left, Comparing) > 0;
    }
}
